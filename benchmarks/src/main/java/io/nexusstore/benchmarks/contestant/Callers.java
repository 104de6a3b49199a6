package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.User;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Threads that save one row after the other at the same time; kept from call to call. */
final class Callers implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * Drains the source with {@code count} threads and returns when all are done.
     *
     * @throws ExecutionException when a save failed
     * @throws InterruptedException when the waiting thread is interrupted
     */
    void drain(Supplier<@Nullable User> source, int count, Consumer<User> save)
            throws ExecutionException, InterruptedException {
        Callable<Boolean> caller = () -> {
            for (User user = source.get(); user != null; user = source.get()) {
                save.accept(user);
            }
            return true;
        };
        List<Callable<Boolean>> callers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            callers.add(caller);
        }
        for (Future<Boolean> done : threads.invokeAll(callers)) {
            done.get();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}

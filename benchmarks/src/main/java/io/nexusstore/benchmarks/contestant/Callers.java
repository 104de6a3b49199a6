package io.nexusstore.benchmarks.contestant;

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

/** Threads that work at the same time, each on one thing after the other; kept from call to call. */
final class Callers implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * Drains the source with {@code count} threads and returns when all are done.
     *
     * @throws ExecutionException when the work on one failed
     * @throws InterruptedException when the waiting thread is interrupted
     */
    <V> void drain(Supplier<@Nullable V> source, int count, Consumer<V> work)
            throws ExecutionException, InterruptedException {
        Callable<Boolean> caller = () -> {
            for (V next = source.get(); next != null; next = source.get()) {
                work.accept(next);
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

package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Several threads that start the same work at the same moment. */
final class Crowd {

    static final int SIZE = 8;

    private Crowd() {}

    /** Runs the work of each number at once; returns the results in their order and throws the first failure. */
    static <R> List<R> run(IntFunction<Callable<R>> works) throws InterruptedException, TimeoutException {
        ExecutorService threads = Executors.newFixedThreadPool(SIZE);
        try {
            CyclicBarrier start = new CyclicBarrier(SIZE);
            List<Future<R>> running = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                Callable<R> work = works.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> result : running) {
                results.add(get(result));
            }
            return results;
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static <R> R get(Future<R> result) throws InterruptedException, TimeoutException {
        try {
            return result.get(2, TimeUnit.MINUTES);
        } catch (ExecutionException failure) {
            throw new AssertionError("One of " + SIZE + " threads failed: " + failure.getCause(), failure.getCause());
        }
    }
}

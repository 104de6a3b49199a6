package io.nexusstore.integration.blocking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A database, and the threads from which it is called, which must not block.
 *
 * @param place the database
 * @param threads who calls
 */
record Caller(Place place, Threads threads) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Returns every place with every kind of thread. */
    static Stream<Caller> all() {
        return Arrays.stream(Place.values())
                .flatMap(place -> Arrays.stream(Threads.values()).map(threads -> new Caller(place, threads)));
    }

    /** Subscribes to the work on a thread that must not block, asks there for each signal, and waits for the end. */
    <R> List<R> run(Publisher<R> work) {
        return Flux.from(work)
                .subscribeOn(scheduler())
                .publishOn(scheduler(), 1)
                .collectList()
                .blockOptional(LIMIT)
                .orElseThrow();
    }

    /** Subscribes to the work on a thread that must not block. */
    <R> CompletableFuture<List<R>> start(Publisher<R> work) {
        return Flux.from(work)
                .subscribeOn(scheduler())
                .publishOn(scheduler(), 1)
                .collectList()
                .toFuture();
    }

    /** Waits until every thread of this kind has nothing to do that was asked of it before. */
    void awaitIdleThreads() {
        List<CompletableFuture<Void>> turns = new ArrayList<>();
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            turns.add(Mono.<Void>fromRunnable(() -> {}).subscribeOn(scheduler()).toFuture());
        }
        turns.forEach(Caller::finish);
    }

    /** Waits for the end of what was started. */
    static <R> R finish(CompletableFuture<R> work) {
        try {
            return work.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException | ExecutionException failure) {
            throw new IllegalStateException("What was started failed, or did not end in time.", failure);
        }
    }

    Scheduler scheduler() {
        return threads.scheduler.get();
    }

    @Override
    public String toString() {
        return place + " from " + threads;
    }

    /** Threads of Reactor's that must not block. */
    enum Threads {
        PARALLEL(Schedulers::parallel),
        SINGLE(Schedulers::single);

        private final Supplier<Scheduler> scheduler;

        Threads(Supplier<Scheduler> scheduler) {
            this.scheduler = scheduler;
        }
    }
}

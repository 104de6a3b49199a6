package io.nexusstore.internal.pipeline;

import io.nexusstore.change.ChangeBatch;
import io.nexusstore.error.StateException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * The results of one read, now and after each commit that may have changed them.
 *
 * <p>It listens to commits before it reads for the first time, so that a commit in between is seen by one of the two. A commit only marks
 * what was read as outdated; it is read anew when the subscriber asks for more, so one who is slow gets the latest result and nothing
 * queues up. A result equal to the one before is not given again.
 *
 * @param <R> the result
 */
final class Live<R> extends Flux<R> {

    /** By this key Reactor finds who is told of errors that nobody waits for. */
    private static final String ON_ERROR_DROPPED = "reactor.onErrorDropped.local";

    private static final int IDLE_SECONDS = 60;

    /** One thread for each subscriber at work, so that one who blocks holds up nobody else. */
    private static final Scheduler THREADS =
            Schedulers.newBoundedElastic(Integer.MAX_VALUE, Integer.MAX_VALUE, "nexus-live", IDLE_SECONDS, true);

    private final Flux<ChangeBatch> commits;
    private final Predicate<ChangeBatch> touches;
    private final Mono<R> read;
    private final BiPredicate<R, R> isSame;

    /**
     * Creates the results; nothing happens before a subscription.
     *
     * @param commits the commits, in order; asked without bound, and told on the committing thread
     * @param touches whether a commit may have changed the result; must be quick
     * @param read reads the result
     * @param isSame whether two results are equal
     */
    Live(Flux<ChangeBatch> commits, Predicate<ChangeBatch> touches, Mono<R> read, BiPredicate<R, R> isSame) {
        this.commits = commits;
        this.touches = touches;
        this.read = read;
        this.isSame = isSame;
    }

    @Override
    public void subscribe(CoreSubscriber<? super R> subscriber) {
        Watcher watcher = new Watcher(subscriber);
        subscriber.onSubscribe(watcher);
        watcher.listen();
    }

    /**
     * One subscription.
     *
     * <p>Whatever happens sets a flag and calls {@link #work}; the one thread that finds nobody at work goes through the
     * flags until nothing new has happened. So signals are serial, and what follows a flag sees it.
     */
    private final class Watcher implements Subscription {

        private final CoreSubscriber<? super R> subscriber;
        private final Context context;
        private final AtomicInteger happened = new AtomicInteger();
        private final Disposable.Swap reading = Disposables.swap();
        private final BaseSubscriber<ChangeBatch> listening = new Listening();

        private volatile boolean isOutdated = true;
        private volatile boolean isCancelled;
        private volatile boolean hasEnded;
        private volatile @Nullable Throwable failure;
        private volatile boolean isReading;
        private volatile boolean isListening;
        private volatile @Nullable R arrived;
        private volatile long requested;

        private @Nullable R last;
        private boolean isDone;

        Watcher(CoreSubscriber<? super R> subscriber) {
            this.subscriber = subscriber;
            Consumer<Throwable> late = this::drop;
            this.context = subscriber.currentContext().put(ON_ERROR_DROPPED, late);
        }

        void listen() {
            commits.subscribe(listening);
            isListening = true;
            work();
        }

        @Override
        public void request(long count) {
            if (Operators.validate(count)) {
                add(count);
                work();
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
            listening.cancel();
            reading.dispose();
        }

        /** Who has left does not care that a read for him came too late. */
        private void drop(Throwable late) {
            if (!isCancelled) {
                Operators.onErrorDropped(late, subscriber.currentContext());
            }
        }

        private synchronized void add(long count) {
            requested = Operators.addCap(requested, count);
        }

        private synchronized void use() {
            if (requested != Long.MAX_VALUE) {
                requested--;
            }
        }

        private void work() {
            if (happened.getAndIncrement() == 0) {
                THREADS.schedule(this::drain);
            }
        }

        private void drain() {
            int seen = happened.get();
            while (seen != 0) {
                step();
                seen = happened.addAndGet(-seen);
            }
        }

        private void step() {
            if (isCancelled || isDone) {
                last = null;
                return;
            }
            R result = arrived;
            if (result != null) {
                arrived = null;
                give(result);
            }
            Throwable cause = failure;
            if (cause != null) {
                fail(cause);
            } else if (mayRead()) {
                isOutdated = false;
                isReading = true;
                Reading attempt = new Reading();
                reading.update(attempt);
                read.subscribe(attempt);
            } else if (hasEnded && !isReading) {
                end();
                subscriber.onComplete();
            }
        }

        private boolean mayRead() {
            return isListening && isOutdated && requested > 0 && !isReading;
        }

        private void give(R result) {
            R before = last;
            if (before == null || !isSame.test(before, result)) {
                last = result;
                use();
                subscriber.onNext(result);
            }
        }

        /** A read that comes too late for a store that is closed is the end, unless nothing was ever given. */
        private void fail(Throwable cause) {
            end();
            boolean isClosed =
                    cause instanceof StateException state && state.code().equals(StateException.CLOSED);
            if (isClosed && last != null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(cause);
            }
        }

        private void end() {
            isDone = true;
            listening.cancel();
        }

        /** Takes the result of one read. */
        private final class Reading extends BaseSubscriber<R> {

            @Override
            public Context currentContext() {
                return context;
            }

            @Override
            protected void hookOnNext(R result) {
                arrived = result;
            }

            @Override
            protected void hookOnComplete() {
                isReading = false;
                work();
            }

            @Override
            protected void hookOnError(Throwable cause) {
                failure = cause;
                isReading = false;
                work();
            }
        }

        /** Takes note of commits, on the committing thread. */
        private final class Listening extends BaseSubscriber<ChangeBatch> {

            @Override
            public Context currentContext() {
                return context;
            }

            @Override
            protected void hookOnNext(ChangeBatch batch) {
                if (!isOutdated && touches.test(batch)) {
                    isOutdated = true;
                    work();
                }
            }

            @Override
            protected void hookOnComplete() {
                hasEnded = true;
                work();
            }

            @Override
            protected void hookOnError(Throwable cause) {
                failure = cause;
                work();
            }
        }
    }
}

package io.nexusstore.internal.pipeline;

import io.nexusstore.error.StateException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Which threads may be blocked, and where work goes that must not run on the others. */
public final class Threads {

    private static final String AWT = "java.awt.EventDispatchThread";
    private static final String JAVAFX = "JavaFX Application Thread";

    private static final int MOST_THREADS = 256;
    private static final int IDLE_SECONDS = 60;

    /**
     * Apart from the threads of {@link Schedulers#boundedElastic()}, which callers may block all of while they wait for
     * a transaction: its end must find a thread.
     */
    private static final Scheduler BLOCKING =
            Schedulers.newBoundedElastic(MOST_THREADS, Integer.MAX_VALUE, "nexus-blocking", IDLE_SECONDS, true);

    private final Predicate<Thread> nonBlocking;

    /**
     * Creates the rule.
     *
     * @param nonBlocking names further threads that must not be blocked
     */
    public Threads(Predicate<Thread> nonBlocking) {
        this.nonBlocking = nonBlocking;
    }

    /** Returns whether the calling thread may be blocked. */
    public boolean mayBlock() {
        if (Schedulers.isInNonBlockingThread()) {
            return false;
        }
        Thread thread = Thread.currentThread();
        return !thread.getClass().getName().equals(AWT)
                && !thread.getName().equals(JAVAFX)
                && !nonBlocking.test(thread);
    }

    /** Returns the same work, moved to a thread that may be blocked where the subscriber's must not be. */
    public <R> Mono<R> guarded(Mono<R> work) {
        return Mono.defer(() -> mayBlock() ? work : moved(work));
    }

    /** Returns where work goes that may block. */
    static Scheduler blocking() {
        return BLOCKING;
    }

    /** A subscriber who leaves interrupts the work, and that it fails then is news to nobody. */
    private static <R> Mono<R> moved(Mono<R> work) {
        AtomicBoolean isLeft = new AtomicBoolean();
        return work.onErrorComplete(failure -> isLeft.get())
                .subscribeOn(BLOCKING)
                .doOnCancel(() -> isLeft.set(true));
    }

    /**
     * Demands that the calling thread may be blocked.
     *
     * @throws StateException when it must not
     */
    public void requireMayBlock(String call) {
        if (!mayBlock()) {
            throw StateException.blockingNotAllowed(call);
        }
    }
}

package io.nexusstore.internal.pipeline;

import io.nexusstore.error.StateException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Which threads may be blocked, and where work goes that must not run on the others. */
public final class Threads {

    private static final String AWT = "java.awt.EventDispatchThread";
    private static final String JAVAFX = "JavaFX Application Thread";

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

    /** A subscriber who leaves interrupts the work, and that it fails then is news to nobody. */
    private static <R> Mono<R> moved(Mono<R> work) {
        AtomicBoolean isLeft = new AtomicBoolean();
        return work.onErrorComplete(failure -> isLeft.get())
                .subscribeOn(Schedulers.boundedElastic())
                .doOnCancel(() -> isLeft.set(true));
    }

    /**
     * Demands that the calling thread may be blocked.
     *
     * @throws StateException when it must not
     */
    public void requireMayBlock(String call) {
        if (!mayBlock()) {
            throw new StateException(
                    StateException.BLOCKING_NOT_ALLOWED,
                    null,
                    "Blocking call " + call + " on thread '"
                            + Thread.currentThread().getName()
                            + "', which must not block. Use the reactive form, or move to Schedulers.boundedElastic().");
        }
    }
}

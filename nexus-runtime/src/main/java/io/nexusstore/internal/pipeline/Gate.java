package io.nexusstore.internal.pipeline;

import io.nexusstore.error.StateException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The lifecycle stage: admits operations until the end is announced, then waits for those that were admitted. */
public final class Gate {

    private static final long CLOSED = 1L << 62;

    private final AtomicLong admitted = new AtomicLong();
    private final Sinks.Empty<Void> drained = Sinks.empty();

    /**
     * Admits one piece of work, which must {@link #leave} exactly once.
     *
     * @throws StateException when the store is closed
     */
    public void enter(String operation, String entity) {
        if ((admitted.getAndIncrement() & CLOSED) != 0) {
            leave();
            throw new StateException(
                    StateException.CLOSED,
                    entity.isEmpty() ? null : entity,
                    "Operation " + operation + (entity.isEmpty() ? "" : " of entity '" + entity + "'")
                            + " came after the Nexus was closed. Keep the Nexus open as long as its stores are used.");
        }
    }

    /** Ends one admitted piece of work. */
    public void leave() {
        if (admitted.decrementAndGet() == CLOSED) {
            drained.tryEmitEmpty();
        }
    }

    /**
     * Returns work that was admitted and leaves when it ends.
     *
     * <p>It leaves before its subscriber is told of the end, who may wait for the closing there and then.
     */
    <R> Mono<R> leaving(Mono<R> admittedWork) {
        AtomicBoolean isLeft = new AtomicBoolean();
        Runnable leaveOnce = () -> {
            if (isLeft.compareAndSet(false, true)) {
                leave();
            }
        };
        return admittedWork.doOnTerminate(leaveOnce).doFinally(signal -> leaveOnce.run());
    }

    /** Refuses further work and completes when the admitted work has ended. */
    public Mono<Void> close() {
        return Mono.defer(() -> {
            long before = admitted.getAndUpdate(count -> count | CLOSED);
            if ((before & ~CLOSED) == 0) {
                drained.tryEmitEmpty();
            }
            return drained.asMono();
        });
    }
}

package io.nexusstore.jooq.internal.write;

import java.util.concurrent.atomic.AtomicReference;

/** A place in the queue for the writer. It is either claimed by the holder of the writer or withdrawn, never both. */
abstract class Ticket {

    private final long queuedAt = System.nanoTime();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    private enum State {
        WAITING,
        CLAIMED,
        WITHDRAWN
    }

    /** Returns when the ticket was drawn, by {@link System#nanoTime}. */
    final long queuedAt() {
        return queuedAt;
    }

    /** Takes the ticket off the queue for good; false when it was withdrawn. */
    final boolean claim() {
        return state.compareAndSet(State.WAITING, State.CLAIMED);
    }

    /** Gives the place up; false when it was claimed. */
    final boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN);
    }

    /** Returns what holds the writer once this ticket has it, for messages. */
    abstract String holder();

    /** Is told that this ticket now holds the writer; returns at once. */
    abstract void granted();

    /** Is told that there is no writer any more, instead of being granted; returns at once. */
    abstract void refused(RuntimeException reason);
}

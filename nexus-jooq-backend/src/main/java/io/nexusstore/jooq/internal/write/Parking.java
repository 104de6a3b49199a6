package io.nexusstore.jooq.internal.write;

import java.util.concurrent.locks.LockSupport;

/** A thread that waits for its ticket; made by that thread. */
final class Parking {

    private final Thread owner = Thread.currentThread();
    private volatile boolean isOver;

    /** Ends the wait. */
    void end() {
        isOver = true;
        LockSupport.unpark(owner);
    }

    boolean isOver() {
        return isOver;
    }

    /** Parks the calling thread, which is the owner, for at most that long, or without bound for 0 and less. */
    void park(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(this, nanos);
        } else {
            LockSupport.park(this);
        }
    }
}

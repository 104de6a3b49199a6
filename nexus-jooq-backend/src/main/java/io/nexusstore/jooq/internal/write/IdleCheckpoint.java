package io.nexusstore.jooq.internal.write;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.scheduler.Schedulers;

/**
 * Moves the write-ahead log into the database when nobody has committed for a while.
 *
 * <p>Commits then seldom do it themselves, which would make one of them wait for many pages.
 */
public final class IdleCheckpoint {

    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Fewer are not worth the syncs. */
    private static final int LEAST_COMMITS = 64;

    private final Runnable checkpoint;
    private final AtomicBoolean isArmed = new AtomicBoolean();
    private volatile long lastCommit;
    private final AtomicInteger commits = new AtomicInteger();

    /** Creates the watch; the checkpoint hands itself over to a thread that may wait. */
    public IdleCheckpoint(Runnable checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** Notes a commit. */
    public void committed() {
        lastCommit = System.nanoTime();
        if (commits.incrementAndGet() >= LEAST_COMMITS && !isArmed.get() && isArmed.compareAndSet(false, true)) {
            look(IDLE_NANOS);
        }
    }

    private void look(long nanos) {
        Schedulers.parallel().schedule(this::checkpointIfIdle, nanos, TimeUnit.NANOSECONDS);
    }

    private void checkpointIfIdle() {
        long idle = System.nanoTime() - lastCommit;
        if (idle < IDLE_NANOS) {
            look(IDLE_NANOS - idle);
            return;
        }
        commits.set(0);
        isArmed.set(false);
        checkpoint.run();
    }
}

package io.nexusstore.integration.blocking;

import io.nexusstore.jooq.internal.execute.CommitObserver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Holds the first commit that reaches a given step, from the moment it is set until it is lifted. */
final class Halt implements CommitObserver {

    private final AtomicReference<@Nullable Step> wanted = new AtomicReference<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch lifted = new CountDownLatch(1);

    /** Lets the next commit stop at the step. */
    void at(Step step) {
        wanted.set(step);
    }

    /** Waits until a commit stands at the step. */
    void awaitReached() {
        await(reached);
    }

    /** Lets it go on. */
    void lift() {
        lifted.countDown();
    }

    @Override
    public void reached(Step step) {
        if (wanted.compareAndSet(step, null)) {
            reached.countDown();
            await(lifted);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came within a minute.");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

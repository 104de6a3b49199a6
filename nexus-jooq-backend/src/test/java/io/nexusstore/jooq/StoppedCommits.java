package io.nexusstore.jooq;

import io.nexusstore.jooq.internal.execute.CommitObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An observer that records the steps of commits, and does at one of them what a test tells it to. */
final class StoppedCommits implements CommitObserver {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Plan> plan = new AtomicReference<>();

    @Override
    public void reached(Step step) {
        steps.add(step);
        Plan next = plan.get();
        if (next != null && next.step() == step && plan.compareAndSet(next, null)) {
            next.work().run();
        }
    }

    /** Returns the steps since they were last asked for. */
    List<Step> takeSteps() {
        List<Step> taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    /** Does the work once, at the next such step. */
    void at(Step step, Runnable work) {
        plan.set(new Plan(step, work));
    }

    /** Stops the next commit that reaches the step. */
    Stop stopAt(Step step) {
        Stop stop = new Stop(new CountDownLatch(1), new CountDownLatch(1));
        at(step, stop::stay);
        return stop;
    }

    private record Plan(Step step, Runnable work) {}

    /** A commit that stays at a step until it is let go. */
    record Stop(CountDownLatch arrival, CountDownLatch departure) {

        void awaitArrival() {
            await(arrival);
        }

        void letGo() {
            departure.countDown();
        }

        private void stay() {
            arrival.countDown();
            await(departure);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("Nothing happened within " + LONGEST + ".");
                }
            } catch (InterruptedException interrupted) {
                throw new AssertionError("Nobody interrupts a commit.", interrupted);
            }
        }
    }
}

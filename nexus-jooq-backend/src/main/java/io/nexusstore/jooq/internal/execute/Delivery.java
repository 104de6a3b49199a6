package io.nexusstore.jooq.internal.execute;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.Exceptions;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.Context;

/** Gives outcomes to several subscribers, whose code runs on workers alone and may keep a worker for as long as it likes. */
public final class Delivery {

    private final Scheduler workers;
    private final Queue<Runnable> untold;

    /**
     * Creates the delivery.
     *
     * @param outcomes each gives one outcome to one subscriber
     */
    public Delivery(Scheduler workers, Collection<? extends Runnable> outcomes) {
        this.workers = workers;
        this.untold = new ConcurrentLinkedQueue<>(outcomes);
    }

    /** Lets a worker tell them, unless none is left. */
    public void onWorker() {
        if (!untold.isEmpty()) {
            workers.schedule(this::hereAndElsewhere);
        }
    }

    /** Lets another worker help the one that is at it, unless none is left. */
    public void help() {
        if (!untold.isEmpty()) {
            callAnother();
        }
    }

    /** Tells them on the calling worker until none is left. */
    public void here() {
        for (Runnable next = untold.poll(); next != null; next = untold.poll()) {
            try {
                next.run();
            } catch (Throwable thrownBySubscriber) {
                Exceptions.throwIfJvmFatal(thrownBySubscriber);
                Operators.onErrorDropped(thrownBySubscriber, Context.empty());
            }
        }
    }

    /**
     * Tells them on the calling worker until none is left. One of them may keep this thread for long, perhaps to wait for the
     * next: so another worker is called before, and finds nothing left to do as a rule.
     */
    public void hereAndElsewhere() {
        if (untold.size() > 1) {
            callAnother();
        }
        here();
    }

    private void callAnother() {
        try {
            workers.schedule(this::hereAndElsewhere);
        } catch (RejectedExecutionException closed) {
            // The database was closed meanwhile: the thread that is at it tells them all.
        }
    }
}

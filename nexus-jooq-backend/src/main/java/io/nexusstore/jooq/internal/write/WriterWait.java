package io.nexusstore.jooq.internal.write;

import io.nexusstore.error.TransactionException;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.execute.Refusals;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Bounds how long anybody waits for the writer, and names its holder to those who waited in vain. */
public final class WriterWait {

    private final WriterQueue queue;
    private final Duration timeout;
    private final Scheduler workers;
    private final Failures failures;
    private final AtomicBoolean isWatching = new AtomicBoolean();

    public WriterWait(WriterQueue queue, Duration timeout, Scheduler workers, Failures failures) {
        this.queue = queue;
        this.timeout = timeout;
        this.workers = workers;
        this.failures = failures;
    }

    /** Returns how long a caller waits at most. */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Waits on the calling thread until it holds the writer, which must be released.
     *
     * @param holder who holds it then, for messages
     * @throws TransactionException with code {@code WRITER_HELD} when that takes longer than the limit
     */
    public void acquire(String holder, Duration limit) {
        if (!queue.tryAcquire(holder)) {
            ParkedHolder ticket = new ParkedHolder(holder);
            queue.enqueue(ticket);
            await(ticket, ticket.parking(), limit);
            ticket.requireGranted();
        }
    }

    /** Waits like {@link #acquire}, but for as long as it takes, and whatever interrupts the thread. */
    public void acquireAtLast(String holder) {
        if (queue.tryAcquire(holder)) {
            return;
        }
        ParkedHolder ticket = new ParkedHolder(holder);
        queue.enqueue(ticket);
        boolean isInterrupted = false;
        while (!ticket.parking().isOver()) {
            ticket.parking().park(0);
            isInterrupted |= Thread.interrupted();
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        ticket.requireGranted();
    }

    /**
     * Parks the calling thread until its ticket is granted or delivered.
     *
     * @throws TransactionException with code {@code WRITER_HELD} when that takes longer than the limit; the ticket is
     *     withdrawn
     */
    public void await(Ticket ticket, Parking parking, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean isInterrupted = false;
        try {
            while (!parking.isOver()) {
                long remaining = deadline - System.nanoTime();
                if (remaining <= 0 && queue.withdraw(ticket)) {
                    throw held(limit);
                }
                if (Thread.interrupted()) {
                    isInterrupted = true;
                    if (queue.withdraw(ticket)) {
                        throw Refusals.whileWaiting("the writer", failures);
                    }
                }
                // A ticket that is past its time and cannot be withdrawn is being served.
                parking.park(remaining);
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets the subscribed batches that wait too long fail. Called after a ticket was queued; never blocks. */
    public void watch() {
        if (!queue.isEmpty() && isWatching.compareAndSet(false, true)) {
            wakeIn(timeout.toNanos());
        }
    }

    /** Returns the failure of a caller that waited that long. */
    public TransactionException held(Duration limit) {
        return new TransactionException(
                TransactionException.WRITER_HELD,
                "The writer of database '" + failures.path() + "' was not free within " + limit + "; it is held by "
                        + queue.holder() + ". End that sooner, raise writerTimeout, or, inside a transaction, write"
                        + " through its own stores.",
                true,
                null);
    }

    private void wakeIn(long nanos) {
        Schedulers.parallel().schedule(this::expire, nanos, TimeUnit.NANOSECONDS);
    }

    private void expire() {
        long now = System.nanoTime();
        for (Ticket ticket : queue.waiting()) {
            long left = timeout.toNanos() - (now - ticket.queuedAt());
            if (left > 0) {
                wakeIn(left);
                return;
            }
            if (ticket instanceof SubscribedBatch batch && queue.withdraw(batch)) {
                batch.fail(held(timeout));
                workers.schedule(batch::deliver);
            }
        }
        isWatching.set(false);
        watch();
    }
}

package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.execute.Delivery;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Commits batches in groups, by flat combining.
 *
 * <p>Whoever gets the writer commits its own batch and takes along what is queued behind it, in one transaction and for
 * one group only. Then it hands the writer to the next in the queue, and only after that tells the members of its
 * group. Callers that may block work on their own threads, parked while others work for them; subscribers are served by
 * workers.
 */
public final class Writer {

    /** Bounds how long the first of a group waits for the last. */
    private static final int MOST_IN_A_GROUP = 256;

    private static final String COMMIT = "a commit";

    private final WriterQueue queue;
    private final BatchWriter batches;
    private final Scheduler workers;
    private final WriterWait waiting;
    private final Aside aside;

    /**
     * Creates the writer.
     *
     * @param aside commits what would keep the others waiting
     */
    public Writer(WritingSide writing, Aside aside) {
        this.aside = aside;
        this.queue = writing.queue();
        this.batches = writing.batches();
        this.workers = writing.workers();
        this.waiting = writing.waiting();
    }

    /** Commits the batch on the calling thread, or waits while another caller's thread takes it along. */
    public CommitResult commitNow(WriteBatch batch) {
        if (queue.tryAcquire(COMMIT)) {
            if (queue.isEmpty()) {
                return commitFirst(batch);
            }
            return lead(new ParkedBatch(batch));
        }
        ParkedBatch own = new ParkedBatch(batch);
        queue.enqueue(own);
        waiting.await(own, own.parking(), waiting.timeout());
        return own.leads() ? lead(own) : own.outcome();
    }

    /** Commits a group that begins with the caller's batch; where that is to go apart, it goes on the caller's thread. */
    private CommitResult lead(ParkedBatch own) {
        lead(own, false);
        Throwable failure = own.failure();
        return failure != null && aside.isFor(failure) ? aside.commit(own.batch()) : own.outcome();
    }

    /**
     * Returns the commit of the batch; subscribing never waits.
     *
     * @param mayCommitAtOnce whether a free writer may be used on the subscriber's thread, asked at each subscription
     */
    public Mono<CommitResult> commit(WriteBatch batch, BooleanSupplier mayCommitAtOnce) {
        return Mono.create(sink -> {
            if (mayCommitAtOnce.getAsBoolean() && queue.tryAcquire(COMMIT)) {
                sink.success(commitHolding(batch));
                return;
            }
            SubscribedBatch ticket = new SubscribedBatch(batch, sink, this::leadOnWorker);
            sink.onCancel(() -> queue.withdraw(ticket));
            queue.enqueue(ticket);
            waiting.watch();
        });
    }

    private CommitResult commitFirst(WriteBatch batch) {
        try {
            return commitHolding(batch);
        } catch (RuntimeException failure) {
            if (aside.isFor(failure)) {
                return aside.commit(batch);
            }
            throw failure;
        }
    }

    private CommitResult commitHolding(WriteBatch batch) {
        try {
            return batches.commitAlone(batch);
        } finally {
            queue.release();
        }
    }

    private void leadOnWorker(BatchTicket first) {
        workers.schedule(() -> lead(first, true));
    }

    /** Commits a group that begins with the ticket; the caller holds the writer, and does no more afterwards. */
    private void lead(BatchTicket first, boolean isWorker) {
        List<BatchTicket> group = new ArrayList<>();
        group.add(first);
        try {
            group.addAll(queue.takeBatches(MOST_IN_A_GROUP - 1));
            if (group.size() == 1) {
                first.succeed(batches.commitAlone(first.batch()));
            } else {
                batches.commitTogether(group);
            }
        } catch (RuntimeException | Error failure) {
            failUnsettled(group, failure);
        }
        group.removeIf(ticket -> (isWorker || ticket != first) && isTakenAside(ticket));
        Delivery foreign =
                delivery(group.stream().filter(BatchTicket::runsForeignCode).toList());
        try {
            // Whoever gets the writer next may close, and then the workers take no more.
            if (!isWorker) {
                foreign.onWorker();
            }
        } finally {
            queue.release();
        }
        group.stream().filter(ticket -> !ticket.runsForeignCode()).forEach(BatchTicket::deliver);
        if (isWorker) {
            foreign.hereAndElsewhere();
        }
    }

    private Delivery delivery(List<BatchTicket> tickets) {
        return new Delivery(
                workers,
                tickets.stream().<Runnable>map(ticket -> ticket::deliver).toList());
    }

    /** Nobody is told yet of a batch that a worker commits apart from the others. */
    private boolean isTakenAside(BatchTicket ticket) {
        Throwable failure = ticket.failure();
        if (failure == null || !aside.isFor(failure)) {
            return false;
        }
        workers.schedule(() -> commitAside(ticket));
        return true;
    }

    private void commitAside(BatchTicket ticket) {
        try {
            ticket.succeed(aside.commit(ticket.batch()));
        } catch (RuntimeException | Error failure) {
            ticket.fail(failure);
        }
        delivery(List.of(ticket)).hereAndElsewhere();
    }

    private static void failUnsettled(List<BatchTicket> group, Throwable failure) {
        for (BatchTicket ticket : group) {
            if (!ticket.isSettled()) {
                ticket.fail(failure);
            }
        }
    }
}

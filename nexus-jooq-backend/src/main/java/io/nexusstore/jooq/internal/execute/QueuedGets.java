package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.spi.ReadResult;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Gets of subscribers: those of one entity that are queued when a worker comes to them are read by one statement.
 *
 * <p>Nobody waits for a group to fill. While a group of an entity is read, the next one gathers; so an entity has one
 * connection at a time, and a limited number of entities have one. Nothing here blocks a subscriber.
 */
public final class QueuedGets {

    /** How long the code of subscribers may take before other workers go on without it. */
    private static final long PATIENCE_MICROS = 1_000;

    private final SnapshotReader reader;
    private final Scheduler workers;
    private final Failures failures;
    private final AtomicInteger freeConnections;
    private final Map<Entity<?, ?>, Lane<?, ?>> lanes = new ConcurrentHashMap<>();
    private final Queue<Lane<?, ?>> waiting = new ConcurrentLinkedQueue<>();

    private final AtomicInteger admitted = new AtomicInteger();
    private final AtomicReference<@Nullable Thread> closer = new AtomicReference<>();

    /**
     * Creates the queue.
     *
     * @param mostConnections how many groups are read at the same time
     */
    public QueuedGets(SnapshotReader reader, Scheduler workers, Failures failures, int mostConnections) {
        this.reader = reader;
        this.workers = workers;
        this.failures = failures;
        this.freeConnections = new AtomicInteger(mostConnections);
    }

    /** Returns the row of the id, if there is one, with the last commit in the snapshot that it was read in. */
    public <T, ID> Mono<ReadResult<T>> get(Entity<T, ID> entity, ID id) {
        return Mono.<GetTicket<T, ID>>create(sink -> {
                    GetTicket<T, ID> ticket = new GetTicket<>(id, sink);
                    admitted.incrementAndGet();
                    if (closer.get() != null) {
                        leave(1);
                        sink.error(Refusals.closed(failures));
                        return;
                    }
                    Lane<T, ID> lane = lane(entity);
                    sink.onCancel(() -> withdraw(lane, ticket));
                    lane.queue.add(ticket);
                    begin(lane);
                })
                .flatMap(GetTicket::outcome);
    }

    /** Refuses further gets, and waits for those that were admitted. */
    public void close() {
        closer.set(Thread.currentThread());
        boolean isInterrupted = false;
        while (admitted.get() > 0) {
            LockSupport.park(this);
            isInterrupted |= Thread.interrupted();
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked") // a lane is kept under its own entity
    private <T, ID> Lane<T, ID> lane(Entity<T, ID> entity) {
        return (Lane<T, ID>) lanes.computeIfAbsent(entity, Lane::new);
    }

    private <T, ID> void withdraw(Lane<T, ID> lane, GetTicket<T, ID> ticket) {
        if (ticket.take()) {
            lane.queue.remove(ticket);
            leave(1);
        }
    }

    private void leave(int gets) {
        Thread closing = admitted.addAndGet(-gets) == 0 ? closer.get() : null;
        if (closing != null) {
            LockSupport.unpark(closing);
        }
    }

    /** Lets a worker come to the lane, unless one is there or on its way. */
    private void begin(Lane<?, ?> lane) {
        if (!lane.queue.isEmpty() && lane.isBusy.compareAndSet(false, true)) {
            waiting.add(lane);
            callWorkers();
        }
    }

    private void callWorkers() {
        while (!waiting.isEmpty() && takeConnection()) {
            Lane<?, ?> next = waiting.poll();
            if (next == null) {
                freeConnections.incrementAndGet();
            } else {
                workers.schedule(() -> serve(next));
            }
        }
    }

    private boolean takeConnection() {
        return freeConnections.getAndUpdate(free -> free > 0 ? free - 1 : 0) > 0;
    }

    /** Goes on while gets have gathered, and no other lane waits for the connection. */
    private <T, ID> void serve(Lane<T, ID> lane) {
        boolean isServing = true;
        while (isServing) {
            GetGroup<T, ID> group = GetGroup.takeFrom(lane.queue, lane.entity);
            group.read(reader);
            leave(group.tickets().size());
            isServing = tell(group, lane);
            if (isServing && (lane.queue.isEmpty() || !waiting.isEmpty())) {
                release(lane);
                isServing = false;
            }
        }
    }

    /**
     * Tells the callers of the group, while their next gets gather. When one of them keeps this thread, perhaps to wait for
     * another, the lane and the rest of the group go to other workers; false then.
     */
    private <T, ID> boolean tell(GetGroup<T, ID> group, Lane<T, ID> lane) {
        Delivery delivery = new Delivery(
                workers,
                group.tickets().stream()
                        .<Runnable>map(ticket -> ticket::deliver)
                        .toList());
        AtomicBoolean isDecided = new AtomicBoolean();
        Disposable alarm = Schedulers.parallel()
                .schedule(
                        () -> {
                            if (isDecided.compareAndSet(false, true)) {
                                release(lane);
                                delivery.help();
                            }
                        },
                        PATIENCE_MICROS,
                        TimeUnit.MICROSECONDS);
        delivery.here();
        alarm.dispose();
        return isDecided.compareAndSet(false, true);
    }

    private void release(Lane<?, ?> lane) {
        lane.isBusy.set(false);
        freeConnections.incrementAndGet();
        begin(lane);
        callWorkers();
    }

    /** The gets of one entity that wait. */
    private static final class Lane<T, ID> {

        private final Entity<T, ID> entity;
        private final Queue<GetTicket<T, ID>> queue = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean isBusy = new AtomicBoolean();

        Lane(Entity<T, ID> entity) {
            this.entity = entity;
        }
    }
}

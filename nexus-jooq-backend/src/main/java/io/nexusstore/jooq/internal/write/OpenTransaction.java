package io.nexusstore.jooq.internal.write;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.StateException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.execute.StatementReader;
import io.nexusstore.jooq.internal.fold.FoldReader;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectAggregateReads;
import io.nexusstore.spi.DirectIdentitySource;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Savepoint;
import io.nexusstore.spi.SavepointTransaction;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A transaction on a connection, which it holds from its beginning to its end.
 *
 * <p>Calls are put one behind another by a lock. The deadline waits for the call that is under way, then rolls back.
 */
public final class OpenTransaction
        implements DirectTransaction, SavepointTransaction, DirectAggregateReads, DirectIdentitySource {

    private final Lane lane;
    private final TransactionOptions options;
    private final Clock clock;
    private final Disposable.Swap timer = Disposables.swap();
    private final ReentrantLock lock = new ReentrantLock();
    private final Progress progress;
    private End end = End.NONE;
    private @Nullable Throwable loss;

    /** Whether a call is under way that runs code of entities. */
    private boolean isWithEntities;

    private OpenTransaction(Lane lane, TransactionOptions options, Clock clock) {
        this.lane = lane;
        this.options = options;
        this.clock = clock;
        this.progress = new Progress(lane.batches(), lane.entities(), options.id());
    }

    /** The deadline may be over already; whoever ends the transaction first disposes of the timer, even before it is set. */
    private OpenTransaction timed() {
        timer.update(Schedulers.parallel()
                .schedule(
                        () -> lane.workers().schedule(this::expire),
                        Durations.nanos(Durations.until(options.deadline(), clock)),
                        TimeUnit.NANOSECONDS));
        return this;
    }

    /** Begins a transaction on the lane, which the caller holds; gives it back when that fails. */
    public static OpenTransaction begin(Lane lane, TransactionOptions options, Clock clock) {
        boolean isBegun = false;
        try {
            lane.batches().begin();
            isBegun = true;
            return new OpenTransaction(lane, options, clock).timed();
        } finally {
            if (!isBegun) {
                lane.release().run();
            }
        }
    }

    /** Returns the transaction, for messages. */
    static String nameOf(TransactionOptions options) {
        return "transaction '" + options.id() + "'";
    }

    @Override
    public void prepareNow(EntityModel<?, ?> model) {
        inside(model, session -> {
            if (lane.entities().findForWriter(model) == null) {
                lane.entities().addPending(lane.create(model));
            }
            return model;
        });
    }

    @Override
    public <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return inside(model, session -> {
            Entity<T, ID> entity = lane.entities().requireForWriter(model);
            CommitPosition position = lane.gate().last();
            return ids.isEmpty()
                    ? new ReadResult<>(List.of(), List.of(), position)
                    : StatementReader.rows(session, entity, entity.plans().selectIds(ids), position);
        });
    }

    @Override
    public <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        return inside(model, session -> {
            Entity<T, ?> entity = lane.entities().requireForWriter(model);
            return StatementReader.read(session, entity, query, lane.gate().last());
        });
    }

    @Override
    public <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        return inside(model, session -> {
            Entity<T, ?> entity = lane.entities().requireForWriter(model);
            return StatementReader.count(session, entity, entity.plans().count(query));
        });
    }

    @Override
    public <T> List<Folding.Group> foldNow(EntityModel<T, ?> model, Folding<T> folding) {
        return inside(
                model, session -> new FoldReader<>(lane.entities().requireForWriter(model), folding).read(session));
    }

    @Override
    public IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        return inside(model, session -> {
            return lane.reserve(lane.entities().requireForWriter(model), count);
        });
    }

    @Override
    public CommitResult applyNow(WriteBatch batch) {
        return inside(null, session -> {
            List<MutationOutcome> applied = lane.batches().apply(batch);
            progress.applied(batch, applied);
            return new CommitResult(lane.gate().last(), applied);
        });
    }

    @Override
    public CommitResult commitNow() {
        lock.lock();
        try {
            requireActive();
            boolean isCommitted = false;
            try {
                CommitResult result = commitHolding();
                isCommitted = true;
                return result;
            } finally {
                finish(isCommitted ? End.COMMITTED : End.ROLLED_BACK);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void rollbackNow() {
        lock.lock();
        try {
            if (end == End.NONE) {
                finish(End.ROLLED_BACK);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Mono<Savepoint> savepoint() {
        return Mono.fromCallable(() -> inside(null, session -> new OpenSavepoint(this, progress.mark())));
    }

    /**
     * Keeps what was done since the savepoint.
     *
     * @throws TransactionException when the transaction has ended, or the savepoint was given up
     */
    void release(Progress.Mark mark) {
        inside(null, session -> {
            progress.release(mark);
            return mark;
        });
    }

    /** Undoes what was done since the savepoint; does nothing when the transaction has ended or it was given up. */
    void returnTo(Progress.Mark mark) {
        lock.lock();
        try {
            if (end == End.NONE) {
                requireNoEntity();
                progress.returnTo(mark);
            }
        } catch (RuntimeException failure) {
            endIfLost(failure);
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    /** Runs work on the session, which may use stores. */
    public void run(SessionWork work) {
        inside(null, session -> {
            isWithEntities = false;
            work.on(session);
            return session;
        });
    }

    /** Runs work on the session, which may use stores; when it throws, nothing that it did remains. */
    public void runAtomically(Consumer<Session> work) {
        inside(null, session -> {
            isWithEntities = false;
            lane.batches().applyWork(() -> work.accept(session));
            progress.otherWorkDone();
            return session;
        });
    }

    private CommitResult commitHolding() {
        progress.requireUnbroken();
        if (progress.mutations().isEmpty()) {
            commitUntold();
            return new CommitResult(lane.gate().last(), List.of());
        }
        return lane.batches().commit(new WriteBatch(progress.mutations()), progress.outcomes());
    }

    private void commitUntold() {
        if (progress.hasOtherWork()) {
            lane.batches().commitUntold();
        } else {
            lane.transactions().commit();
        }
    }

    private void expire() {
        lock.lock();
        try {
            if (end == End.NONE) {
                finish(End.EXPIRED);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the transaction once and gives the lane back, whatever happens. */
    private void finish(End how) {
        end = how;
        timer.dispose();
        try {
            if (how != End.COMMITTED) {
                lane.transactions().rollback();
            }
            lane.entities().settlePending(how == End.COMMITTED);
        } finally {
            lane.release().run();
        }
    }

    private <R> R inside(@Nullable EntityModel<?, ?> model, Work<R> work) {
        lock.lock();
        try {
            requireActive();
            progress.requireUnbroken();
            requireNoEntity();
            isWithEntities = true;
            try {
                return work.on(lane.session());
            } catch (SQLException failure) {
                throw lane.tables().failures().translate(failure, model == null ? null : model.name());
            } finally {
                isWithEntities = false;
            }
        } catch (RuntimeException failure) {
            if (end == End.NONE && isOverdue()) {
                finish(End.EXPIRED);
                TransactionException ended = ended();
                ended.addSuppressed(failure);
                throw ended;
            }
            endIfLost(failure);
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    /**
     * SQLite rolls back by itself when it runs out of means: then the transaction is over, and the writer must go on.
     */
    private void endIfLost(RuntimeException failure) {
        if (end == End.NONE
                && !lane.transactions().leavesTransaction(failure)
                && !lane.transactions().isInTransaction()) {
            if (progress.canReturn()) {
                progress.broken(failure);
            } else {
                loss = failure;
                finish(End.LOST);
            }
        }
    }

    /** The statement that an entity is read from or written to would be run again under its own feet. */
    private void requireNoEntity() {
        if (isWithEntities) {
            throw new StateException(
                    StateException.BLOCKING_NOT_ALLOWED,
                    null,
                    "A constructor or accessor of an entity called a store while transaction '" + options.id()
                            + "' read or wrote that entity. Keep stores out of entities.");
        }
    }

    /** The clock may be ahead of the timer, or be set by hand. */
    private void requireActive() {
        if (end == End.NONE && isOverdue()) {
            finish(End.EXPIRED);
        }
        if (end != End.NONE) {
            throw ended();
        }
    }

    private boolean isOverdue() {
        return !clock.instant().isBefore(options.deadline());
    }

    private TransactionException ended() {
        return switch (end) {
            case EXPIRED ->
                new TransactionException(
                        TransactionException.TIMEOUT,
                        "Transaction '" + options.id() + "' passed its deadline and was rolled back. Do less in one"
                                + " transaction, or allow it more time.",
                        true,
                        null);
            case LOST ->
                new TransactionException(
                        TransactionException.ROLLED_BACK,
                        "Transaction '" + options.id() + "' was rolled back by the database when an earlier call in it"
                                + " failed; the cause is that failure. Mend that, then run the transaction again.",
                        false,
                        loss);
            case NONE, COMMITTED, ROLLED_BACK ->
                new TransactionException(
                        TransactionException.ENDED,
                        "Transaction '" + options.id() + "' has ended. Use its handle within its work only.",
                        false,
                        null);
        };
    }

    private enum End {
        NONE,
        COMMITTED,
        ROLLED_BACK,
        EXPIRED,
        LOST
    }

    /** A savepoint as the runtime sees it. */
    private record OpenSavepoint(OpenTransaction transaction, Progress.Mark mark) implements Savepoint {

        @Override
        public Mono<Void> release() {
            return Mono.fromRunnable(() -> transaction.release(mark));
        }

        @Override
        public Mono<Void> rollback() {
            return Mono.fromRunnable(() -> transaction.returnTo(mark));
        }
    }

    /** Work on the session that yields nothing. */
    public interface SessionWork {

        /** Does it. */
        void on(Session session) throws SQLException;
    }

    /** What is done on the writing session. */
    private interface Work<R> {

        R on(Session session) throws SQLException;
    }
}

package io.nexusstore.memory;

import io.nexusstore.error.TransactionException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectAggregateReads;
import io.nexusstore.spi.DirectIdentitySource;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Savepoint;
import io.nexusstore.spi.SavepointTransaction;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A transaction: a state of its own, derived from the snapshot at its beginning, which nobody else sees before the
 * commit.
 *
 * <p>It is inside the gate from its beginning to its end, so there is no other commit in between. Work on its state is
 * serialized by its monitor. Its end is decided by one exchange of the state and waits for nobody: a deadline may pass
 * in the midst of a read, which then reads on in a snapshot that leads nowhere.
 */
final class MemoryTransaction
        implements DirectTransaction, SavepointTransaction, DirectAggregateReads, DirectIdentitySource {

    private final Database database;
    private final TransactionOptions options;
    private final Clock clock;
    private final AtomicReference<End> end = new AtomicReference<>(End.NONE);
    private final Disposable timer;

    private final List<Mutation<?, ?>> mutations = new ArrayList<>();
    private final List<MutationOutcome> outcomes = new ArrayList<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private Snapshot own;

    private MemoryTransaction(Database database, TransactionOptions options, Clock clock) {
        this.database = database;
        this.options = options;
        this.clock = clock;
        this.own = database.current();
        this.timer = Schedulers.parallel()
                .schedule(
                        this::expire,
                        Durations.nanos(Durations.until(options.deadline(), clock)),
                        TimeUnit.NANOSECONDS);
    }

    /** Begins a transaction inside the gate, which the caller has entered; leaves the gate when that fails. */
    static MemoryTransaction begin(Database database, TransactionOptions options, Clock clock) {
        boolean begun = false;
        try {
            database.requireNotClosed();
            MemoryTransaction transaction = new MemoryTransaction(database, options, clock);
            begun = true;
            return transaction;
        } finally {
            if (!begun) {
                database.gate().leave();
            }
        }
    }

    static String nameOf(TransactionOptions options) {
        return "transaction '" + options.id() + "'";
    }

    @Override
    public synchronized void prepareNow(EntityModel<?, ?> model) {
        requireActive();
    }

    @Override
    public synchronized <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        requireActive();
        return Reads.getAll(own, model, ids);
    }

    @Override
    public synchronized <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        requireActive();
        return Reads.read(own, model, query);
    }

    @Override
    public synchronized <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        requireActive();
        return Reads.count(own, model, query);
    }

    @Override
    public synchronized <T> List<Folding.Group> foldNow(EntityModel<T, ?> model, Folding<T> folding) {
        requireActive();
        return Reads.fold(own, model, folding);
    }

    @Override
    public synchronized IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        requireActive();
        return database.sequences().reserve(model, own, count);
    }

    @Override
    public synchronized CommitResult applyNow(WriteBatch batch) {
        requireActive();
        Draft draft = Draft.of(own);
        List<MutationOutcome> applied = draft.apply(batch);
        requireActive();
        own = draft.at(own.position());
        mutations.addAll(batch.mutations());
        outcomes.addAll(applied);
        return new CommitResult(own.position(), applied);
    }

    @Override
    public Mono<Savepoint> savepoint() {
        return Mono.fromCallable(this::mark);
    }

    private synchronized Savepoint mark() {
        requireActive();
        Mark mark = new Mark(own, mutations.size());
        marks.push(mark);
        return mark;
    }

    @Override
    public synchronized CommitResult commitNow() {
        requireActive();
        if (!finish(End.COMMITTED)) {
            throw ended();
        }
        try {
            return mutations.isEmpty()
                    ? new CommitResult(own.position(), List.of())
                    : database.publish(Draft.of(own), new WriteBatch(mutations), outcomes);
        } finally {
            database.gate().leave();
        }
    }

    @Override
    public void rollbackNow() {
        if (finish(End.ROLLED_BACK)) {
            database.gate().leave();
        }
    }

    private void expire() {
        if (finish(End.EXPIRED)) {
            database.gate().leave();
        }
    }

    private boolean finish(End how) {
        boolean isFirst = end.compareAndSet(End.NONE, how);
        if (isFirst) {
            timer.dispose();
        }
        return isFirst;
    }

    /** The clock may be ahead of the timer, or be set by hand. */
    private void requireActive() {
        if (!clock.instant().isBefore(options.deadline())) {
            expire();
        }
        if (end.get() != End.NONE) {
            throw ended();
        }
    }

    private TransactionException ended() {
        if (end.get() == End.EXPIRED) {
            return new TransactionException(
                    TransactionException.TIMEOUT,
                    "Transaction '" + options.id() + "' passed its deadline and was rolled back. Do less in one "
                            + "transaction, or allow it more time.",
                    true,
                    null);
        }
        return new TransactionException(
                TransactionException.ENDED,
                "Transaction '" + options.id() + "' has ended. Use its handle within its work only.",
                false,
                null);
    }

    private synchronized void release(Mark mark) {
        requireActive();
        if (!giveUp(mark)) {
            throw new TransactionException(
                    TransactionException.ENDED,
                    "A savepoint of transaction '" + options.id()
                            + "' was given up before it was released. Release each one once, before those around it.",
                    false,
                    null);
        }
    }

    private synchronized void returnTo(Mark mark) {
        if (end.get() == End.NONE && giveUp(mark)) {
            own = mark.state;
            mutations.subList(mark.done, mutations.size()).clear();
            outcomes.subList(mark.done, outcomes.size()).clear();
        }
    }

    /** Gives up the mark and those within it; returns false where that was done before. */
    private boolean giveUp(Mark mark) {
        if (!marks.contains(mark)) {
            return false;
        }
        while (marks.pop() != mark) {
            // Those within go with it.
        }
        return true;
    }

    /** The state to return to; each is unlike any other. */
    private final class Mark implements Savepoint {

        private final Snapshot state;
        private final int done;

        private Mark(Snapshot state, int done) {
            this.state = state;
            this.done = done;
        }

        @Override
        public Mono<Void> release() {
            return Mono.fromRunnable(() -> MemoryTransaction.this.release(this));
        }

        @Override
        public Mono<Void> rollback() {
            return Mono.fromRunnable(() -> returnTo(this));
        }
    }

    private enum End {
        NONE,
        COMMITTED,
        ROLLED_BACK,
        EXPIRED
    }
}

package io.nexusstore.examples.custom;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.TransactionException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.memory.WriterGate;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.RowTables;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Schedulers;

/** A draft inside the gate, from its beginning until one of commit, rollback and deadline ends it, whichever is first. */
final class LogTransaction implements DirectTransaction {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final LogBackend backend;
    private final WriterGate gate;
    private final RowTables own;
    private final TransactionOptions options;
    private final Clock clock;
    private final CommitPosition before;
    private final List<Mutation<?, ?>> mutations = new ArrayList<>();
    private final List<MutationOutcome> outcomes = new ArrayList<>();
    private final AtomicReference<End> end = new AtomicReference<>(End.NONE);
    private final Disposable.Swap timer = Disposables.swap(); // the deadline may pass before the timer is kept

    LogTransaction(LogBackend backend, WriterGate gate, RowTables own, TransactionOptions options, Clock clock) {
        this.backend = backend;
        this.gate = gate;
        this.own = own;
        this.options = options;
        this.clock = clock;
        this.before = backend.position();
        Duration left = timeLeft(options, clock);
        Duration time = left.compareTo(LONGEST) > 0 ? LONGEST : left;
        timer.update(Schedulers.parallel().schedule(() -> finish(End.EXPIRED), time.toMillis(), TimeUnit.MILLISECONDS));
    }

    static String nameOf(TransactionOptions options) {
        return "transaction '" + options.id() + "'";
    }

    static Duration timeLeft(TransactionOptions options, Clock clock) {
        Duration left = Duration.between(clock.instant(), options.deadline());
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public void prepareNow(EntityModel<?, ?> model) {
        whileActive(() -> {
            own.prepare(model);
            return true;
        });
    }

    @Override
    public <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return whileActive(() -> own.getAll(model, ids, before));
    }

    @Override
    public <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        return whileActive(() -> own.read(model, query, before));
    }

    @Override
    public <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        return whileActive(() -> own.count(model, query));
    }

    @Override
    public CommitResult applyNow(WriteBatch batch) {
        return whileActive(() -> {
            List<MutationOutcome> applied = own.apply(batch); // whole or not at all
            mutations.addAll(batch.mutations());
            outcomes.addAll(applied);
            return new CommitResult(before, applied);
        });
    }

    @Override
    public CommitResult commitNow() {
        return whileActive(() -> {
            if (!end.compareAndSet(End.NONE, End.COMMITTED)) {
                throw ended();
            }
            timer.dispose();
            try {
                return mutations.isEmpty()
                        ? new CommitResult(before, List.of())
                        : backend.publish(own, new WriteBatch(mutations), outcomes);
            } finally {
                gate.leave();
            }
        });
    }

    @Override
    public void rollbackNow() {
        finish(End.ROLLED_BACK);
    }

    private void finish(End how) {
        if (end.compareAndSet(End.NONE, how)) {
            timer.dispose();
            gate.leave();
        }
    }

    /** The draft is guarded by the lock of the tables below it. */
    private <R> R whileActive(Supplier<R> work) {
        synchronized (backend) {
            if (!clock.instant().isBefore(options.deadline())) {
                finish(End.EXPIRED); // the clock may be ahead of the timer
            }
            if (end.get() != End.NONE) {
                throw ended();
            }
            return work.get();
        }
    }

    private TransactionException ended() {
        return end.get() == End.EXPIRED
                ? new TransactionException(
                        TransactionException.TIMEOUT,
                        "Transaction '" + options.id() + "' passed its deadline. Do less in it, or allow more time.",
                        true,
                        null)
                : new TransactionException(
                        TransactionException.ENDED,
                        "Transaction '" + options.id() + "' has ended. Use it within its work only.",
                        false,
                        null);
    }

    private enum End {
        NONE,
        COMMITTED,
        ROLLED_BACK,
        EXPIRED
    }
}

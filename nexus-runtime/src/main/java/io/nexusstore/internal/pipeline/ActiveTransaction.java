package io.nexusstore.internal.pipeline;

import io.nexusstore.error.TransactionException;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.Savepoint;
import io.nexusstore.spi.SavepointTransaction;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.store.NexusStore;
import io.nexusstore.transaction.BlockingTransaction;
import io.nexusstore.transaction.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** A transaction, or a nested scope of one, between its beginning and its end, as its user and the pipeline see it. */
final class ActiveTransaction implements Transaction {

    private final String id;
    private final @Nullable ActiveTransaction outer;
    private final ActiveTransaction root;
    private final Instant deadline;
    private final BackendTransaction backend;
    private final Local local;
    private final Stores stores;
    private final Turns turns = new Turns(this::ended);
    private final Thread opener = Thread.currentThread();
    private final BlockingTransaction blocking = new Blocking(this);
    private final AtomicInteger scopes = new AtomicInteger();
    private volatile boolean active = true;
    private volatile boolean expired;
    private volatile boolean rollbackOnly;
    private final Map<EntityModel<?, ?>, IdentityPool> identities = new ConcurrentHashMap<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile @Nullable Throwable joinedFailure;
    private volatile @Nullable Savepoint savepoint;

    ActiveTransaction(TransactionOptions options, BackendTransaction backend, Stores stores) {
        this.id = options.id();
        this.outer = null;
        this.root = this;
        this.deadline = options.deadline();
        this.backend = backend;
        this.local = Local.within(backend, stores.divided(), stores.validation());
        this.stores = stores;
    }

    private ActiveTransaction(ActiveTransaction outer) {
        int number = outer.scopes.incrementAndGet();
        this.id = outer.id + (outer.outer == null ? ", scope " : ".") + number;
        this.outer = outer;
        this.root = outer.root;
        this.deadline = outer.deadline;
        this.backend = outer.backend;
        this.local = outer.local;
        this.stores = outer.stores;
    }

    /** Returns a new scope within this one, which has no turn yet. */
    ActiveTransaction newScope() {
        return new ActiveTransaction(this);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public <T, ID> NexusStore<T, ID> store(EntityModel<T, ID> model) {
        return new PipelineStore<>(stores.pipeline(model), this);
    }

    @Override
    public <R> Mono<R> nested(Function<? super Transaction, ? extends Mono<R>> work) {
        return stores.nesting().mono(this, Objects.requireNonNull(work, "work"));
    }

    @Override
    public BlockingTransaction blocking() {
        return blocking;
    }

    /**
     * Returns the ids that are reserved for the entity within this scope, and go with it when it is rolled back; those
     * that were reserved around it come after them.
     */
    IdentityPool identities(EntityModel<?, ?> model, IdentityPool outside) {
        return identities.computeIfAbsent(
                model, key -> new IdentityPool(outer == null ? outside : outer.identities(model, outside)));
    }

    /** Leaves to the scope around this one what was reserved here and not used. */
    void leaveIdentities() {
        identities.values().forEach(IdentityPool::leaveToOuter);
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public boolean isActive() {
        return active && (outer == null ? stores.clock().instant().isBefore(deadline) && !expired : outer.isActive());
    }

    @Override
    public void setRollbackOnly() {
        rollbackOnly = true;
    }

    boolean isRollbackOnly() {
        return rollbackOnly || joinedFailure() != null;
    }

    /** Notes that a joined piece of work failed, so that the whole must not be committed. */
    void joinedWorkFailed(Throwable failure) {
        joinedFailure = failure;
    }

    /** Notes a joined piece of work; cancelled ones never succeed, and may have done half of what they were to do. */
    void joinedWorkBegan() {
        unfinished.incrementAndGet();
    }

    void joinedWorkSucceeded() {
        unfinished.decrementAndGet();
    }

    /** Returns why joined work forbids the commit, or null. */
    @Nullable
    Throwable joinedFailure() {
        Throwable failure = joinedFailure;
        return failure == null && unfinished.get() > 0
                ? new CancellationException("Work that joined transaction '" + id + "' was left unfinished.")
                : failure;
    }

    /**
     * Returns the backend's transaction, for what takes no turns.
     *
     * @throws TransactionException when it has ended, or a nested scope is at work
     */
    BackendTransaction activeBackend() {
        requireActive();
        ActiveTransaction within = turns.nested();
        if (within != null) {
            throw occupied(within);
        }
        return backend;
    }

    /**
     * Returns the backend's transaction as one whose parts can be undone.
     *
     * @throws TransactionException when it has ended
     * @throws UnsupportedException when the backend has no savepoints
     */
    SavepointTransaction savepoints() {
        requireActive();
        if (backend instanceof SavepointTransaction capable) {
            return capable;
        }
        throw new UnsupportedException(
                null,
                "Backend '" + stores.backend().name() + "' has no savepoints, so no part of transaction '" + id
                        + "' can be undone by itself. Let its work join the transaction, or use a backend that implements"
                        + " Savepoints.");
    }

    BackendTransaction backend() {
        return backend;
    }

    /** Returns where this scope began, or null before that is set and for the outermost. */
    @Nullable
    Savepoint savepoint() {
        return savepoint;
    }

    void beganAt(Savepoint set) {
        savepoint = set;
    }

    /** Returns the scope around this one, or this one for the outermost. */
    ActiveTransaction outer() {
        return outer == null ? this : outer;
    }

    Turns turns() {
        return turns;
    }

    /** Ends the scope for its users; nobody is waited for. */
    void end() {
        active = false;
        turns.close();
    }

    /**
     * Ends the scope, whose work has succeeded, for its users; completes when nothing of it is under way. A nested scope
     * that is still at work then is undone: nobody waits for it, as if it was cancelled.
     */
    Mono<Void> closeComplete() {
        end();
        return turns.idle().then(Mono.defer(() -> {
            ActiveTransaction within = turns.nested();
            if (within == null || isRollbackOnly()) {
                return Mono.empty();
            }
            return within.active ? stores.nesting().undone(within).onErrorComplete() : turns.nestedLeft();
        }));
    }

    /** Ends the scope and those within for their users; completes when no operation in them is under way. */
    Mono<Void> closeUndone() {
        end();
        return turns.idle().then(Mono.defer(() -> {
            ActiveTransaction within = turns.nested();
            return within == null ? Mono.empty() : within.closeUndone();
        }));
    }

    /** Ends the transaction because its time is over, and returns the failure that says so. */
    TransactionException expire() {
        root.expired = true;
        root.active = false;
        return timedOut();
    }

    /** Returns how much time is left, zero for none. */
    Duration timeLeft() {
        Duration left = Duration.between(stores.clock().instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Returns the access within this transaction.
     *
     * @throws TransactionException when it has ended
     */
    Local local() {
        requireActive();
        return local;
    }

    /** Returns the work of an operation, asked for when its turn has come, which it leaves by itself. */
    <R> Mono<R> inTurn(ContextView subscriber, Function<? super Turns.Turn, ? extends Mono<R>> work) {
        requireOutside(stores.scope().find(subscriber));
        requireActive();
        Turns.Turn turn = turns.ask();
        return turn.isAdmitted()
                ? started(turn, work)
                : admission(turn).then(Mono.<R>defer(() -> started(turn, work))).doOnCancel(turn::cancel);
    }

    private static <R> Mono<R> started(Turns.Turn turn, Function<? super Turns.Turn, ? extends Mono<R>> work) {
        try {
            return work.apply(turn);
        } catch (Throwable failure) {
            turn.leave();
            throw failure;
        }
    }

    /** Does the work of an operation on the calling thread, which waits for its turn. */
    <R extends @Nullable Object> R inTurnNow(Supplier<R> work) {
        requireOutside(stores.scope().current());
        requireActive();
        Turns.Turn turn = turns.ask();
        awaitNow(turn);
        try {
            return work.get();
        } finally {
            turn.leave();
        }
    }

    /** Completes when the turn has come, on a thread that may be blocked; the turn is given up on failure. */
    Mono<Void> admission(Turns.Turn turn) {
        return turn.isAdmitted()
                ? Mono.empty()
                : turn.admission()
                        .publishOn(Threads.blocking())
                        .timeout(timeLeft(), Mono.error(this::expire))
                        .doOnError(failure -> turn.cancel());
    }

    /** Waits for the turn on the calling thread, which must not be the one that everybody waits for. */
    void awaitNow(Turns.Turn turn) {
        if (turn.isAdmitted()) {
            return;
        }
        try {
            ActiveTransaction within = turns.nested();
            if (within != null
                    && within.opener == Thread.currentThread()
                    && stores.scope().current() == this) {
                throw occupied(within);
            }
            BlockingBridge.await(turn.admission().timeout(timeLeft(), Mono.error(this::expire)));
        } catch (RuntimeException failure) {
            turn.cancel();
            throw Exceptions.unwrap(failure) instanceof InterruptedException ? Nesting.interrupted(this) : failure;
        }
    }

    /**
     * Demands that the caller is in no scope within this one, since it would wait for its own end.
     *
     * @throws TransactionException when it is
     */
    void requireOutside(@Nullable ActiveTransaction caller) {
        if (caller == null || caller == this || !caller.active) {
            return;
        }
        for (ActiveTransaction around = caller.outer; around != null; around = around.outer) {
            if (around == this) {
                throw occupied(caller);
            }
        }
    }

    private void requireActive() {
        for (ActiveTransaction scope = this; scope != null; scope = scope.outer) {
            if (!scope.active || scope.expired) {
                throw ended();
            }
        }
    }

    private TransactionException ended() {
        return root.expired
                ? timedOut()
                : new TransactionException(
                        TransactionException.ENDED,
                        "Transaction '" + id + "' has ended. Use its handle and its stores inside its work only.",
                        false,
                        null);
    }

    private TransactionException occupied(ActiveTransaction within) {
        return new TransactionException(
                TransactionException.NESTED_SCOPE_OPEN,
                "Transaction '" + id + "' was used from within its scope '" + within.id
                        + "', or while that is open, and"
                        + " would wait for its end. Use the handle of the scope there, or a store that joins it.",
                false,
                null);
    }

    private TransactionException timedOut() {
        return new TransactionException(
                TransactionException.TIMEOUT,
                "Transaction '" + root.id + "' passed its deadline and was rolled back. Do less in it, or raise"
                        + " transactionTimeout.",
                true,
                null);
    }

    private record Blocking(ActiveTransaction transaction) implements BlockingTransaction {

        @Override
        public <R extends @Nullable Object> R nested(Function<? super Transaction, ? extends R> work) {
            return transaction.stores.nesting().now(transaction, Objects.requireNonNull(work, "work"));
        }
    }
}

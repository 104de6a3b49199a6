package io.nexusstore.internal.pipeline;

import io.nexusstore.error.StateException;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.DirectTransactional;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.Transactional;
import io.nexusstore.transaction.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Begins and ends transactions, in both forms. Work within a running transaction joins it; for scopes that are undone by
 * themselves there is {@link Nesting}.
 *
 * <p>Whatever way the work ends, the backend's transaction is ended exactly once: committed, or rolled back on failure,
 * cancellation, timeout and mark.
 */
public final class Transactions {

    private final Stores stores;
    private final Duration timeout;
    private final AtomicLong count = new AtomicLong();

    /**
     * Creates the driver.
     *
     * @param stores the stores that take part
     * @param timeout how long a transaction may last
     */
    public Transactions(Stores stores, Duration timeout) {
        this.stores = stores;
        this.timeout = timeout;
    }

    /** Runs the work in a transaction when subscribed to. */
    public <R> Mono<R> mono(Function<? super Transaction, ? extends Mono<R>> work) {
        return Mono.deferContextual(context -> {
            ActiveTransaction outer = stores.scope().find(context);
            if (outer != null) {
                return joining(outer, work);
            }
            Transactional backend = transactional();
            TransactionOptions options = options();
            stores.gate().enter("TRANSACTION", "");
            return stores.gate().leaving(ended(begun(backend, options).map(begun -> active(options, begun)), work));
        });
    }

    private Mono<BackendTransaction> begun(Transactional backend, TransactionOptions options) {
        return stores.failures()
                .typed(
                        null,
                        () -> backend.begin(options)
                                .cast(BackendTransaction.class)
                                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                                        "The backend completed without beginning a transaction."))));
    }

    /** A failed commit would be wrapped by the operator, so it is noted and put in the place of the wrapping. */
    private <R> Mono<R> ended(Mono<ActiveTransaction> begun, Function<? super Transaction, ? extends Mono<R>> work) {
        AtomicReference<@Nullable Throwable> uncommitted = new AtomicReference<>();
        return Mono.usingWhen(
                        begun,
                        transaction -> timed(transaction, work),
                        transaction -> committed(transaction).doOnError(uncommitted::set),
                        (transaction, failure) -> rolledBack(transaction)
                                .onErrorResume(second -> Mono.fromRunnable(() -> failure.addSuppressed(second))),
                        this::rolledBack)
                .onErrorMap(failure -> Objects.requireNonNullElse(uncommitted.get(), failure));
    }

    /** Runs the work in a transaction on the calling thread. */
    public <R extends @Nullable Object> R now(Function<? super Transaction, ? extends R> work) {
        stores.threads().requireMayBlock("TRANSACTION");
        ActiveTransaction outer = stores.scope().current();
        if (outer != null) {
            return joined(outer, work);
        }
        Transactional backend = transactional();
        stores.gate().enter("TRANSACTION", "");
        try {
            TransactionOptions options = options();
            BackendTransaction begun = stores.failures()
                    .typedNow(
                            null,
                            () -> backend instanceof DirectTransactional direct
                                    ? direct.beginNow(options)
                                    : Objects.requireNonNull(BlockingBridge.await(begun(backend, options))));
            return run(active(options, begun), work);
        } finally {
            stores.gate().leave();
        }
    }

    /** Returns the same work, refused where it is subscribed to within a transaction, whose end it would wait for. */
    public Mono<Void> outside(Mono<Void> work) {
        return Mono.deferContextual(context -> {
            ActiveTransaction around = stores.scope().find(context);
            return around == null
                    ? work
                    : Mono.error(new StateException(
                            StateException.BLOCKING_NOT_ALLOWED,
                            null,
                            "The Nexus was closed within transaction '" + around.id()
                                    + "', whose end it would wait for. Close it after the transaction."));
        });
    }

    private <R extends @Nullable Object> R run(
            ActiveTransaction transaction, Function<? super Transaction, ? extends R> work) {
        R result;
        ActiveTransaction before = stores.scope().bind(transaction);
        try {
            result = work.apply(transaction);
            if (Thread.currentThread().isInterrupted()) {
                throw Nesting.interrupted(transaction);
            }
        } catch (Throwable failure) {
            stores.scope().rebind(before);
            undo(transaction, failure);
            throw failure;
        }
        stores.scope().rebind(before);
        BlockingBridge.awaitEnd(committed(transaction));
        return result;
    }

    private void undo(ActiveTransaction transaction, Throwable failure) {
        try {
            BlockingBridge.awaitEnd(rolledBack(transaction));
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    private static <R extends @Nullable Object> R joined(
            ActiveTransaction outer, Function<? super Transaction, ? extends R> work) {
        try {
            return work.apply(outer);
        } catch (Throwable failure) {
            outer.joinedWorkFailed(failure);
            throw failure;
        }
    }

    private <R> Mono<R> joining(ActiveTransaction outer, Function<? super Transaction, ? extends Mono<R>> work) {
        outer.joinedWorkBegan();
        return Mono.defer(() -> Nesting.worked(stores, outer, work))
                .doOnSuccess(result -> outer.joinedWorkSucceeded())
                .doOnError(outer::joinedWorkFailed);
    }

    private <R> Mono<R> timed(ActiveTransaction transaction, Function<? super Transaction, ? extends Mono<R>> work) {
        return Mono.defer(() -> Nesting.worked(stores, transaction, work))
                .timeout(transaction.timeLeft(), Mono.error(transaction::expire));
    }

    private Mono<Void> committed(ActiveTransaction transaction) {
        return Mono.defer(transaction::closeComplete).then(Mono.defer(() -> {
            if (!transaction.isRollbackOnly()) {
                return stores.failures()
                        .typed(
                                null,
                                () -> stores.threads()
                                        .guarded(transaction.backend().commit())
                                        .then());
            }
            Throwable joined = transaction.joinedFailure();
            return joined == null
                    ? rolledBack(transaction)
                    : rolledBack(transaction).then(Mono.error(() -> Nesting.swallowed(transaction, joined)));
        }));
    }

    private Mono<Void> rolledBack(ActiveTransaction transaction) {
        return Mono.defer(() -> {
            transaction.end();
            return stores.failures()
                    .typed(
                            null,
                            () -> stores.threads().guarded(transaction.backend().rollback()));
        });
    }

    private ActiveTransaction active(TransactionOptions options, BackendTransaction begun) {
        return new ActiveTransaction(options, begun, stores);
    }

    private TransactionOptions options() {
        Instant deadline = stores.clock().instant().plus(timeout);
        return new TransactionOptions(
                "tx-" + count.incrementAndGet() + " of thread '"
                        + Thread.currentThread().getName() + "'",
                deadline);
    }

    private Transactional transactional() {
        StoreBackend backend = stores.backend();
        if (backend instanceof Transactional capable) {
            return capable;
        }
        throw new UnsupportedException(
                null,
                "Backend '" + backend.name()
                        + "' holds no transactions open. Write with saveAll or deleteAll, which are"
                        + " atomic, or use a backend that implements Transactional.");
    }
}

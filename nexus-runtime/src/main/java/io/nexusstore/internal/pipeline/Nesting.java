package io.nexusstore.internal.pipeline;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.spi.Savepoint;
import io.nexusstore.spi.SavepointTransaction;
import io.nexusstore.transaction.Transaction;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Begins and ends nested scopes of transactions, in both forms.
 *
 * <p>A scope has its turn from before its savepoint is set until it is released or rolled back, whatever way the work
 * ends; meanwhile nothing else happens in the transaction around it. Nothing is rolled back before the operations of the
 * scope are over: one that came late would fall into the transaction around it.
 */
final class Nesting {

    private final Stores stores;

    Nesting(Stores stores) {
        this.stores = stores;
    }

    /** Runs the work in a scope of the transaction when subscribed to. */
    <R> Mono<R> mono(ActiveTransaction outer, Function<? super Transaction, ? extends Mono<R>> work) {
        return Mono.deferContextual(context -> {
            SavepointTransaction backend = outer.savepoints();
            outer.requireOutside(stores.scope().find(context));
            ActiveTransaction inner = outer.newScope();
            Turns.Turn turn = outer.turns().ask(inner);
            Mono<Scope> admitted =
                    outer.admission(turn).thenReturn(new Scope(inner, turn)).doOnCancel(turn::cancel);
            return ended(
                            admitted,
                            begun -> Mono.defer(() -> turn.begin()
                                    ? set(inner, backend).then(Mono.defer(() -> worked(stores, inner, work)))
                                    : Mono.empty()))
                    .timeout(outer.timeLeft(), Mono.error(outer::expire));
        });
    }

    /** Runs the work in a scope of the transaction on the calling thread. */
    <R extends @Nullable Object> R now(ActiveTransaction outer, Function<? super Transaction, ? extends R> work) {
        stores.threads().requireMayBlock("NESTED_TRANSACTION");
        SavepointTransaction backend = outer.savepoints();
        outer.requireOutside(stores.scope().current());
        ActiveTransaction inner = outer.newScope();
        Turns.Turn turn = outer.turns().ask(inner);
        outer.awaitNow(turn);
        try {
            BlockingBridge.await(set(inner, backend));
            return run(inner, work);
        } finally {
            turn.leave();
        }
    }

    /** Returns what the work of the transaction returns, which joins it by its context. */
    static <R> Mono<R> worked(
            Stores stores, ActiveTransaction transaction, Function<? super Transaction, ? extends Mono<R>> work) {
        Mono<R> result = work.apply(transaction);
        if (result == null) { // whatever its type says
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    null,
                    "The work of a transaction returned null in place of a Mono. Return Mono.empty() for no result.");
        }
        return result.contextWrite(context -> stores.scope().carry(context, transaction));
    }

    /** Returns the failure of a scope whose joined work failed, which was passed over. */
    static TransactionException swallowed(ActiveTransaction transaction, Throwable failure) {
        return new TransactionException(
                TransactionException.ROLLED_BACK,
                "Transaction '" + transaction.id()
                        + "' was rolled back because work that joined it failed or was left unfinished,"
                        + " and that was passed over. See the cause, and let it through or avoid it.",
                false,
                failure);
    }

    /** Returns the failure of a blocking scope whose thread was interrupted. */
    static TransactionException interrupted(ActiveTransaction transaction) {
        return new TransactionException(
                TransactionException.INTERRUPTED,
                "Transaction '" + transaction.id()
                        + "' is rolled back because its thread was interrupted. Run it again on"
                        + " a thread that is not.",
                false,
                null);
    }

    /** A failed end would be wrapped by the operator, so it is noted and put in the place of the wrapping. */
    private <R> Mono<R> ended(Mono<Scope> begun, Function<Scope, Mono<R>> work) {
        AtomicReference<@Nullable Throwable> unkept = new AtomicReference<>();
        return Mono.usingWhen(
                        begun,
                        work,
                        scope -> scope.leaving(kept(scope.transaction())).doOnError(unkept::set),
                        (scope, failure) -> scope.leaving(undone(scope.transaction()))
                                .onErrorResume(second -> Mono.fromRunnable(() -> failure.addSuppressed(second))),
                        scope -> scope.leaving(undone(scope.transaction())))
                .onErrorMap(failure -> Objects.requireNonNullElse(unkept.get(), failure));
    }

    private <R extends @Nullable Object> R run(
            ActiveTransaction inner, Function<? super Transaction, ? extends R> work) {
        ActiveTransaction around = stores.scope().bind(inner);
        R result;
        try {
            result = work.apply(inner);
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(inner);
            }
        } catch (Throwable failure) {
            stores.scope().rebind(around);
            undo(inner, failure);
            throw failure;
        }
        stores.scope().rebind(around);
        BlockingBridge.awaitEnd(kept(inner));
        return result;
    }

    private void undo(ActiveTransaction inner, Throwable failure) {
        try {
            BlockingBridge.awaitEnd(undone(inner));
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    /** Sets the savepoint as the first operation of the scope, for which its end waits. */
    private Mono<Void> set(ActiveTransaction inner, SavepointTransaction backend) {
        return Mono.defer(() -> {
            Turns.Turn first = inner.turns().ask();
            Mono<Void> setting =
                    Mono.defer(backend::savepoint).doOnNext(inner::beganAt).then();
            return first.leaving(
                    stores.failures().typed(null, () -> stores.threads().guarded(first.executing(setting))));
        });
    }

    private Mono<Void> kept(ActiveTransaction inner) {
        return Mono.defer(inner::closeComplete).then(Mono.defer(() -> {
            Throwable joined = inner.joinedFailure();
            if (joined != null) {
                return undone(inner).then(Mono.error(() -> swallowed(inner, joined)));
            }
            return inner.isRollbackOnly() ? undone(inner) : released(inner);
        }));
    }

    private Mono<Void> released(ActiveTransaction inner) {
        return decisive(inner, Savepoint::release)
                .doOnSuccess(nothing -> inner.leaveIdentities())
                .onErrorResume(failure -> undone(inner)
                        .onErrorResume(second -> Mono.fromRunnable(() -> failure.addSuppressed(second)))
                        .then(Mono.error(failure)));
    }

    /** Undoes the scope; where that fails nobody knows what it left, and the one around it must not be kept. */
    Mono<Void> undone(ActiveTransaction inner) {
        return Mono.defer(inner::closeUndone)
                .then(Mono.defer(() -> decisive(inner, Savepoint::rollback)))
                .doOnError(inner.outer()::joinedWorkFailed);
    }

    /** A savepoint that was never set holds nothing. */
    private Mono<Void> decisive(ActiveTransaction inner, Function<Savepoint, Mono<Void>> end) {
        Savepoint savepoint = inner.savepoint();
        return savepoint == null
                ? Mono.empty()
                : stores.failures().typed(null, () -> stores.threads().guarded(end.apply(savepoint)));
    }

    /** A scope and its turn in the one around. */
    private record Scope(ActiveTransaction transaction, Turns.Turn turn) {

        /** Returns the end of the scope, after which the next one has its turn. */
        Mono<Void> leaving(Mono<Void> end) {
            return end.doOnTerminate(turn::leave).doFinally(signal -> turn.leave());
        }
    }
}

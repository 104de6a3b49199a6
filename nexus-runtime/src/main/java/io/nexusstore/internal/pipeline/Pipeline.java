package io.nexusstore.internal.pipeline;

import io.nexusstore.change.ChangeBatch;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * The stages of one entity's operations, assembled once, and their two drivers.
 *
 * <p>An operation is recorded, filled, checked, and asked of the local database, outside or within the transaction that
 * it joins; its answer goes back to the caller. {@link #now} walks the stages on the calling thread; {@link #mono}
 * walks them when subscribed to, and on the subscriber's thread as well where the backend works there and the thread
 * may be blocked.
 */
final class Pipeline<T, ID> {

    private final EntityModel<T, ID> model;
    private final Stores stores;
    private final Preparation preparation;
    private final IdentityPool identities = new IdentityPool();

    Pipeline(EntityModel<T, ID> model, Stores stores) {
        this.model = model;
        this.stores = stores;
        this.preparation = new Preparation(model);
    }

    EntityModel<T, ID> model() {
        return model;
    }

    /** Returns the ids that are reserved for the entity outside of transactions. */
    IdentityPool identities() {
        return identities;
    }

    Stores stores() {
        return stores;
    }

    /** Drives the operation when subscribed to; empty for a null result. */
    <C, R> Mono<R> mono(Operation<C, R> operation, @Nullable ActiveTransaction bound) {
        return Mono.deferContextual(context -> {
            ActiveTransaction joined = joined(bound, context);
            Operation<C, R> ready = recorded(operation);
            Call<C> call = ready.call();
            return joined == null
                    ? gated(ready, call, isInline(call, stores.outside()))
                    : joined.inTurn(context, turn -> driven(ready, call, joined.local(), turn));
        });
    }

    /** Drives the operation on the calling thread; null for absence. */
    <C, R> @Nullable R now(Operation<C, R> operation, @Nullable ActiveTransaction bound) {
        stores.threads().requireMayBlock(operation.type().name());
        ActiveTransaction joined = joined(bound);
        Operation<C, R> ready = recorded(operation);
        Call<C> call = ready.call();
        if (joined != null) {
            return joined.inTurnNow(() -> answered(ready, call, joined.local()));
        }
        stores.gate().enter(operation.type().name(), model.name());
        try {
            return answered(ready, call, stores.outside());
        } finally {
            stores.gate().leave();
        }
    }

    /** Drives the read when subscribed to, and again after each commit that may have changed its result. */
    <R> Flux<R> live(
            Operation<?, R> read,
            Predicate<ChangeBatch> touches,
            BiPredicate<R, R> isSame,
            @Nullable ActiveTransaction bound) {
        return Flux.deferContextual(context -> {
            stores.listener().began(read.type(), model);
            read.check();
            if (joined(bound, context) != null) {
                return Flux.error(
                        new UnsupportedException(
                                model.name(),
                                "Operation " + read.type() + " of entity '" + model.name()
                                        + "' shows what is committed, and was called within a transaction. Subscribe outside of it."));
            }
            stores.gate().enter(read.type().name(), model.name());
            stores.gate().leave();
            return new Live<>(stores.commits(), touches, mono(read, null), isSame);
        });
    }

    /** Returns the failure, after it was told to the stream of errors. */
    UnreadableRowException reported(UnreadableRowException failure) {
        stores.report(failure);
        return failure;
    }

    /** Returns how a query would be divided; recorded like any other operation. */
    Pushdown<T> explain(Query<T> query, @Nullable ActiveTransaction bound) {
        stores.listener().began(OperationType.EXPLAIN, model);
        stores.threads().requireMayBlock(OperationType.EXPLAIN.name());
        ActiveTransaction joined = joined(bound);
        if (joined != null) {
            return joined.inTurnNow(() -> explained(query, joined.local()));
        }
        stores.gate().enter(OperationType.EXPLAIN.name(), model.name());
        try {
            return explained(query, stores.outside());
        } finally {
            stores.gate().leave();
        }
    }

    private Pushdown<T> explained(Query<T> query, Local local) {
        return stores.failures().typedNow(model.name(), () -> {
            if (!preparation.isDone()) {
                BlockingBridge.await(preparation.through(local));
            }
            return stores.divided().explain(model, query);
        });
    }

    /** Returns the transaction that a subscription joins, or null. */
    @Nullable
    ActiveTransaction joined(@Nullable ActiveTransaction bound, ContextView context) {
        return bound == null ? stores.scope().find(context) : bound;
    }

    /** Returns the transaction that a call on this thread joins, or null. */
    @Nullable
    ActiveTransaction joined(@Nullable ActiveTransaction bound) {
        return bound == null ? stores.scope().current() : bound;
    }

    private <C, R> Operation<C, R> recorded(Operation<C, R> operation) {
        if (!operation.isContinuation()) {
            stores.listener().began(operation.type(), model);
        }
        Operation<C, R> filled = operation.filled(stores.stamps());
        filled.check();
        return filled.validated(stores.validation());
    }

    private <C, R> Mono<R> gated(Operation<C, R> operation, Call<C> call, boolean inline) {
        stores.gate().enter(operation.type().name(), model.name());
        if (!inline) {
            return stores.gate().leaving(published(operation, call, stores.outside(), null));
        }
        try {
            return Mono.justOrEmpty(answered(operation, call, stores.outside()));
        } finally {
            stores.gate().leave();
        }
    }

    private <C, R> Mono<R> driven(Operation<C, R> operation, Call<C> call, Local local, Turns.Turn turn) {
        if (!isInline(call, local)) {
            return turn.leaving(published(operation, call, local, turn));
        }
        if (!turn.begin()) {
            return Mono.empty();
        }
        try {
            return Mono.justOrEmpty(answered(operation, call, local));
        } finally {
            turn.leave();
        }
    }

    private boolean isInline(Call<?> call, Local local) {
        return local.isDirect()
                && local.runsOnCaller(call.isWrite())
                && stores.threads().mayBlock();
    }

    private <C, R> @Nullable R answered(Operation<C, R> operation, Call<C> call, Local local) {
        try {
            if (!preparation.isDone()) {
                BlockingBridge.await(preparation.through(local));
            }
            return operation.result(local.isDirect() ? call.now(local) : BlockingBridge.await(call.later(local)));
        } catch (Throwable failure) {
            throw typed(failure);
        }
    }

    private <C, R> Mono<R> published(Operation<C, R> operation, Call<C> call, Local local, Turns.@Nullable Turn turn) {
        Mono<C> asked = executing(turn, Mono.defer(() -> call.later(local)));
        if (!preparation.isDone()) {
            asked = stores.threads()
                    .guarded(executing(turn, Mono.defer(() -> preparation.through(local))))
                    .then(asked);
        }
        if (local.runsOnCaller(call.isWrite())) {
            asked = stores.threads().guarded(asked);
        }
        return asked.mapNotNull(operation::result)
                .switchIfEmpty(Mono.fromSupplier(() -> operation.result(null)))
                .onErrorMap(this::typed);
    }

    private static <R> Mono<R> executing(Turns.@Nullable Turn turn, Mono<R> work) {
        return turn == null ? work : turn.executing(work);
    }

    private NexusException typed(Throwable failure) {
        NexusException typed = stores.failures().typed(model.name(), failure);
        return typed instanceof UnreadableRowException unreadable ? reported(unreadable) : typed;
    }
}

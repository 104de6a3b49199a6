package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import java.util.Collection;
import reactor.core.publisher.Mono;

/**
 * An open transaction that answers on the caller's thread, which it may block.
 *
 * <p>The methods throw what the publishers of {@link BackendTransaction} signal, and the publishers are derived from them.
 */
public interface DirectTransaction extends BackendTransaction {

    /** Makes the database ready for an entity within the transaction. */
    void prepareNow(EntityModel<?, ?> model);

    /** Reads the rows of the ids; absent ids are left out. */
    <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids);

    /** Reads the result of the query. */
    <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query);

    /** Counts the rows of the query, its window included. */
    <T> long countNow(EntityModel<T, ?> model, Query<T> query);

    /** Applies the batch within the transaction, whole or not at all; after a failure the transaction goes on without it. */
    CommitResult applyNow(WriteBatch batch);

    /** Commits what was applied and gives the transaction back. */
    CommitResult commitNow();

    /** Undoes what was applied and gives the transaction back; does nothing when it has ended. */
    void rollbackNow();

    @Override
    default Mono<Void> prepare(EntityModel<?, ?> model) {
        return Mono.fromRunnable(() -> prepareNow(model));
    }

    @Override
    default <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return Mono.fromCallable(() -> getAllNow(model, ids));
    }

    @Override
    default <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        return Mono.fromCallable(() -> readNow(model, query));
    }

    @Override
    default <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return Mono.fromCallable(() -> countNow(model, query));
    }

    @Override
    default Mono<CommitResult> apply(WriteBatch batch) {
        return Mono.fromCallable(() -> applyNow(batch));
    }

    @Override
    default Mono<CommitResult> commit() {
        return Mono.fromCallable(this::commitNow);
    }

    @Override
    default Mono<Void> rollback() {
        return Mono.fromRunnable(this::rollbackNow);
    }
}

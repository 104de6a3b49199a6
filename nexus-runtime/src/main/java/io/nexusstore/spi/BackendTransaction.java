package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import reactor.core.publisher.Mono;

/**
 * An open transaction of a backend. Reads see its own writes; nobody else does before the commit.
 *
 * <p>Calls may come from any thread and at the same time; the backend puts them one behind another. After the end, by
 * commit, rollback or deadline, every call but {@link #rollback} signals
 * {@link io.nexusstore.error.TransactionException}: with code {@code TRANSACTION_TIMEOUT} where the deadline ended it,
 * else with {@code TRANSACTION_ENDED}. At its deadline the backend rolls it back by itself.
 *
 * <p>A transaction whose parts can be undone is a {@link SavepointTransaction}.
 */
public interface BackendTransaction extends RowReads {

    /** Makes the database ready for an entity within the transaction, as {@link StoreBackend#prepare} does outside. */
    Mono<Void> prepare(EntityModel<?, ?> model);

    /**
     * Applies the batch within the transaction, whole or not at all; after a failure the transaction goes on without
     * the batch.
     *
     * <p>Fails like {@link StoreBackend#commit}. The position of the result is that of the last commit before the
     * transaction, since its own is not decided yet.
     */
    Mono<CommitResult> apply(WriteBatch batch);

    /**
     * Commits what was applied and gives the transaction back: one commit with one position, told to
     * {@link BackendContext#committed} as one batch of all mutations, which has all outcomes. Where nothing was applied
     * nothing is committed.
     */
    Mono<CommitResult> commit();

    /** Undoes what was applied and gives the transaction back; does nothing when it has ended. */
    Mono<Void> rollback();
}

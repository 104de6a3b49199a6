package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import reactor.core.publisher.Mono;

/**
 * An open transaction that answers on the caller's thread, which it may block.
 *
 * <p>The methods throw what the publishers of {@link BackendTransaction} signal, and the publishers are derived from
 * them.
 */
public interface DirectTransaction extends BackendTransaction, DirectRowReads {

    /** Makes the database ready for an entity within the transaction. */
    void prepareNow(EntityModel<?, ?> model);

    /**
     * Applies the batch within the transaction, whole or not at all; after a failure the transaction goes on without
     * it.
     */
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

package io.nexusstore.transaction;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.store.NexusStore;
import io.nexusstore.store.StoreSource;
import java.time.Instant;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * A transaction over all entities of one database: everything in it is stored at its commit, or nothing. Or a nested
 * scope of one, which can be undone by itself.
 *
 * <p>The handle is valid from the beginning to the end of the work that it was given to; afterwards the operations of
 * its stores signal {@link io.nexusstore.error.TransactionException}. It is thread-safe.
 */
public interface Transaction extends StoreSource {

    /** Returns the name of the transaction, or of the scope, as it appears in messages. */
    String id();

    /** Returns the store of the entity within this transaction. */
    @Override
    <T, ID> NexusStore<T, ID> store(EntityModel<T, ID> model);

    /**
     * Runs the work in a scope within this transaction when subscribed to: what the scope did is undone, and nothing
     * else, when its work fails, is cancelled, or calls {@link #setRollbackOnly} of the scope's handle. The failure is
     * signalled; if it is handled, the transaction goes on. What the scope keeps is committed with the transaction.
     *
     * <p>Inside, the stores of the scope's handle belong to the scope, and so do the other stores of the {@code Nexus}
     * that are subscribed to there. Scopes nest to any depth. While a scope is open, the operations of the transaction
     * around it and its further scopes wait for its end, in the order in which they came; those that come from within
     * the scope, and would wait for themselves, signal {@link io.nexusstore.error.TransactionException} with code
     * {@code NESTED_SCOPE_OPEN}. A scope that is still open at the end of the transaction is undone, and its subscriber
     * told.
     *
     * <p>Signals {@link io.nexusstore.error.UnsupportedException} where the backend has no savepoints.
     *
     * <pre>{@code
     * transaction.nested(inner -> ParcelRepository.of(inner).insert(parcel))
     *         .onErrorResume(ConflictException.class, taken -> Mono.empty());
     * }</pre>
     */
    <R> Mono<R> nested(Function<? super Transaction, ? extends Mono<R>> work);

    /** Returns the same transaction, driven on the calling thread. */
    BlockingTransaction blocking();

    /** Returns when the transaction is rolled back if it has not ended by then; a scope has no deadline of its own. */
    Instant deadline();

    /** Returns whether the transaction, or the scope, has not ended. */
    boolean isActive();

    /** Lets the transaction, or the scope, end in a rollback, whatever its work returns. */
    void setRollbackOnly();
}

package io.nexusstore.transaction;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.store.NexusStore;
import io.nexusstore.store.StoreSource;
import java.time.Instant;

/**
 * A transaction over all entities of one database: everything in it is stored at its commit, or nothing.
 *
 * <p>The handle is valid from the beginning to the end of the work that it was given to; afterwards the operations of
 * its stores signal {@link io.nexusstore.error.TransactionException}. It is thread-safe.
 */
public interface Transaction extends StoreSource {

    /** Returns the name of the transaction, as it appears in messages. */
    String id();

    /** Returns the store of the entity within this transaction. */
    @Override
    <T, ID> NexusStore<T, ID> store(EntityModel<T, ID> model);

    /** Returns when the transaction is rolled back if it has not ended by then. */
    Instant deadline();

    /** Returns whether the transaction has not ended. */
    boolean isActive();

    /** Lets the transaction end in a rollback, whatever its work returns. */
    void setRollbackOnly();
}

package io.nexusstore;

import io.nexusstore.transaction.Transaction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link Nexus} whose operations are driven on the calling thread. */
public interface BlockingNexus {

    /**
     * Runs the work in a transaction and returns its result; a call within a transaction of the same thread joins that
     * one.
     *
     * <p>Inside, the blocking stores of this {@code Nexus} join the transaction on the same thread, and so do the
     * stores of the handle on any. When the work throws, everything is rolled back and the exception is thrown on.
     *
     * @throws io.nexusstore.error.TransactionException when the transaction cannot begin or cannot commit
     * @throws io.nexusstore.error.StateException on a thread that must not block
     */
    <R extends @Nullable Object> R transaction(Function<? super Transaction, ? extends R> work);

    /**
     * Makes a new key for the cursors of pages, for all who use the database; see {@link Nexus#rotateCursorKey}.
     *
     * @throws io.nexusstore.error.UnsupportedException when the backend has no transactions
     * @throws io.nexusstore.error.StateException on a thread that must not block
     */
    void rotateCursorKey();
}

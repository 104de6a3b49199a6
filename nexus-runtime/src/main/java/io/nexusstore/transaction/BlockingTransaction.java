package io.nexusstore.transaction;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link Transaction} whose nested scopes are driven on the calling thread. */
public interface BlockingTransaction {

    /**
     * Runs the work in a scope within the transaction and returns its result; see {@link Transaction#nested}.
     *
     * <p>Inside, the blocking stores of the {@code Nexus} belong to the scope on the same thread, and those of the
     * scope's handle on any. When the work throws, the scope is undone and the exception is thrown on.
     *
     * @throws io.nexusstore.error.TransactionException when the transaction has ended; when the thread is interrupted,
     *     after the scope was undone; when work that joined the scope failed and that was passed over; and when the call
     *     comes from within another scope whose end it would wait for
     * @throws io.nexusstore.error.StateException on a thread that must not block
     * @throws io.nexusstore.error.UnsupportedException when the backend has no savepoints
     */
    <R extends @Nullable Object> R nested(Function<? super Transaction, ? extends R> work);
}

package io.nexusstore.error;

import org.jspecify.annotations.Nullable;

/** A transaction could not begin, go on or commit; unless the message says otherwise nothing of it was written. */
public final class TransactionException extends NexusException {

    /** The transaction passed its deadline and was rolled back. */
    public static final String TIMEOUT = "TRANSACTION_TIMEOUT";

    /** Work that joined the transaction failed, the failure was passed over, and all of it was rolled back. */
    public static final String ROLLED_BACK = "ROLLED_BACK";

    /** The handle was used after its transaction had ended. */
    public static final String ENDED = "TRANSACTION_ENDED";

    /** Another transaction holds the writer for longer than the caller may wait. */
    public static final String WRITER_HELD = "WRITER_HELD";

    /** A call from within a nested scope went to the transaction around it, and would wait for the end of the scope. */
    public static final String NESTED_SCOPE_OPEN = "NESTED_SCOPE_OPEN";

    /** The thread of a blocking transaction or scope was interrupted, and it was rolled back. */
    public static final String INTERRUPTED = "TRANSACTION_INTERRUPTED";

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * Creates a failure of a transaction.
     *
     * @param code one of the constants of this class
     * @param message the transaction, the fact and the remedy
     * @param retryable whether the whole transaction may succeed when it is run again
     * @param cause what made it fail, or null
     */
    public TransactionException(String code, String message, boolean retryable, @Nullable Throwable cause) {
        super(code, null, message, cause);
        this.retryable = retryable;
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }
}

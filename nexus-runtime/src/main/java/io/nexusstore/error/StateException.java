package io.nexusstore.error;

import org.jspecify.annotations.Nullable;

/**
 * The call came at the wrong time or on the wrong thread: before open, after close, on a thread that must not block.
 */
public final class StateException extends NexusException {

    /** The store is not open yet. */
    public static final String NOT_OPEN = "NOT_OPEN";

    /** The store is open already. */
    public static final String ALREADY_OPEN = "ALREADY_OPEN";

    /** The store is closed. */
    public static final String CLOSED = "CLOSED";

    /** A blocking call was made on a thread that must not block. */
    public static final String BLOCKING_NOT_ALLOWED = "BLOCKING_NOT_ALLOWED";

    /** A subscriber of the change feed was too slow. */
    public static final String FEED_OVERFLOW = "FEED_OVERFLOW";

    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure of the order or place of calls.
     *
     * @param code one of the constants of this class
     * @param entity the simple name of the entity concerned, or null
     * @param message the operation, the state and the remedy
     */
    public StateException(String code, @Nullable String entity, String message) {
        super(code, entity, message, null);
    }

    /** Returns the refusal of a blocking call on the calling thread, which must not block. */
    public static StateException blockingNotAllowed(String call) {
        return new StateException(
                BLOCKING_NOT_ALLOWED,
                null,
                "Blocking call " + call + " on thread '"
                        + Thread.currentThread().getName()
                        + "', which must not block. Use the reactive form, or move to Schedulers.boundedElastic().");
    }
}

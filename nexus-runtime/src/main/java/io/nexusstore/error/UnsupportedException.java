package io.nexusstore.error;

import org.jspecify.annotations.Nullable;

/** The backend lacks a capability that the call needs and that cannot be supplied for it with the same result. */
public final class UnsupportedException extends NexusException {

    /** The one code of this category. */
    public static final String UNSUPPORTED = "UNSUPPORTED";

    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param entity the simple name of the entity concerned, or null
     * @param message what is lacking, in which backend, and what to use instead
     */
    public UnsupportedException(@Nullable String entity, String message) {
        super(UNSUPPORTED, entity, message, null);
    }
}

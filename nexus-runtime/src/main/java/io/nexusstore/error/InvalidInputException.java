package io.nexusstore.error;

import org.jspecify.annotations.Nullable;

/** The caller's input cannot be taken; the same call fails again until the input is changed. Nothing was written. */
public non-sealed class InvalidInputException extends NexusException {

    /** An entity violates its schema; see {@code SchemaValidationException}. */
    public static final String VALIDATION_ERROR = "VALIDATION_ERROR";

    /** A query is not well formed, or is refused for safety. */
    public static final String INVALID_QUERY = "INVALID_QUERY";

    /** A cursor is damaged, forged, or of another query. */
    public static final String INVALID_CURSOR = "INVALID_CURSOR";

    /** An argument or option is outside its range. */
    public static final String INVALID_ARGUMENT = "INVALID_ARGUMENT";

    private static final long serialVersionUID = 1L;

    /**
     * Creates a refusal of input.
     *
     * @param code one of the constants of this class
     * @param entity the simple name of the entity concerned, or null
     * @param message the fact and the remedy, without the refused value
     * @param cause what the fault was found by, or null
     */
    public InvalidInputException(String code, @Nullable String entity, String message, @Nullable Throwable cause) {
        super(code, entity, message, cause);
    }

    /**
     * Creates a refusal of input without a cause.
     *
     * @param code one of the constants of this class
     * @param entity the simple name of the entity concerned, or null
     * @param message the fact and the remedy, without the refused value
     */
    public InvalidInputException(String code, @Nullable String entity, String message) {
        this(code, entity, message, null);
    }
}

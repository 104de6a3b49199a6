package io.nexusstore.error;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of every failure that leaves a store: a category by what the caller can do, a stable code, and where it
 * happened.
 *
 * <p>The categories are fixed; the {@link #code() codes} are open, so a caller that switches over codes needs a
 * default. Messages name the entity, the fact and the remedy, and never contain stored values.
 */
public abstract sealed class NexusException extends RuntimeException
        permits BackendException,
                ConflictException,
                InvalidInputException,
                NotFoundException,
                StateException,
                TransactionException,
                UnsupportedException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String entity;

    /**
     * Creates the common part of a failure.
     *
     * @param code the stable code, such as {@code CONFLICT}
     * @param entity the simple name of the entity concerned, or null when the failure concerns none
     * @param message the fact and the remedy, without stored values
     * @param cause what the failure was found by, or null
     */
    protected NexusException(String code, @Nullable String entity, String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.code = Objects.requireNonNull(code, "code");
        this.entity = entity;
    }

    /** Returns the stable code of this failure; new codes may appear in any release. */
    public String code() {
        return code;
    }

    /** Returns the simple name of the entity concerned, or empty when the failure concerns none. */
    public Optional<String> entity() {
        return Optional.ofNullable(entity);
    }

    /** Returns whether the same call may succeed when it is simply made again; false when unknown. */
    public boolean isRetryable() {
        return false;
    }
}

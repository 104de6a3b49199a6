package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * A public operation as a value; the pipeline walks it through its stages in the order of these methods.
 *
 * @param <C> what the local access answers
 * @param <R> what the caller gets
 */
interface Operation<C, R> {

    OperationType type();

    EntityModel<?, ?> model();

    /**
     * Returns whether this goes on with an operation that was recorded already, such as the next portion of a stream.
     */
    default boolean isContinuation() {
        return false;
    }

    /** Returns the operation with ids, timestamps and versions filled in. */
    default Operation<C, R> filled(Stamps stamps) {
        return this;
    }

    /** Throws when the arguments make no sense. */
    default void check() {}

    /**
     * Returns the operation that is let through to the database.
     *
     * @throws io.nexusstore.error.SchemaValidationException when what it writes breaks a rule and is refused
     */
    default Operation<C, R> validated(Validation validation) {
        return this;
    }

    /** Returns what is asked of the local database. */
    Call<C> call();

    /** Returns the caller's answer, null for absence. */
    @Nullable
    R result(@Nullable C answer);
}

package io.nexusstore.value;

import org.jspecify.annotations.Nullable;

/**
 * How values of a type that no column holds as it is become values that one holds, and back.
 *
 * <p>Forms are immutable and thread-safe; null stands for null in every method.
 *
 * @param <F> the type of the values
 */
public interface StoredForm<F extends @Nullable Object> {

    /** Returns the value as it comes back from a store, unchangeable; a value that cannot be stored as it is. */
    @Nullable
    F canonical(@Nullable F value);

    /** Returns what is stored in place of the value, which {@link #fault} finds nothing wrong with. */
    @Nullable
    Object stored(@Nullable F value);

    /** Returns what tells the value from others: what is stored, or something else of a value that cannot be. */
    default @Nullable Object compared(@Nullable F value) {
        return stored(value);
    }

    /**
     * Returns the value that is stored so.
     *
     * @param field the index of the field
     * @throws io.nexusstore.error.UnreadableValueException when no value is stored so
     */
    @Nullable
    F value(@Nullable Object stored, int field);

    /** Returns what makes the value inadmissible, or null when it is admissible. */
    @Nullable
    String fault(@Nullable F value);
}

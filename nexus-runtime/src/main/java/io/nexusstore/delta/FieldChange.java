package io.nexusstore.delta;

import io.nexusstore.query.EntityField;
import io.nexusstore.value.ValueOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One changed field.
 *
 * @param field the field
 * @param isBeforeKnown whether the old value is known
 * @param before the old value, null also when it is unknown
 * @param after the new value
 * @param <T> the entity
 */
public record FieldChange<T>(
        EntityField<T, ?> field,
        boolean isBeforeKnown,
        @Nullable Object before,
        @Nullable Object after) {

    /** Checks that there is a field. */
    public FieldChange {
        Objects.requireNonNull(field, "field");
    }

    /** Compares values as they are stored: byte arrays by their content, times with offsets by both. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldChange<?> that
                && field.equals(that.field)
                && isBeforeKnown == that.isBeforeKnown
                && same(stored(before), stored(that.before))
                && same(stored(after), stored(that.after));
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, isBeforeKnown, hash(before), hash(after));
    }

    /**
     * Returns the new value of the field, in its type.
     *
     * @throws IllegalArgumentException when another field changes
     */
    @SuppressWarnings("unchecked") // the builder of deltas takes values of the field's type only
    public <F> @Nullable F after(EntityField<T, F> changed) {
        if (!field.equals(changed)) {
            throw new IllegalArgumentException("Field '" + field.name() + "' changes, not '" + changed.name() + "'.");
        }
        return (F) after;
    }

    /** Returns what is stored as the new value, boxed; an enum as its constant. */
    public @Nullable Object storedAfter() {
        return stored(after);
    }

    /** Returns whether the old value is known, and the new one is stored like it. */
    boolean isReverted() {
        return isBeforeKnown && same(stored(before), stored(after));
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return (left == null || right == null) ? left == right : ValueOrder.same(left, right);
    }

    private int hash(@Nullable Object value) {
        Object stored = stored(value);
        return stored == null ? 0 : ValueOrder.hash(field.type(), stored);
    }

    @SuppressWarnings("unchecked") // the builder of deltas takes values of the field's type only
    private @Nullable Object stored(@Nullable Object value) {
        return ((EntityField<T, Object>) field).stored(value);
    }

    /** Returns the name of the field. */
    public String fieldName() {
        return field.name();
    }
}

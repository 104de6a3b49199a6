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

    /** Compares byte arrays by their content, and times with offsets by both. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldChange<?> that
                && field.equals(that.field)
                && isBeforeKnown == that.isBeforeKnown
                && same(before, that.before)
                && same(after, that.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, isBeforeKnown, hash(before), hash(after));
    }

    /** Returns whether two values are stored alike or both absent. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        return (left == null || right == null) ? left == right : ValueOrder.same(left, right);
    }

    private int hash(@Nullable Object value) {
        return value == null ? 0 : ValueOrder.hash(field.type(), value);
    }

    /** Returns the name of the field. */
    public String fieldName() {
        return field.name();
    }
}

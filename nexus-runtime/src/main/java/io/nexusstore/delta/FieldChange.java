package io.nexusstore.delta;

import io.nexusstore.query.EntityField;
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

    /** Returns the name of the field. */
    public String fieldName() {
        return field.name();
    }
}

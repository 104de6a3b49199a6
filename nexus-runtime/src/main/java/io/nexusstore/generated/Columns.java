package io.nexusstore.generated;

import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.error.Violation;
import io.nexusstore.value.ValueSource;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the generated codecs do with values that the stored type alone does not settle. */
public final class Columns {

    private Columns() {}

    /**
     * Returns a value that must be there.
     *
     * @throws UnreadableValueException when it is null
     */
    public static <V> V required(@Nullable V value, int field) {
        if (value == null) {
            throw new UnreadableValueException(field, "is null but required");
        }
        return value;
    }

    /**
     * Demands that a record that is absent has no value in any of its fields.
     *
     * @param first the position of its first field
     * @param end the position behind its last field
     * @throws UnreadableValueException when one of them has a value
     */
    public static void absent(ValueSource row, int first, int end) {
        for (int field = first; field < end; field++) {
            if (!row.isNull(field)) {
                throw new UnreadableValueException(field, "holds a value of a record that is absent");
            }
        }
    }

    /**
     * Returns a value that an entity cannot do without.
     *
     * @param entity the simple name of the entity
     * @param field the name of what is demanded
     * @throws SchemaValidationException when the value is null
     */
    public static <V> V present(@Nullable V value, String entity, String field) {
        if (value == null) {
            throw new SchemaValidationException(entity, List.of(new Violation(field, "required", "present", "null")));
        }
        return value;
    }

    /**
     * Returns the constant of that name, or null for null.
     *
     * @throws UnreadableValueException when the enum has no such constant
     */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name, int field) {
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableValueException(
                    field, "holds a name that enum '" + type.getSimpleName() + "' does not have");
        }
    }

    /** Returns whether both are the same number, whatever their scale, or both null. */
    public static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null ? right == null : right != null && left.compareTo(right) == 0;
    }
}

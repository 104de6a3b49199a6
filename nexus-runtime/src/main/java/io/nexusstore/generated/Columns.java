package io.nexusstore.generated;

import io.nexusstore.error.UnreadableValueException;
import java.math.BigDecimal;
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

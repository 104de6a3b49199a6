package io.nexusstore.value;

import io.nexusstore.error.UnreadableValueException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of values that a converter turns into scalars.
 *
 * @param <A> the type of the values
 * @param <S> the type that is stored
 */
public final class ConvertedForm<A, S> implements StoredForm<A> {

    private final ValueConverter<A, S> converter;
    private final ValueType type;
    private final int precision;
    private final int scale;

    private ConvertedForm(ValueConverter<A, S> converter, ValueType type, int precision, int scale) {
        this.converter = Objects.requireNonNull(converter, "converter");
        this.type = Objects.requireNonNull(type, "type");
        this.precision = precision;
        this.scale = scale;
    }

    /**
     * Returns the form of a converter.
     *
     * @param type the type of the stored values
     * @param precision the greatest number of digits of a decimal or big integer, 0 for other types
     * @param scale how many digits of a decimal stand behind the point, 0 for other types
     */
    public static <A, S> ConvertedForm<A, S> of(
            ValueConverter<A, S> converter, ValueType type, int precision, int scale) {
        return new ConvertedForm<>(converter, type, precision, scale);
    }

    /** Returns the type of the stored values. */
    public ValueType type() {
        return type;
    }

    /** Returns the greatest number of digits of a decimal or big integer, 0 for other types. */
    public int precision() {
        return precision;
    }

    /** Returns how many digits of a decimal stand behind the point, 0 for other types. */
    public int scale() {
        return scale;
    }

    @Override
    public @Nullable A canonical(@Nullable A value) {
        if (value == null || fault(value) != null) {
            return value;
        }
        try {
            return converter.fromStored(canonicalStored(value));
        } catch (RuntimeException refusal) {
            return value;
        }
    }

    @Override
    public @Nullable S stored(@Nullable A value) {
        return value == null ? null : canonicalStored(value);
    }

    @Override
    public @Nullable Object compared(@Nullable A value) {
        return fault(value) == null ? stored(value) : value;
    }

    @Override
    @SuppressWarnings("unchecked") // a column holds values of its type
    public @Nullable A value(@Nullable Object stored, int field) {
        if (stored == null) {
            return null;
        }
        A value;
        try {
            value = converter.fromStored((S) stored);
        } catch (RuntimeException refusal) {
            throw new UnreadableValueException(
                    field, "holds a value that " + name() + " refuses with " + nameOf(refusal));
        }
        if (value == null) {
            throw new UnreadableValueException(field, "holds a value that " + name() + " turns into null");
        }
        return value;
    }

    @Override
    public @Nullable String fault(@Nullable A value) {
        if (value == null) {
            return null;
        }
        S stored;
        try {
            stored = converter.toStored(value);
        } catch (RuntimeException refusal) {
            return "refused by " + name() + " with " + nameOf(refusal);
        }
        if (stored == null) {
            return "turned into null by " + name();
        }
        String fault = Canonical.fault(type, stored, precision, scale);
        return fault == null ? backFault(stored) : "turned by " + name() + " into a value that is " + fault;
    }

    /** Returns whether two values are stored alike, or both null. */
    public boolean isSame(@Nullable A left, @Nullable A right) {
        if (left == null || right == null) {
            return left == right;
        }
        Object one = compared(left);
        Object other = compared(right);
        return one != null && other != null && ValueOrder.same(one, other);
    }

    /** What is stored must come back: nobody could read the row otherwise. */
    @SuppressWarnings("unchecked") // the canonical form of a value is of its type
    private @Nullable String backFault(S stored) {
        try {
            A back = converter.fromStored((S) Canonical.of(type, stored, precision, scale));
            return back == null ? "turned by " + name() + " into a value that it turns into null" : null;
        } catch (RuntimeException refusal) {
            return "turned by " + name() + " into a value that it refuses with " + nameOf(refusal);
        }
    }

    @SuppressWarnings("unchecked") // the canonical form of a value is of its type
    private S canonicalStored(A value) {
        return (S) Canonical.of(type, converter.toStored(value), precision, scale);
    }

    private String name() {
        return "'" + converter.getClass().getSimpleName() + "'";
    }

    private static String nameOf(RuntimeException refusal) {
        return refusal.getClass().getSimpleName();
    }
}

package io.nexusstore.query;

import io.nexusstore.json.CollectionForm;
import io.nexusstore.json.JsonForm;
import io.nexusstore.value.ConvertedForm;
import io.nexusstore.value.ValueType;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the field constants of generated code. */
public final class Fields {

    private Fields() {}

    /**
     * Creates a field that code which knows no entity can order by, from what a model says of it.
     *
     * @param precision the greatest number of digits of a decimal or big integer, 0 for other types
     * @param scale how many digits of a decimal stand behind the point, 0 for other types
     */
    public static <T> ComparableField<T, Object> comparable(
            Class<T> entity, String name, int index, ValueType type, int precision, int scale) {
        return new StoredField<>(entity, name, index, type, precision, scale);
    }

    /** Creates a text field. */
    public static <T> StringField<T> string(Class<T> entity, String name, int index) {
        return new StoredStringField<>(new StoredField<>(entity, name, index, ValueType.STRING));
    }

    /** Creates a boolean field. */
    public static <T> ComparableField<T, Boolean> booleanField(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.BOOLEAN);
    }

    /** Creates a byte field. */
    public static <T> WholeField<T, Byte> byteField(Class<T> entity, String name, int index) {
        return new StoredField.Whole<>(entity, name, index, ValueType.BYTE, 0);
    }

    /** Creates a short field. */
    public static <T> WholeField<T, Short> shortField(Class<T> entity, String name, int index) {
        return new StoredField.Whole<>(entity, name, index, ValueType.SHORT, 0);
    }

    /** Creates an int field. */
    public static <T> WholeField<T, Integer> intField(Class<T> entity, String name, int index) {
        return new StoredField.Whole<>(entity, name, index, ValueType.INT, 0);
    }

    /** Creates a long field. */
    public static <T> WholeField<T, Long> longField(Class<T> entity, String name, int index) {
        return new StoredField.Whole<>(entity, name, index, ValueType.LONG, 0);
    }

    /** Creates a float field. */
    public static <T> RealField<T, Float> floatField(Class<T> entity, String name, int index) {
        return new StoredField.Real<>(entity, name, index, ValueType.FLOAT);
    }

    /** Creates a double field. */
    public static <T> RealField<T, Double> doubleField(Class<T> entity, String name, int index) {
        return new StoredField.Real<>(entity, name, index, ValueType.DOUBLE);
    }

    /** Creates a char field. */
    public static <T> ComparableField<T, Character> charField(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.CHAR);
    }

    /** Creates a field of an enum. */
    public static <T, E extends Enum<E>> ComparableField<T, E> enumField(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.ENUM);
    }

    /** Creates a field of an instant. */
    public static <T> ComparableField<T, Instant> instant(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.INSTANT);
    }

    /** Creates a field of a UUID. */
    public static <T> ComparableField<T, UUID> uuid(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.UUID);
    }

    /** Creates a field of bytes. */
    public static <T> ComparableField<T, byte[]> bytes(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.BYTES);
    }

    /** Creates a field of a decimal number with so many digits, of which some stand behind the point. */
    public static <T> DecimalField<T> decimal(Class<T> entity, String name, int index, int precision, int scale) {
        return new StoredField.Exact<>(entity, name, index, precision, scale);
    }

    /** Creates a field of a whole number with so many digits. */
    public static <T> WholeField<T, BigInteger> bigInteger(Class<T> entity, String name, int index, int precision) {
        return new StoredField.Whole<>(entity, name, index, ValueType.BIG_INTEGER, precision);
    }

    /** Creates a field of a date. */
    public static <T> ComparableField<T, LocalDate> localDate(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.LOCAL_DATE);
    }

    /** Creates a field of a time of day. */
    public static <T> ComparableField<T, LocalTime> localTime(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.LOCAL_TIME);
    }

    /** Creates a field of a date with a time of day. */
    public static <T> ComparableField<T, LocalDateTime> localDateTime(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.LOCAL_DATE_TIME);
    }

    /** Creates a field of an instant with an offset, which compares by the instant alone. */
    public static <T> ComparableField<T, OffsetDateTime> offsetDateTime(Class<T> entity, String name, int index) {
        return new StoredField<>(entity, name, index, ValueType.OFFSET_DATE_TIME);
    }

    /** Creates a field of a list or a set. */
    public static <T, F extends Collection<E>, E extends @Nullable Object> CollectionField<T, F, E> collection(
            Class<T> entity, String name, int index, CollectionForm<F, E> form) {
        return new StoredCollectionField<>(entity, name, index, form);
    }

    /** Creates a field of other values that are stored as JSON. */
    public static <T, F> PlainField<T, F> json(Class<T> entity, String name, int index, JsonForm<F> form) {
        return new StoredPlainField<>(entity, name, index, ValueType.JSON, 0, 0, form);
    }

    /** Creates a field whose values a converter turns into others. */
    public static <T, F> PlainField<T, F> converted(Class<T> entity, String name, int index, ConvertedForm<F, ?> form) {
        return new StoredPlainField<>(entity, name, index, form.type(), form.precision(), form.scale(), form);
    }

    /** Creates a field of a duration. */
    public static <T> DurationField<T> duration(Class<T> entity, String name, int index) {
        return new StoredField.Span<>(entity, name, index);
    }
}

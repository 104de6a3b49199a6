package io.nexusstore.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stored row, read by field index without boxing.
 *
 * <p>The primitive readers fail on a null column; the others return null for it. A source is used by one thread while
 * one row is read, and must not be kept. Every reader throws {@link io.nexusstore.error.UnreadableValueException} when
 * the stored value is of another type or outside the canonical domain of the one asked for.
 */
public interface ValueSource {

    /** Returns whether the field holds no value. */
    boolean isNull(int field);

    /** Returns a boolean field. */
    boolean booleanValue(int field);

    /** Returns a byte field. */
    byte byteValue(int field);

    /** Returns a short field. */
    short shortValue(int field);

    /** Returns an int field. */
    int intValue(int field);

    /** Returns a long field. */
    long longValue(int field);

    /** Returns a float field. */
    float floatValue(int field);

    /** Returns a double field. */
    double doubleValue(int field);

    /** Returns a char field. */
    char charValue(int field);

    /** Returns a text field, also the name of an enum constant, or null. */
    @Nullable
    String string(int field);

    /** Returns an instant, or null. */
    @Nullable
    Instant instant(int field);

    /** Returns a UUID, or null. */
    @Nullable
    UUID uuid(int field);

    /** Returns a fresh copy of the bytes, or null. */
    byte @Nullable [] bytes(int field);

    /**
     * Returns a decimal number of the given scale, or null.
     *
     * @param precision the greatest number of digits of any value of the field
     * @param scale how many of the digits stand behind the point
     */
    @Nullable
    BigDecimal decimal(int field, int precision, int scale);

    /**
     * Returns a whole number of any size, or null.
     *
     * @param precision the greatest number of digits of any value of the field
     */
    @Nullable
    BigInteger bigInteger(int field, int precision);

    /** Returns a date, or null. */
    @Nullable
    LocalDate localDate(int field);

    /** Returns a time of day, or null. */
    @Nullable
    LocalTime localTime(int field);

    /** Returns a date with a time of day, or null. */
    @Nullable
    LocalDateTime localDateTime(int field);

    /** Returns an instant with its offset, or null. */
    @Nullable
    OffsetDateTime offsetDateTime(int field);

    /** Returns a duration, or null. */
    @Nullable
    Duration duration(int field);

    /** Returns the text of JSON, or null; a source for which JSON is text like any other need not tell them apart. */
    default @Nullable String json(int field) {
        return string(field);
    }
}

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
 * Takes one value at a time, without boxing; what it is bound to is the business of whoever offers it.
 *
 * <p>A sink is used by one thread. The reference methods take null as "no value". Byte arrays are copied or consumed
 * before the call returns.
 */
public interface ValueSink {

    /** Takes the absence of a value. */
    void nullValue();

    /** Takes a boolean. */
    void booleanValue(boolean value);

    /** Takes a byte. */
    void byteValue(byte value);

    /** Takes a short. */
    void shortValue(short value);

    /** Takes an int. */
    void intValue(int value);

    /** Takes a long. */
    void longValue(long value);

    /** Takes a float. */
    void floatValue(float value);

    /** Takes a double. */
    void doubleValue(double value);

    /** Takes a char. */
    void charValue(char value);

    /** Takes a text, also the name of an enum constant, or null. */
    void string(@Nullable String value);

    /** Takes an instant, or null. */
    void instant(@Nullable Instant value);

    /** Takes a UUID, or null. */
    void uuid(@Nullable UUID value);

    /** Takes bytes, or null. */
    void bytes(byte @Nullable [] value);

    /**
     * Takes a decimal number, or null.
     *
     * @param precision the greatest number of digits of any value of the field
     * @param scale how many of the digits stand behind the point
     */
    void decimal(@Nullable BigDecimal value, int precision, int scale);

    /**
     * Takes a whole number of any size, or null.
     *
     * @param precision the greatest number of digits of any value of the field
     */
    void bigInteger(@Nullable BigInteger value, int precision);

    /** Takes a date, or null. */
    void localDate(@Nullable LocalDate value);

    /** Takes a time of day, or null. */
    void localTime(@Nullable LocalTime value);

    /** Takes a date with a time of day, or null. */
    void localDateTime(@Nullable LocalDateTime value);

    /** Takes an instant with its offset, or null. */
    void offsetDateTime(@Nullable OffsetDateTime value);

    /** Takes a duration, or null. */
    void duration(@Nullable Duration value);

    /** Takes JSON in its one spelling, or null; a sink for which JSON is text like any other need not tell them apart. */
    default void json(@Nullable String value) {
        string(value);
    }
}

package io.nexusstore.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The canonical domain of each value type: which values are refused, and what the others become before they are stored
 * or compared.
 *
 * <p>Canonical values round-trip exactly on every backend. All methods are pure.
 */
public final class Canonical {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final int LAST_YEAR = 9999;
    private static final Duration SHORTEST = Duration.of(Long.MIN_VALUE, ChronoUnit.MICROS);
    private static final Duration LONGEST =
            Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS).plusNanos(999);
    private static final String OUTSIDE_YEARS = "outside the years 1 to 9999";
    private static final int NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000L;

    private Canonical() {}

    /** Returns the double with negative zero replaced by zero. */
    public static double of(double value) {
        return value + 0.0d;
    }

    /** Returns the float with negative zero replaced by zero. */
    public static float of(float value) {
        return value + 0.0f;
    }

    /** Returns the double with negative zero replaced by zero, or null. */
    public static @Nullable Double of(@Nullable Double value) {
        return value == null ? null : (Double) (value + 0.0d);
    }

    /** Returns the float with negative zero replaced by zero, or null. */
    public static @Nullable Float of(@Nullable Float value) {
        return value == null ? null : (Float) (value + 0.0f);
    }

    /** Returns the instant floored to whole microseconds, the same object where it is canonical already, or null. */
    public static @Nullable Instant of(@Nullable Instant value) {
        return value == null ? null : canonical(value);
    }

    /** Returns the time of day floored to whole microseconds, or null. */
    public static @Nullable LocalTime of(@Nullable LocalTime value) {
        return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns the date and time floored to whole microseconds, or null. */
    public static @Nullable LocalDateTime of(@Nullable LocalDateTime value) {
        return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns the date and time floored to whole microseconds, with its offset, or null. */
    public static @Nullable OffsetDateTime of(@Nullable OffsetDateTime value) {
        return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns the duration floored to whole microseconds, or null. */
    public static @Nullable Duration of(@Nullable Duration value) {
        return value == null ? null : canonical(value);
    }

    /** Returns the number at the scale, or as it is where it has no exact form there; null for null. */
    public static @Nullable BigDecimal of(@Nullable BigDecimal value, int precision, int scale) {
        return value == null ? null : Digits.canonical(value, precision, scale);
    }

    /** Returns what makes the text inadmissible, or null when it is admissible. */
    public static @Nullable String fault(String value) {
        for (int i = 0, n = value.length(); i < n; i++) {
            char c = value.charAt(i);
            if (c == 0) {
                return "text with the character U+0000";
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == n || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    return "text with an unpaired surrogate";
                }
                i++;
            }
        }
        return null;
    }

    /** Returns what makes the character inadmissible, or null when it is admissible. */
    public static @Nullable String fault(char value) {
        if (value == 0) {
            return "the character U+0000";
        }
        return Character.isSurrogate(value) ? "an unpaired surrogate" : null;
    }

    /** Returns what makes the double inadmissible, or null when it is admissible. */
    public static @Nullable String fault(double value) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        return Double.isInfinite(value) ? "infinite" : null;
    }

    /** Returns what makes the instant inadmissible, or null when it is admissible. */
    public static @Nullable String fault(Instant value) {
        return value.isBefore(EARLIEST) || value.isAfter(LATEST) ? OUTSIDE_YEARS : null;
    }

    /** Returns what makes the date inadmissible, or null when it is admissible. */
    public static @Nullable String fault(LocalDate value) {
        return value.getYear() < 1 || value.getYear() > LAST_YEAR ? OUTSIDE_YEARS : null;
    }

    /** Returns what makes the date and time inadmissible, or null when it is admissible. */
    public static @Nullable String fault(LocalDateTime value) {
        return fault(value.toLocalDate());
    }

    /** Returns what makes the date and time inadmissible, or null when its instant is admissible. */
    public static @Nullable String fault(OffsetDateTime value) {
        return fault(value.toInstant());
    }

    /** Returns what makes the duration inadmissible, or null when it is admissible. */
    public static @Nullable String fault(Duration value) {
        return value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0
                ? "longer than 64 bits of microseconds"
                : null;
    }

    /** Returns what makes the number inadmissible at a precision and scale, or null when it is admissible. */
    public static @Nullable String fault(BigDecimal value, int precision, int scale) {
        return Digits.fault(value, precision, scale);
    }

    /** Returns what makes the number inadmissible at a precision, or null when it is admissible. */
    public static @Nullable String fault(BigInteger value, int precision) {
        return Digits.fault(value, precision);
    }

    /**
     * Returns what makes a value of the given type inadmissible, or null when it is admissible.
     *
     * @param precision the greatest number of digits; read for decimals and big integers only
     * @param scale how many of the digits stand behind the point; read for decimals only
     */
    public static @Nullable String fault(ValueType type, Object value, int precision, int scale) {
        return switch (type) {
            case STRING -> fault((String) value);
            case CHAR -> fault(((Character) value).charValue());
            case DOUBLE -> fault(((Double) value).doubleValue());
            case FLOAT -> fault(((Float) value).doubleValue());
            case INSTANT -> fault((Instant) value);
            case DECIMAL -> fault((BigDecimal) value, precision, scale);
            case BIG_INTEGER -> fault((BigInteger) value, precision);
            case LOCAL_DATE -> fault((LocalDate) value);
            case LOCAL_DATE_TIME -> fault((LocalDateTime) value);
            case OFFSET_DATE_TIME -> fault((OffsetDateTime) value);
            case DURATION -> fault((Duration) value);
            case BOOLEAN, BYTE, SHORT, INT, LONG, ENUM, UUID, BYTES, LOCAL_TIME, JSON -> null;
        };
    }

    /**
     * Returns the canonical form of an admissible value of the given type; byte arrays are copied.
     *
     * @param precision the greatest number of digits; read for decimals only
     * @param scale how many of the digits stand behind the point; read for decimals only
     */
    public static Object of(ValueType type, Object value, int precision, int scale) {
        return switch (type) {
            case DOUBLE -> of(((Double) value).doubleValue());
            case FLOAT -> of(((Float) value).floatValue());
            case INSTANT -> canonical((Instant) value);
            case BYTES -> ((byte[]) value).clone();
            case DECIMAL -> Digits.canonical((BigDecimal) value, precision, scale);
            case LOCAL_TIME -> ((LocalTime) value).truncatedTo(ChronoUnit.MICROS);
            case LOCAL_DATE_TIME -> ((LocalDateTime) value).truncatedTo(ChronoUnit.MICROS);
            case OFFSET_DATE_TIME -> ((OffsetDateTime) value).truncatedTo(ChronoUnit.MICROS);
            case DURATION -> canonical((Duration) value);
            case STRING, BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, ENUM, UUID, BIG_INTEGER, LOCAL_DATE, JSON -> value;
        };
    }

    /** Returns the microseconds since 1970-01-01T00:00:00Z of a canonical instant. */
    public static long micros(Instant value) {
        return value.getEpochSecond() * MICROS_PER_SECOND + value.getNano() / NANOS_PER_MICRO;
    }

    /** Returns the instant that is the given number of microseconds after 1970-01-01T00:00:00Z. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }

    /** Returns the microseconds of a canonical duration. */
    public static long micros(Duration value) {
        // Of the most negative duration the seconds alone would not fit.
        return value.isNegative()
                ? Math.addExact(
                        Math.multiplyExact(value.getSeconds() + 1, MICROS_PER_SECOND),
                        value.getNano() / NANOS_PER_MICRO - MICROS_PER_SECOND)
                : Math.addExact(
                        Math.multiplyExact(value.getSeconds(), MICROS_PER_SECOND), value.getNano() / NANOS_PER_MICRO);
    }

    /** Returns the duration of that number of microseconds. */
    public static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    private static Instant canonical(Instant value) {
        long excess = value.getLong(ChronoField.NANO_OF_SECOND) % NANOS_PER_MICRO;
        return excess == 0 ? value : value.minusNanos(excess);
    }

    /** Truncation would bring negative durations nearer to zero. */
    private static Duration canonical(Duration value) {
        long excess = value.get(ChronoUnit.NANOS) % NANOS_PER_MICRO;
        return excess == 0 ? value : value.minusNanos(excess);
    }
}

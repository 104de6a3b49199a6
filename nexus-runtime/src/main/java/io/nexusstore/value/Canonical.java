package io.nexusstore.value;

import java.time.Instant;
import java.time.temporal.ChronoField;
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
        return value.isBefore(EARLIEST) || value.isAfter(LATEST) ? "outside the years 1 to 9999" : null;
    }

    /** Returns what makes a value of the given type inadmissible, or null when it is admissible. */
    public static @Nullable String fault(ValueType type, Object value) {
        return switch (type) {
            case STRING -> fault((String) value);
            case CHAR -> fault(((Character) value).charValue());
            case DOUBLE -> fault(((Double) value).doubleValue());
            case FLOAT -> fault(((Float) value).doubleValue());
            case INSTANT -> fault((Instant) value);
            case BOOLEAN, BYTE, SHORT, INT, LONG, ENUM, UUID, BYTES -> null;
        };
    }

    /** Returns the canonical form of an admissible value of the given type; byte arrays are copied. */
    public static Object of(ValueType type, Object value) {
        return switch (type) {
            case DOUBLE -> of(((Double) value).doubleValue());
            case FLOAT -> of(((Float) value).floatValue());
            case INSTANT -> canonical((Instant) value);
            case BYTES -> ((byte[]) value).clone();
            case STRING, BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, ENUM, UUID -> value;
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

    private static Instant canonical(Instant value) {
        long excess = value.getLong(ChronoField.NANO_OF_SECOND) % NANOS_PER_MICRO;
        return excess == 0 ? value : value.minusNanos(excess);
    }
}

package io.nexusstore.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The questions behind the constraints of Jakarta Validation, answered as its reference implementation does; the generated
 * validator asks them.
 *
 * <p>Unless a method says otherwise, null has no size and holds for every constraint. Texts that are compared with numbers
 * are read as decimal numbers, and hold for none when they are not.
 */
public final class Constraints {

    private Constraints() {}

    /** Returns whether the value is not false. */
    public static boolean isTrue(@Nullable Boolean value) {
        return value == null || value;
    }

    /** Returns whether the value is not true. */
    public static boolean isFalse(@Nullable Boolean value) {
        return value == null || !value;
    }

    /** Returns whether the whole number is the bound or more. */
    public static boolean isAtLeast(long value, long bound) {
        return value >= bound;
    }

    /** Returns whether the whole number is the bound or less. */
    public static boolean isAtMost(long value, long bound) {
        return value <= bound;
    }

    /** Returns whether the number, or the number that a text is, is more than the bound, or the bound where that counts. */
    public static boolean isAtLeast(@Nullable Object value, BigDecimal bound, boolean isInclusive) {
        if (value == null) {
            return true;
        }
        Integer order = order(value, bound);
        return order != null && (isInclusive ? order >= 0 : order > 0);
    }

    /** Returns whether the number, or the number that a text is, is less than the bound, or the bound where that counts. */
    public static boolean isAtMost(@Nullable Object value, BigDecimal bound, boolean isInclusive) {
        if (value == null) {
            return true;
        }
        Integer order = order(value, bound);
        return order != null && (isInclusive ? order <= 0 : order < 0);
    }

    /** Returns whether the number, or the number that a text is, has at most so many digits before and behind the point. */
    public static boolean hasDigits(@Nullable Object value, int before, int behind) {
        if (value == null) {
            return true;
        }
        BigDecimal number = exact(value);
        if (number == null) {
            return false;
        }
        BigDecimal written =
                value instanceof BigDecimal || value instanceof String ? number : number.stripTrailingZeros();
        return written.precision() - written.scale() <= before && Math.max(0, written.scale()) <= behind;
    }

    /** Returns whether the text is an e-mail address by the rules of the reference implementation; empty text holds. */
    public static boolean isEmail(@Nullable String value) {
        return value == null || EmailAddress.isOne(value);
    }

    /** Returns whether there is text with more than white space in it. */
    public static boolean isNotBlank(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Returns whether the whole text matches. */
    public static boolean matches(@Nullable String value, Pattern pattern) {
        return value == null || pattern.matcher(value).matches();
    }

    /** Returns the number of UTF-16 units, or -1 for null. */
    public static int sizeOf(@Nullable String value) {
        return value == null ? -1 : value.length();
    }

    /** Returns the number of bytes, or -1 for null. */
    public static int sizeOf(byte @Nullable [] value) {
        return value == null ? -1 : value.length;
    }

    /** Returns the number of elements, or -1 for null. */
    public static int sizeOf(@Nullable Collection<?> value) {
        return value == null ? -1 : value.size();
    }

    /** Returns the number of entries, or -1 for null. */
    public static int sizeOf(@Nullable Map<?, ?> value) {
        return value == null ? -1 : value.size();
    }

    /** Returns whether the time is before now, by the clock and its zone. */
    public static boolean isPast(@Nullable Object time, Clock clock) {
        return time == null || orderToNow(time, clock) < 0;
    }

    /** Returns whether the time is now or before, by the clock and its zone. */
    public static boolean isPastOrPresent(@Nullable Object time, Clock clock) {
        return time == null || orderToNow(time, clock) <= 0;
    }

    /** Returns whether the time is behind now, by the clock and its zone. */
    public static boolean isFuture(@Nullable Object time, Clock clock) {
        return time == null || orderToNow(time, clock) > 0;
    }

    /** Returns whether the time is now or behind, by the clock and its zone. */
    public static boolean isFutureOrPresent(@Nullable Object time, Clock clock) {
        return time == null || orderToNow(time, clock) >= 0;
    }

    private static int orderToNow(Object time, Clock clock) {
        if (time instanceof Instant instant) {
            return instant.compareTo(clock.instant());
        }
        if (time instanceof LocalDate date) {
            return date.compareTo(LocalDate.now(clock));
        }
        if (time instanceof LocalTime ofDay) {
            return ofDay.compareTo(LocalTime.now(clock));
        }
        if (time instanceof LocalDateTime dateTime) {
            return dateTime.compareTo(LocalDateTime.now(clock));
        }
        if (time instanceof OffsetDateTime dateTime) {
            return dateTime.compareTo(OffsetDateTime.now(clock));
        }
        throw new IllegalArgumentException(time.getClass() + " is no time");
    }

    /** Returns how the value is ordered to the bound, or null when it is no number. */
    private static @Nullable Integer order(Object value, BigDecimal bound) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isInfinite(number)) {
                return number > 0 ? 1 : -1;
            }
        }
        BigDecimal exact = exact(value);
        return exact == null ? null : exact.compareTo(bound);
    }

    private static @Nullable BigDecimal exact(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}

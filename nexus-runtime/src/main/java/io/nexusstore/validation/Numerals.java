package io.nexusstore.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers, and texts that are read as numbers, as the reference implementation of Jakarta Validation compares them. */
final class Numerals {

    private Numerals() {}

    static boolean isNaN(Object value) {
        return isFloating(value) && Double.isNaN(((Number) value).doubleValue());
    }

    static boolean isNotFinite(Object value) {
        return isFloating(value) && !Double.isFinite(((Number) value).doubleValue());
    }

    /** Returns how the value is ordered to the bound, or null when it is no number. */
    static @Nullable Integer order(Object value, BigDecimal bound) {
        if (isNotFinite(value)) {
            return ((Number) value).doubleValue() > 0 ? 1 : -1;
        }
        BigDecimal exact = exact(value);
        return exact == null ? null : exact.compareTo(bound);
    }

    /** Returns whether the number has at most so many digits before and behind the point, or null when it is no number. */
    static @Nullable Boolean hasDigits(Object value, int before, int behind) {
        BigDecimal number = exact(value);
        if (number == null) {
            return null;
        }
        BigDecimal written =
                value instanceof BigDecimal || value instanceof String ? number : number.stripTrailingZeros();
        return written.precision() - written.scale() <= before && Math.max(0, written.scale()) <= behind;
    }

    private static boolean isFloating(Object value) {
        return value instanceof Double || value instanceof Float;
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

package io.nexusstore.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What the precision and scale of a field make of numbers, whatever the size of those. */
final class Digits {

    private Digits() {}

    /** Returns the number at the scale, or the number itself where that would round it or make it too long. */
    static BigDecimal canonical(BigDecimal value, int precision, int scale) {
        if (value.scale() == scale || fault(value, precision, scale) != null) {
            return value;
        }
        return value.signum() == 0 ? BigDecimal.ZERO.setScale(scale) : value.setScale(scale);
    }

    static @Nullable String fault(BigDecimal value, int precision, int scale) {
        if (value.signum() == 0) {
            return null;
        }
        // Neither the scale nor the digits of a foreign number are bounded, so nothing is computed that depends on
        // both.
        if ((long) value.precision() - value.scale() > precision - scale) {
            return "too great for precision " + precision + " and scale " + scale;
        }
        if (value.scale() <= scale || value.stripTrailingZeros().scale() <= scale) {
            return null;
        }
        return "finer than scale " + scale;
    }

    static @Nullable String fault(BigInteger value, int precision) {
        return value.abs().compareTo(BigInteger.TEN.pow(precision)) < 0 ? null : "too great for precision " + precision;
    }
}

package io.nexusstore.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A sum of doubles that loses no digit, whatever their order and sizes. Not thread-safe. */
public final class ExactSum {

    // Each double is a whole number of the least one, which is 2 to the power of -1074. The sum is kept as such a
    // number,
    // in digits of 32 bits, each with room for the carries of many additions in the rest of its long.

    private static final int DIGIT_BITS = 32;
    private static final long DIGIT = 0xFFFF_FFFFL;

    /** The greatest double has 2,098 bits of the least one; another digit is for carries. */
    private static final int DIGITS = 68;

    /** Far fewer than would overflow a long. */
    private static final int ADDITIONS_PER_CARRY = 1 << 28;

    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final int EXPONENT = 0x7FF;

    private static final BigDecimal LEAST = new BigDecimal(Double.MIN_VALUE);

    private final long[] digits = new long[DIGITS];
    private int additions;

    /** Creates the sum of no values. */
    public ExactSum() {}

    /**
     * Adds a value.
     *
     * @throws IllegalArgumentException when it is infinite or not a number
     */
    public void add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> MANTISSA_BITS) & EXPONENT;
        if (exponent == EXPONENT) {
            throw new IllegalArgumentException("A value that is not finite has no exact sum. Leave it out.");
        }
        long mantissa = exponent == 0 ? bits & MANTISSA : (bits & MANTISSA) | (1L << MANTISSA_BITS);
        int shift = Math.max(exponent - 1, 0);
        add(shift / DIGIT_BITS, mantissa, shift % DIGIT_BITS, value < 0 ? -1 : 1);
        if (++additions == ADDITIONS_PER_CARRY) {
            carry();
        }
    }

    private void add(int digit, long mantissa, int shift, int sign) {
        long low = (mantissa & DIGIT) << shift;
        long high = (mantissa >>> DIGIT_BITS) << shift;
        digits[digit] += sign * (low & DIGIT);
        digits[digit + 1] += sign * ((low >>> DIGIT_BITS) + (high & DIGIT));
        digits[digit + 2] += sign * (high >>> DIGIT_BITS);
    }

    private void carry() {
        for (int i = 0; i < DIGITS - 1; i++) {
            digits[i + 1] += digits[i] >> DIGIT_BITS;
            digits[i] &= DIGIT;
        }
        additions = 0;
    }

    /** Returns the sum of the values so far. */
    public BigDecimal value() {
        carry();
        BigInteger sum = BigInteger.ZERO;
        for (int i = DIGITS - 1; i >= 0; i--) {
            sum = sum.shiftLeft(DIGIT_BITS).add(BigInteger.valueOf(digits[i]));
        }
        return new BigDecimal(sum).multiply(LEAST);
    }
}

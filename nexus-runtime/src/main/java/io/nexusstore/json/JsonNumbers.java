package io.nexusstore.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers without a declared precision, in plain digits: what bounds them is the length of their text. */
final class JsonNumbers {

    static final int MOST_DIGITS = 1_000;

    private static final BigInteger BOUND = BigInteger.TEN.pow(MOST_DIGITS);

    private JsonNumbers() {}

    static @Nullable String fault(BigDecimal value) {
        // Neither the scale nor the digits of a foreign number are bounded: its text must not be made to be measured.
        long before = Math.max(1, (long) value.precision() - value.scale());
        long behind = Math.max(0, value.scale());
        return before + behind > MOST_DIGITS ? "longer than " + MOST_DIGITS + " digits" : null;
    }

    static @Nullable String fault(BigInteger value) {
        return value.abs().compareTo(BOUND) < 0 ? null : "longer than " + MOST_DIGITS + " digits";
    }

    /** Returns whether the value is a number of a class whose texts are known. */
    static boolean isOne(Object value) {
        return isWhole(value) || value instanceof BigDecimal || value instanceof Double || value instanceof Float;
    }

    /** Returns whether the value is of a class of whole numbers. */
    static boolean isWhole(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    /** Plain digits cannot tell {@code 1E+3} from {@code 1000}. */
    static BigDecimal canonical(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Also gives a text to numbers that are too long to be stored. */
    static String text(BigDecimal value) {
        return fault(value) == null ? value.toPlainString() : value.toString();
    }
}

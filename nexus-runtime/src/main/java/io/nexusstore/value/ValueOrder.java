package io.nexusstore.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/** The total order of canonical values, the same on every backend. */
public final class ValueOrder {

    private ValueOrder() {}

    /** Compares two canonical values of one type. */
    public static int compare(ValueType type, Object left, Object right) {
        return switch (type) {
            case STRING -> compareText((String) left, (String) right);
            case ENUM -> compareText(((Enum<?>) left).name(), ((Enum<?>) right).name());
            case UUID -> compareUuids((UUID) left, (UUID) right);
            case BYTES -> Arrays.compareUnsigned((byte[]) left, (byte[]) right);
            case BOOLEAN -> Boolean.compare((Boolean) left, (Boolean) right);
            case BYTE -> Byte.compare((Byte) left, (Byte) right);
            case SHORT -> Short.compare((Short) left, (Short) right);
            case INT -> Integer.compare((Integer) left, (Integer) right);
            case LONG -> Long.compare((Long) left, (Long) right);
            case FLOAT -> Float.compare((Float) left, (Float) right);
            case DOUBLE -> Double.compare((Double) left, (Double) right);
            case CHAR -> Character.compare((Character) left, (Character) right);
            case INSTANT -> ((Instant) left).compareTo((Instant) right);
            case DECIMAL -> ((BigDecimal) left).compareTo((BigDecimal) right);
            case BIG_INTEGER -> ((BigInteger) left).compareTo((BigInteger) right);
            case LOCAL_DATE -> ((LocalDate) left).compareTo((LocalDate) right);
            case LOCAL_TIME -> ((LocalTime) left).compareTo((LocalTime) right);
            case LOCAL_DATE_TIME -> ((LocalDateTime) left).compareTo((LocalDateTime) right);
            case OFFSET_DATE_TIME ->
                ((OffsetDateTime) left).toInstant().compareTo(((OffsetDateTime) right).toInstant());
            case DURATION -> ((Duration) left).compareTo((Duration) right);
            case JSON -> throw new IllegalArgumentException("JSON has no order. Order by another field.");
        };
    }

    /** Returns whether two canonical values of one type are equal to queries and indexes. */
    public static boolean equal(ValueType type, Object left, Object right) {
        return switch (type) {
            case BYTES -> Arrays.equals((byte[]) left, (byte[]) right);
            case OFFSET_DATE_TIME -> ((OffsetDateTime) left).isEqual((OffsetDateTime) right);
            default -> left.equals(right);
        };
    }

    /** Returns a hash that agrees with {@link #equal}. */
    public static int hash(ValueType type, Object value) {
        return switch (type) {
            case BYTES -> Arrays.hashCode((byte[]) value);
            case OFFSET_DATE_TIME -> ((OffsetDateTime) value).toInstant().hashCode();
            default -> value.hashCode();
        };
    }

    /** Returns whether two canonical values are equal and stored alike, the offset of a date and time included. */
    public static boolean same(Object left, Object right) {
        return (left instanceof byte[] bytes && right instanceof byte[] others)
                ? Arrays.equals(bytes, others)
                : left.equals(right);
    }

    /** Compares two texts by code point, which is also the order of their UTF-8 bytes. */
    public static int compareText(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return left.length() - right.length();
    }

    /** Compares two UUIDs by their sixteen bytes, unsigned. */
    public static int compareUuids(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    /** Lifts surrogates, which stand for code points above U+FFFF, over the rest of the basic plane. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}

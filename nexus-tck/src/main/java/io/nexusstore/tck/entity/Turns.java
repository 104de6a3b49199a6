package io.nexusstore.tck.entity;

import io.nexusstore.value.ValueConverter;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Converters of values to others of their type; most turn the order round, and are their own way back. */
public final class Turns {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final byte MARK = 0x7e;

    private Turns() {}

    /** Returns what is stored for a value in a component whose values are stored as that type. */
    @SuppressWarnings("unchecked") // whoever asks has a value of the type
    public static Object turned(ValueType type, Object value) {
        return ((Turn<Object>) of(type)).toStored(value);
    }

    private static Turn<?> of(ValueType type) {
        return switch (type) {
            case STRING -> new OfText();
            case BOOLEAN -> new OfBoolean();
            case BYTE -> new OfByte();
            case SHORT -> new OfShort();
            case INT -> new OfInteger();
            case LONG -> new OfLong();
            case FLOAT -> new OfFloat();
            case DOUBLE -> new OfDouble();
            case CHAR -> new OfCharacter();
            case INSTANT -> new OfInstant();
            case UUID -> new OfUuid();
            case BYTES -> new OfBytes();
            case DECIMAL -> new OfDecimal();
            case BIG_INTEGER -> new OfBigInteger();
            case LOCAL_DATE -> new OfDate();
            case LOCAL_TIME -> new OfTime();
            case LOCAL_DATE_TIME -> new OfDateTime();
            case OFFSET_DATE_TIME -> new OfOffsetDateTime();
            case DURATION -> new OfDuration();
            case ENUM, JSON -> throw new IllegalArgumentException("No converter makes values of type " + type + ".");
        };
    }

    private static Instant turned(Instant value) {
        return FIRST.plus(Duration.between(value, LAST));
    }

    /** Converts by two functions. */
    private abstract static class Turn<S> implements ValueConverter<S, S> {

        private final UnaryOperator<S> there;
        private final UnaryOperator<S> back;

        Turn(UnaryOperator<S> both) {
            this(both, both);
        }

        Turn(UnaryOperator<S> there, UnaryOperator<S> back) {
            this.there = there;
            this.back = back;
        }

        @Override
        public S toStored(S value) {
            return there.apply(value);
        }

        @Override
        public S fromStored(S stored) {
            return back.apply(stored);
        }
    }

    /** Puts a mark before texts. */
    public static final class OfText extends Turn<String> {

        /** Creates the converter. */
        public OfText() {
            super(text -> "~" + text, text -> text.substring(1));
        }
    }

    /** Negates. */
    public static final class OfBoolean extends Turn<Boolean> {

        /** Creates the converter. */
        public OfBoolean() {
            super(value -> !value);
        }
    }

    /** Counts on, from the greatest to the least. */
    public static final class OfByte extends Turn<Byte> {

        /** Creates the converter. */
        public OfByte() {
            super(value -> (byte) (value + 1), value -> (byte) (value - 1));
        }
    }

    /** Counts on, from the greatest to the least. */
    public static final class OfShort extends Turn<Short> {

        /** Creates the converter. */
        public OfShort() {
            super(value -> (short) (value + 1), value -> (short) (value - 1));
        }
    }

    /** Counts on, from the greatest to the least. */
    public static final class OfInteger extends Turn<Integer> {

        /** Creates the converter. */
        public OfInteger() {
            super(value -> value + 1, value -> value - 1);
        }
    }

    /** Counts on, from the greatest to the least. */
    public static final class OfLong extends Turn<Long> {

        /** Creates the converter. */
        public OfLong() {
            super(value -> value + 1, value -> value - 1);
        }
    }

    /** Negates. */
    public static final class OfFloat extends Turn<Float> {

        /** Creates the converter. */
        public OfFloat() {
            super(value -> -value);
        }
    }

    /** Negates. */
    public static final class OfDouble extends Turn<Double> {

        /** Creates the converter. */
        public OfDouble() {
            super(value -> -value);
        }
    }

    /** Goes on to the next character that may be stored. */
    public static final class OfCharacter extends Turn<Character> {

        /** Creates the converter. */
        public OfCharacter() {
            super(OfCharacter::next, OfCharacter::previous);
        }

        private static char next(char value) {
            return switch (value) {
                case '\uFFFF' -> '\u0001';
                case '\uD7FF' -> '\uE000';
                default -> (char) (value + 1);
            };
        }

        private static char previous(char value) {
            return switch (value) {
                case '\u0001' -> '\uFFFF';
                case '\uE000' -> '\uD7FF';
                default -> (char) (value - 1);
            };
        }
    }

    /** Turns the years that may be stored round. */
    public static final class OfInstant extends Turn<Instant> {

        /** Creates the converter. */
        public OfInstant() {
            super(Turns::turned);
        }
    }

    /** Turns each bit. */
    public static final class OfUuid extends Turn<UUID> {

        /** Creates the converter. */
        public OfUuid() {
            super(value -> new UUID(~value.getMostSignificantBits(), ~value.getLeastSignificantBits()));
        }
    }

    /** Puts a mark behind bytes. */
    public static final class OfBytes extends Turn<byte[]> {

        /** Creates the converter. */
        public OfBytes() {
            super(OfBytes::marked, value -> Arrays.copyOf(value, value.length - 1));
        }

        private static byte[] marked(byte[] value) {
            byte[] marked = Arrays.copyOf(value, value.length + 1);
            marked[value.length] = MARK;
            return marked;
        }
    }

    /** Negates. */
    public static final class OfDecimal extends Turn<BigDecimal> {

        /** Creates the converter. */
        public OfDecimal() {
            super(BigDecimal::negate);
        }
    }

    /** Negates. */
    public static final class OfBigInteger extends Turn<BigInteger> {

        /** Creates the converter. */
        public OfBigInteger() {
            super(BigInteger::negate);
        }
    }

    /** Turns the years that may be stored round. */
    public static final class OfDate extends Turn<LocalDate> {

        /** Creates the converter. */
        public OfDate() {
            super(value -> LocalDate.ofInstant(turned(value.atStartOfDay().toInstant(ZoneOffset.UTC)), ZoneOffset.UTC));
        }
    }

    /** Turns the day round. */
    public static final class OfTime extends Turn<LocalTime> {

        /** Creates the converter. */
        public OfTime() {
            super(value -> LocalTime.ofNanoOfDay(
                    LAST.atOffset(ZoneOffset.UTC).toLocalTime().toNanoOfDay() - value.toNanoOfDay()));
        }
    }

    /** Turns the years that may be stored round. */
    public static final class OfDateTime extends Turn<LocalDateTime> {

        /** Creates the converter. */
        public OfDateTime() {
            super(value -> LocalDateTime.ofInstant(turned(value.toInstant(ZoneOffset.UTC)), ZoneOffset.UTC));
        }
    }

    /** Turns the years that may be stored round, at the same offset. */
    public static final class OfOffsetDateTime extends Turn<OffsetDateTime> {

        /** Creates the converter. */
        public OfOffsetDateTime() {
            super(value -> turned(value.toInstant()).atOffset(value.getOffset()));
        }
    }

    /** Turns each bit of the microseconds. */
    public static final class OfDuration extends Turn<Duration> {

        /** Creates the converter. */
        public OfDuration() {
            super(value -> Duration.of(-1, ChronoUnit.MICROS).minus(value));
        }
    }
}

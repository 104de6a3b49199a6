package io.nexusstore.json;

import io.nexusstore.json.ScalarForm.Notation;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/** Makes the forms that generated code puts together. */
public final class JsonForms {

    /** The form of texts. */
    public static final ScalarForm<String> STRING = new ScalarForm<>(
                    String.class,
                    Notation.TEXT,
                    "text without U+0000 and unpaired surrogates",
                    text -> text,
                    text -> text)
            .within(UnaryOperator.identity(), Canonical::fault);

    /** The form of truth values. */
    public static final ScalarForm<Boolean> BOOLEAN =
            new ScalarForm<>(Boolean.class, Notation.TRUTH, "a truth value", String::valueOf, Boolean::valueOf);

    /** The form of whole numbers of 8 bits. */
    public static final ScalarForm<Byte> BYTE =
            new ScalarForm<>(Byte.class, Notation.WHOLE, "a whole number of 8 bits", String::valueOf, Byte::valueOf);

    /** The form of whole numbers of 16 bits. */
    public static final ScalarForm<Short> SHORT =
            new ScalarForm<>(Short.class, Notation.WHOLE, "a whole number of 16 bits", String::valueOf, Short::valueOf);

    /** The form of whole numbers of 32 bits. */
    public static final ScalarForm<Integer> INT = new ScalarForm<>(
            Integer.class, Notation.WHOLE, "a whole number of 32 bits", String::valueOf, Integer::valueOf);

    /** The form of whole numbers of 64 bits. */
    public static final ScalarForm<Long> LONG =
            new ScalarForm<>(Long.class, Notation.WHOLE, "a whole number of 64 bits", String::valueOf, Long::valueOf);

    /** The form of floating-point numbers of single precision. */
    public static final ScalarForm<Float> FLOAT = new ScalarForm<Float>(
                    Float.class,
                    Notation.FLOATING,
                    "a finite number",
                    value -> NumberOutput.toString(value, true),
                    Float::valueOf)
            .within(value -> Canonical.of(value.floatValue()), value -> Canonical.fault(value.doubleValue()));

    /** The form of floating-point numbers; the shortest digits that give a number back, whatever the JDK. */
    public static final ScalarForm<Double> DOUBLE = new ScalarForm<Double>(
                    Double.class,
                    Notation.FLOATING,
                    "a finite number",
                    value -> NumberOutput.toString(value, true),
                    Double::valueOf)
            .within(value -> Canonical.of(value.doubleValue()), value -> Canonical.fault(value.doubleValue()));

    /** The form of single characters. */
    public static final ScalarForm<Character> CHAR = new ScalarForm<>(
                    Character.class,
                    Notation.TEXT,
                    "a character other than U+0000 and surrogates",
                    String::valueOf,
                    JsonForms::character)
            .within(UnaryOperator.identity(), value -> Canonical.fault(value.charValue()));

    /** The form of instants. */
    public static final ScalarForm<Instant> INSTANT = new ScalarForm<>(
                    Instant.class,
                    Notation.TEXT,
                    "an instant within the years 1 to 9999",
                    Instant::toString,
                    Instant::parse)
            .within(JsonForms::floored, Canonical::fault);

    /** The form of UUIDs. */
    public static final ScalarForm<UUID> UUID_TEXT =
            new ScalarForm<>(UUID.class, Notation.TEXT, "a UUID", UUID::toString, UUID::fromString);

    /** The form of bytes: Base64. */
    public static final ScalarForm<byte[]> BYTES = new ScalarForm<byte[]>(
                    byte[].class,
                    Notation.TEXT,
                    "bytes in Base64",
                    Base64.getEncoder()::encodeToString,
                    Base64.getDecoder()::decode)
            .within(byte[]::clone, value -> null);

    /** The form of decimal numbers, in plain digits at the scale of each. */
    public static final ScalarForm<BigDecimal> DECIMAL = new ScalarForm<>(
                    BigDecimal.class,
                    Notation.TEXT,
                    "a number of at most " + JsonNumbers.MOST_DIGITS + " digits",
                    JsonNumbers::text,
                    BigDecimal::new)
            .within(JsonNumbers::canonical, JsonNumbers::fault);

    /** The form of whole numbers of any size. */
    public static final ScalarForm<BigInteger> BIG_INTEGER = new ScalarForm<>(
                    BigInteger.class,
                    Notation.TEXT,
                    "a whole number of at most " + JsonNumbers.MOST_DIGITS + " digits",
                    BigInteger::toString,
                    BigInteger::new)
            .within(UnaryOperator.identity(), JsonNumbers::fault);

    /** The form of dates. */
    public static final ScalarForm<LocalDate> LOCAL_DATE = new ScalarForm<>(
                    LocalDate.class,
                    Notation.TEXT,
                    "a date within the years 1 to 9999",
                    LocalDate::toString,
                    LocalDate::parse)
            .within(UnaryOperator.identity(), Canonical::fault);

    /** The form of times of day. */
    public static final ScalarForm<LocalTime> LOCAL_TIME = new ScalarForm<>(
                    LocalTime.class, Notation.TEXT, "a time of day", LocalTime::toString, LocalTime::parse)
            .within(value -> value.truncatedTo(ChronoUnit.MICROS), value -> null);

    /** The form of dates with times. */
    public static final ScalarForm<LocalDateTime> LOCAL_DATE_TIME = new ScalarForm<>(
                    LocalDateTime.class,
                    Notation.TEXT,
                    "a date and time within the years 1 to 9999",
                    LocalDateTime::toString,
                    LocalDateTime::parse)
            .within(value -> value.truncatedTo(ChronoUnit.MICROS), Canonical::fault);

    /** The form of dates and times with offsets, which count as much as the instant. */
    public static final ScalarForm<OffsetDateTime> OFFSET_DATE_TIME = new ScalarForm<>(
                    OffsetDateTime.class,
                    Notation.TEXT,
                    "a date and time with offset within the years 1 to 9999",
                    OffsetDateTime::toString,
                    OffsetDateTime::parse)
            .within(value -> value.truncatedTo(ChronoUnit.MICROS), Canonical::fault);

    /** The form of durations. */
    public static final ScalarForm<Duration> DURATION = new ScalarForm<>(
                    Duration.class,
                    Notation.TEXT,
                    "a duration within 64 bits of microseconds",
                    Duration::toString,
                    Duration::parse)
            .within(JsonForms::floored, Canonical::fault);

    private JsonForms() {}

    /**
     * Returns the form of the values of a scalar type.
     *
     * @throws IllegalArgumentException when the type is that of enums, or of what is made of parts
     */
    public static ScalarForm<?> of(ValueType type) {
        return switch (type) {
            case STRING -> STRING;
            case BOOLEAN -> BOOLEAN;
            case BYTE -> BYTE;
            case SHORT -> SHORT;
            case INT -> INT;
            case LONG -> LONG;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case CHAR -> CHAR;
            case INSTANT -> INSTANT;
            case UUID -> UUID_TEXT;
            case BYTES -> BYTES;
            case DECIMAL -> DECIMAL;
            case BIG_INTEGER -> BIG_INTEGER;
            case LOCAL_DATE -> LOCAL_DATE;
            case LOCAL_TIME -> LOCAL_TIME;
            case LOCAL_DATE_TIME -> LOCAL_DATE_TIME;
            case OFFSET_DATE_TIME -> OFFSET_DATE_TIME;
            case DURATION -> DURATION;
            case ENUM, JSON -> throw new IllegalArgumentException("Type " + type + " alone does not tell the form.");
        };
    }

    /** Returns the form of an enum: the names of its constants. */
    public static <E extends Enum<E>> ScalarForm<E> constants(Class<E> type) {
        return new ScalarForm<>(
                type,
                Notation.TEXT,
                "the name of a constant of '" + type.getSimpleName() + "'",
                Enum::name,
                name -> Enum.valueOf(type, name));
    }

    /** Returns the form of lists. */
    public static <E extends @Nullable Object> CollectionForm<List<E>, E> list(JsonForm<E> element) {
        return CollectionForm.ofList(element);
    }

    /** Returns the form of sets, which are stored in the order of their elements' JSON. */
    public static <E extends @Nullable Object> CollectionForm<Set<E>, E> set(JsonForm<E> element) {
        return CollectionForm.ofSet(element);
    }

    /** Returns the form of maps, which are stored in the order of their keys' JSON. */
    public static <K, V extends @Nullable Object> MapForm<K, V> map(ScalarForm<K> key, JsonForm<V> value) {
        return new MapForm<>(key, value);
    }

    /** Returns the form of parts that may also be null. */
    public static <F> JsonForm<@Nullable F> nullable(JsonForm<F> form) {
        return new NullableForm<>(form);
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("The text is not one character.");
        }
        return text.charAt(0);
    }

    private static Instant floored(Instant value) {
        @Nullable Instant floored = Canonical.of(value);
        return floored == null ? value : floored;
    }

    private static Duration floored(Duration value) {
        @Nullable Duration floored = Canonical.of(value);
        return floored == null ? value : floored;
    }
}

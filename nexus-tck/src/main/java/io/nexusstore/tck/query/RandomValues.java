package io.nexusstore.tck.query;

import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.query.AskedField.Operands;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random values, drawn from few, so that they often meet. */
final class RandomValues {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            "ab",
            "aB",
            "AB",
            "b",
            "a b",
            "%",
            "_",
            "'",
            "\\",
            "\u00e4",
            "\u00c4",
            "\u212a",
            "k",
            "a\u0308",
            "\uFFFD",
            "\uD83D\uDE00");
    private static final List<String> PARTS =
            List.of("%", "_", "\\", "'", "%b", "a%", "_b", "a_", "\\%", "*", "?", "[a]");
    private static final List<byte[]> BLOBS = List.of(
            new byte[0], new byte[] {0}, new byte[] {1}, new byte[] {1, 2}, new byte[] {0x7f}, new byte[] {(byte) 0x80
            });
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.EPOCH,
            Instant.parse("2024-02-29T12:00:00.000001Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));
    private static final List<UUID> TOKENS =
            List.of(new UUID(0, 0), new UUID(0, -1), new UUID(Long.MAX_VALUE, 1), new UUID(Long.MIN_VALUE, 1));

    private static final List<BigDecimal> PRICES = Stream.of("-9999999999.99", "-0.01", "0.00", "0.01", "9.00", "10.00")
            .map(BigDecimal::new)
            .toList();
    private static final List<BigDecimal> EXACT = Stream.of(
                    "-99999999999999999999.99999999999999999999",
                    "-1",
                    "-0.00000000000000000001",
                    "0",
                    "1",
                    "255",
                    "256")
            .map(text -> new BigDecimal(text).setScale(20))
            .toList();
    private static final List<BigInteger> TALLIES = Stream.of(
                    "-99999999999999999999999999999999999999", "-256", "-1", "0", "1", "255", "18446744073709551616")
            .map(BigInteger::new)
            .toList();
    private static final List<LocalDate> DAYS = Stream.of("0001-01-01", "0999-12-31", "2024-02-29", "9999-12-31")
            .map(LocalDate::parse)
            .toList();
    private static final List<LocalTime> HOURS = Stream.of(
                    "00:00", "00:00:00.000001", "09:59:59.999999", "10:00", "23:59:59.999999")
            .map(LocalTime::parse)
            .toList();
    /** Some of the same instant at other offsets, and with other dates. */
    private static final List<OffsetDateTime> ZONED = Stream.of(
                    "0001-01-01T00:00:00Z",
                    "2024-03-01T00:30:00+01:00",
                    "2024-02-29T23:30:00Z",
                    "2024-02-29T18:00:00-05:30",
                    "2024-02-29T23:30:00.000001Z",
                    "9999-12-31T23:59:59.999999Z")
            .map(OffsetDateTime::parse)
            .toList();

    /** What JSON gives a meaning, and what it escapes. */
    private static final List<String> ELEMENTS = List.of(
            "", "a", "A", "b", "null", "\"", ",", "\",\"", "[", "]", "\\", "\n\u0001", "\u00e4", "\uD83D\uDE00");

    /** Some that are equal as numbers, and are not as texts. */
    private static final List<BigDecimal> SCALED = Stream.of("1", "1.0", "1.00", "-0.01", "0.00", "1E+3", "1000")
            .map(BigDecimal::new)
            .toList();

    private static final List<Long> EXACTLY = List.of(
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            9_007_199_254_740_992L,
            9_007_199_254_740_993L,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE);

    private static final List<RowNulls> FIRST_ROWS =
            List.of(RowNulls.ALL, RowNulls.RECORDS, RowNulls.ELEMENTS, RowNulls.NONE);

    private static final int SIXTEEN = 16;
    private static final int MOST_ELEMENTS = 3;

    private final Random random;
    private final int nulls;
    private RowNulls row = RowNulls.AS_DRAWN;

    /**
     * Creates a source of values.
     *
     * @param nulls how many of sixteen values are null in rows, where they may be
     */
    RandomValues(Random random, int nulls) {
        this.random = random;
        this.nulls = nulls;
    }

    /** Returns whether fields of the rows hold null where they may. */
    boolean hasNulls() {
        return nulls > 0;
    }

    /** Begins a row; where there are nulls, the first rows see to it that there is each kind of them. */
    void begin(long number) {
        row = hasNulls() && number < FIRST_ROWS.size() ? FIRST_ROWS.get((int) number) : RowNulls.AS_DRAWN;
    }

    <V> @Nullable V orNull(Supplier<? extends V> value) {
        boolean isNull = switch (row) {
            case ALL -> true;
            case RECORDS, ELEMENTS, NONE -> false;
            case AS_DRAWN -> isDrawn();
        };
        return isNull ? null : value.get();
    }

    /** Returns a record, or null in its place. */
    <V> @Nullable V orAbsent(Supplier<? extends V> value) {
        return row == RowNulls.RECORDS || isDrawn() ? null : value.get();
    }

    /** Returns a collection, whether with null in it or not, or null in its place. */
    <V> @Nullable V ofParts(Operands<? extends V> value) {
        return orNull(() -> value.next(row == RowNulls.ELEMENTS || isDrawn()));
    }

    /** Returns a few collections, of which rows and operands are drawn, so that they often meet. */
    <V> Operands<V> few(Operands<V> parts) {
        List<V> without = Stream.generate(() -> parts.next(false)).limit(6).toList();
        List<V> with = Stream.generate(() -> parts.next(true)).limit(4).toList();
        return isWithNull -> pick(isWithNull ? with : without);
    }

    <E> List<@Nullable E> list(boolean isWithNull, Supplier<? extends E> element) {
        List<@Nullable E> list = new ArrayList<>();
        for (int left = random.nextInt(MOST_ELEMENTS + 1); left > 0; left--) {
            list.add(element.get());
        }
        if (isWithNull) {
            list.add(random.nextInt(list.size() + 1), null);
        }
        return list;
    }

    <E> Set<@Nullable E> set(boolean isWithNull, Supplier<? extends E> element) {
        return new LinkedHashSet<>(list(isWithNull, element));
    }

    <K, V> Map<K, @Nullable V> map(boolean isWithNull, Supplier<? extends K> key, Supplier<? extends V> value) {
        Map<K, @Nullable V> map = new LinkedHashMap<>();
        for (@Nullable V each : list(isWithNull, value)) {
            map.put(key.get(), each);
        }
        if (isWithNull) {
            map.put(key.get(), null);
        }
        return map;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String element() {
        return pick(ELEMENTS);
    }

    BigDecimal scaled() {
        return pick(SCALED);
    }

    /** Returns a number that is one to a double with another of them. */
    long exactly() {
        return pick(EXACTLY);
    }

    String text() {
        return pick(TEXTS);
    }

    /** Returns what a text may begin with, hold or end with, often a character that patterns give a meaning. */
    String part() {
        return random.nextBoolean() ? text() : pick(PARTS);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    byte tiny() {
        return pick(List.of(Byte.MIN_VALUE, (byte) -1, (byte) 0, (byte) 1, Byte.MAX_VALUE));
    }

    short small() {
        return pick(List.of(Short.MIN_VALUE, (short) -1, (short) 0, (short) 1, Short.MAX_VALUE));
    }

    int whole() {
        return pick(List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE));
    }

    long big() {
        return pick(List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE));
    }

    float single() {
        return pick(List.of(-Float.MAX_VALUE, -0.1f, 0f, 0.1f, 1e10f));
    }

    double real() {
        return pick(List.of(-1e300, -0.1, 0.0, 0.1, (double) 0.1f, 9007199254740994.0));
    }

    char letter() {
        return pick(List.of('\u0001', 'A', 'a', '\u00e4', '\uFFFF'));
    }

    Sample.Color color() {
        return pick(List.of(Sample.Color.values()));
    }

    Instant moment() {
        return pick(MOMENTS);
    }

    UUID token() {
        return pick(TOKENS);
    }

    byte[] blob() {
        return pick(BLOBS);
    }

    BigDecimal price() {
        return pick(PRICES);
    }

    BigDecimal exact() {
        return pick(EXACT);
    }

    BigInteger tally() {
        return pick(TALLIES);
    }

    BigInteger score() {
        return BigInteger.valueOf(pick(List.of(-999_999_999_999_999_999L, -1L, 0L, 1L, 999_999_999_999_999_999L)));
    }

    LocalDate day() {
        return pick(DAYS);
    }

    LocalTime hour() {
        return pick(HOURS);
    }

    LocalDateTime local() {
        return day().atTime(hour());
    }

    OffsetDateTime zoned() {
        return pick(ZONED);
    }

    Duration span() {
        return Duration.of(pick(List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE)), ChronoUnit.MICROS);
    }

    <V> V pick(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean isDrawn() {
        return row == RowNulls.AS_DRAWN && random.nextInt(SIXTEEN) < nulls;
    }

    /** What is null in a row. */
    private enum RowNulls {
        /** Everything that may be, but no record that others are embedded in. */
        ALL,
        /** Records alone. */
        RECORDS,
        /** Elements of collections alone. */
        ELEMENTS,
        /** Nothing. */
        NONE,
        /** Whatever is drawn. */
        AS_DRAWN
    }
}

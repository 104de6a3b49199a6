package io.nexusstore.tck;

import io.nexusstore.tck.entity.Sample;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random values and rows, drawn from few values, so that they often meet. */
final class RandomSamples {

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

    private final Random random;
    private final int nulls;

    /**
     * Creates a source of values.
     *
     * @param nulls how many of sixteen values are null in rows, where they may be
     */
    RandomSamples(Random random, int nulls) {
        this.random = random;
        this.nulls = nulls;
    }

    Sample row(long id) {
        return new Sample(
                id,
                orNull(this::text),
                flag(),
                tiny(),
                small(),
                whole(),
                big(),
                single(),
                real(),
                letter(),
                orNull(this::flag),
                orNull(this::tiny),
                orNull(this::small),
                orNull(this::whole),
                orNull(this::big),
                orNull(this::single),
                orNull(this::real),
                orNull(this::letter),
                orNull(this::color),
                orNull(this::moment),
                orNull(this::token),
                orNull(this::blob),
                orNull(this::price),
                orNull(this::exact),
                orNull(this::tally),
                orNull(this::score),
                orNull(this::day),
                orNull(this::hour),
                orNull(this::local),
                orNull(this::zoned),
                orNull(this::span));
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

    private <V> @Nullable V orNull(Supplier<V> value) {
        return random.nextInt(16) < nulls ? null : value.get();
    }
}

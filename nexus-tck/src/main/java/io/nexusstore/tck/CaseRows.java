package io.nexusstore.tck;

import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample.Color;
import io.nexusstore.tck.entity.SampleBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Eight rows, written so that a reader can find the answer to a query by looking at them.
 *
 * <p>Rows 1 to 5 have a value in every field; each box holds what the primitive of its type holds. Rows 6 and 7 have a
 * text and nothing else, row 8 has nothing at all: what can be null is null, and primitives are those of row 2.
 */
final class CaseRows {

    // id  text         flag   numbers  single, real  letter  color   moment                        token    blob
    // price
    // 1   Ann          true   least    -1.5          A       RED     1969-12-31T23:59:59.999999Z   0000...  empty
    // -0.01
    // 2   ann          false  0        0.0           a       GREEN   1970-01-01T00:00:00Z          7fff...  00
    // 0.00
    // 3   Bob          true   1        0.1           U+00E4  VIOLET  2024-02-29T12:00:00Z          8000...  7f
    // 9.00
    // 4   (empty)      false  greatest 2.5           U+FFFF  RED     9999-12-31T23:59:59.999999Z   ffff...  80
    // 10.00
    // 5   100%_\'"     false  0        0.0           a       GREEN   1970-01-01T00:00:00Z          7fff...  0001
    // 0.00
    // 6   U+FFFD       false  0        0.0           a       -       -                             -        -      -
    // 7   U+1F600      false  0        0.0           a       -       -                             -        -      -
    // 8   -            false  0        0.0           a       -       -                             -        -      -
    //
    // id  exact            tally  score  day         hour             local             zoned
    // span
    // 1   -10^-20          -256   -1     0001-01-01  00:00            day and hour      2024-03-01T00:30+01:00      -1
    // us
    // 2   0                0      0      2024-02-29  09:59:59.999999  day and hour      2024-02-29T23:30Z (equal)   0
    // 3   1                255    9      2024-03-01  10:00            day and hour      2024-02-29T23:30:00.000001Z 1 h
    // 4   255 and 10^-20   2^64   10     9999-12-31  23:59:59.999999  day and hour      2024-02-29T18:00-05:30      1 d
    // 5   0                0      0      2024-02-29  09:59:59.999999  day and hour      2024-02-29T23:30Z           0

    private static final HexFormat HEX = HexFormat.of();

    private CaseRows() {}

    static List<Sample> all() {
        Sample second = times(
                numbers(values(2, "ann", 'a', Color.GREEN, "1970-01-01T00:00:00Z", "00"), 0, 0, 0.0)
                        .token(UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff"))
                        .price(new BigDecimal("0.00"))
                        .exact(BigDecimal.ZERO.setScale(20))
                        .tally(BigInteger.ZERO)
                        .score(BigInteger.ZERO)
                        .span(Duration.ZERO),
                "2024-02-29",
                "09:59:59.999999",
                "2024-02-29T23:30:00Z");
        return List.of(
                first(),
                second,
                third(),
                fourth(),
                SampleBuilder.from(second)
                        .id(5L)
                        .text("100%_\\'\"")
                        .blob(HEX.parseHex("0001"))
                        .build(),
                bare(6, "\uFFFD"),
                bare(7, "\uD83D\uDE00"),
                SampleBuilder.from(Samples.empty(8)).letter('a').build());
    }

    private static Sample first() {
        return times(
                numbers(
                                values(1, "Ann", 'A', Color.RED, "1969-12-31T23:59:59.999999Z", ""),
                                Byte.MIN_VALUE,
                                Long.MIN_VALUE,
                                -1.5)
                        .token(new UUID(0, 0))
                        .price(new BigDecimal("-0.01"))
                        .exact(new BigDecimal("-0.00000000000000000001"))
                        .tally(BigInteger.valueOf(-256))
                        .score(BigInteger.valueOf(-1))
                        .span(Duration.ofNanos(-1000)),
                "0001-01-01",
                "00:00",
                "2024-03-01T00:30:00+01:00");
    }

    private static Sample third() {
        return times(
                numbers(values(3, "Bob", '\u00e4', Color.VIOLET, "2024-02-29T12:00:00Z", "7f"), 1, 1, 0.1)
                        .token(UUID.fromString("80000000-0000-0000-0000-000000000000"))
                        .price(new BigDecimal("9.00"))
                        .exact(BigDecimal.ONE.setScale(20))
                        .tally(BigInteger.valueOf(255))
                        .score(BigInteger.valueOf(9))
                        .span(Duration.ofHours(1)),
                "2024-03-01",
                "10:00",
                "2024-02-29T23:30:00.000001Z");
    }

    private static Sample fourth() {
        return times(
                numbers(
                                values(4, "", '\uFFFF', Color.RED, "9999-12-31T23:59:59.999999Z", "80"),
                                Byte.MAX_VALUE,
                                Long.MAX_VALUE,
                                2.5)
                        .token(new UUID(-1, -1))
                        .price(new BigDecimal("10.00"))
                        .exact(new BigDecimal("255.00000000000000000001"))
                        .tally(BigInteger.TWO.pow(64))
                        .score(BigInteger.TEN)
                        .span(Duration.ofDays(1)),
                "9999-12-31",
                "23:59:59.999999",
                "2024-02-29T18:00:00-05:30");
    }

    private static Sample bare(long id, String text) {
        return SampleBuilder.from(Samples.empty(id)).text(text).letter('a').build();
    }

    private static SampleBuilder values(long id, String text, char letter, Color color, String moment, String blob) {
        return SampleBuilder.from(Samples.empty(id))
                .text(text)
                .letter(letter)
                .boxedLetter(letter)
                .color(color)
                .moment(Instant.parse(moment))
                .blob(HEX.parseHex(blob))
                .flag(id % 2 == 1)
                .boxedFlag(id % 2 == 1);
    }

    /** The least and the greatest number of a type stand for those of every type. */
    private static SampleBuilder numbers(SampleBuilder row, int tiny, long big, double real) {
        boolean isLeast = tiny == Byte.MIN_VALUE;
        boolean isGreatest = tiny == Byte.MAX_VALUE;
        short small = isLeast ? Short.MIN_VALUE : isGreatest ? Short.MAX_VALUE : (short) tiny;
        int whole = isLeast ? Integer.MIN_VALUE : isGreatest ? Integer.MAX_VALUE : tiny;
        return row.tiny((byte) tiny)
                .boxedTiny((byte) tiny)
                .small(small)
                .boxedSmall(small)
                .whole(whole)
                .boxedWhole(whole)
                .big(big)
                .boxedBig(big)
                .single((float) real)
                .boxedSingle((float) real)
                .real(real)
                .boxedReal(real);
    }

    private static Sample times(SampleBuilder row, String day, String hour, String zoned) {
        LocalDate date = LocalDate.parse(day);
        LocalTime time = LocalTime.parse(hour);
        return row.day(date)
                .hour(time)
                .local(LocalDateTime.of(date, time))
                .zoned(OffsetDateTime.parse(zoned))
                .build();
    }
}

package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.update;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.SampleBuilder;
import io.nexusstore.tck.entity.Sample_Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Values of every type, which come back exactly as they were given. */
abstract class ValueContract extends Contract {

    private static final Sample_Model SAMPLES = Sample_Model.INSTANCE;
    private static final int MEGABYTE = 1_000_000;

    ValueContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void ordinaryValuesReturn() {
        assertReturns(Samples.ordinary(1));
    }

    @Test
    void theLeastAndTheGreatestValuesReturn() {
        assertReturns(Samples.LEAST);
        assertReturns(Samples.GREATEST);
    }

    @Test
    void nullsReturnAndReplaceValues() {
        assertReturns(Samples.empty(1));
        assertReturns(Samples.ordinary(1));
        assertReturns(Samples.empty(1));
    }

    @Test
    void textsReturnWhateverTheyHold() {
        List<String> texts = List.of(
                "",
                " ",
                " leading and trailing ",
                "null",
                "0123",
                "1e5",
                "it's \"quoted\"; -- \\ % _ ?",
                "tab\tline\nreturn\r\n",
                "\u0001\u001f\u007f\u0085\u2028",
                "\u00e4",
                "a\u0308",
                "\u0645\u0631\u062d\u0628\u0627 \u202e\u200f",
                "\uFEFFbom",
                "\uFFFD\uFFFE\uFFFF",
                "\uD800\uDC00 \uD83D\uDC69\u200D\uD83D\uDCBB \uDBFF\uDFFF");

        for (String text : texts) {
            assertReturns(SampleBuilder.from(Samples.ordinary(1)).text(text).build());
        }
    }

    @Test
    void largeTextsAndBytesReturn() {
        String large = "\u00e4\uD83D\uDE00 large ".repeat(MEGABYTE / 10);
        byte[] bytes = new byte[MEGABYTE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }

        assertReturns(
                SampleBuilder.from(Samples.ordinary(1)).text(large).blob(bytes).build());
    }

    @Test
    void everyCharReturns() {
        for (char letter : new char[] {'\u0001', '\'', '0', 'a', '\u00e4', '\uD7FF', '\uE000', '\uFEFF', '\uFFFF'}) {
            assertReturns(SampleBuilder.from(Samples.ordinary(1))
                    .letter(letter)
                    .boxedLetter(letter)
                    .build());
        }
    }

    @Test
    void fractionsReturnToTheLastBit() {
        double[] reals = {0.0, 0.1, -0.1, 1.0 / 3, 1e-300, 1e300, Double.MIN_NORMAL, Math.PI, 9007199254740994.0};
        float[] singles = {0f, 0.1f, -0.1f, 1f / 3, 1e-30f, 1e30f, Float.MIN_NORMAL, 16777218f, Float.MIN_VALUE};
        for (int i = 0; i < reals.length; i++) {
            assertReturns(SampleBuilder.from(Samples.ordinary(1))
                    .real(reals[i])
                    .boxedReal(-reals[i] + 0.0)
                    .single(singles[i])
                    .boxedSingle(-singles[i] + 0.0f)
                    .build());
        }
    }

    @Test
    void instantsReturnToTheMicrosecond() {
        List<String> instants = List.of(
                "0001-01-01T00:00:00.000001Z",
                "1582-10-10T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2024-02-29T23:59:59.000001Z",
                "2038-01-19T03:14:08Z",
                "9999-12-31T23:59:59.999999Z");

        for (String instant : instants) {
            assertReturns(SampleBuilder.from(Samples.ordinary(1))
                    .moment(Instant.parse(instant))
                    .build());
        }
    }

    @Test
    void numbersOfManyDigitsReturnAtTheirScale() {
        for (String digits : List.of("0", "1", "-1", "255", "256", "-256", "-257", "9223372036854775808")) {
            BigInteger whole = new BigInteger(digits);
            assertReturns(SampleBuilder.from(Samples.ordinary(1))
                    .price(new BigDecimal(whole.mod(BigInteger.TEN.pow(12)), 2))
                    .exact(new BigDecimal(whole, 20))
                    .tally(whole)
                    .score(whole.mod(BigInteger.TEN.pow(18)))
                    .build());
        }
    }

    @Test
    void datesAndTimesReturnToTheMicrosecond() {
        for (String time : List.of("00:00:00", "00:00:00.000001", "09:08:07.100000", "23:59:59.999999")) {
            for (String date : List.of("0001-01-01", "0999-12-31", "1582-10-10", "2024-02-29", "9999-12-31")) {
                assertReturns(SampleBuilder.from(Samples.ordinary(1))
                        .day(LocalDate.parse(date))
                        .hour(LocalTime.parse(time))
                        .local(LocalDateTime.parse(date + "T" + time))
                        .build());
            }
        }
    }

    @Test
    void offsetsReturnWhereverTheInstantIsTheSame() {
        for (String offset : List.of("Z", "+00:00:01", "-00:00:01", "+05:45", "-18:00", "+18:00")) {
            Instant instant = Instant.parse("2024-02-29T23:59:59.000001Z");
            assertReturns(SampleBuilder.from(Samples.ordinary(1))
                    .zoned(instant.atOffset(ZoneOffset.of(offset)))
                    .build());
        }
    }

    @Test
    void anOffsetAloneIsAChange() {
        Instant instant = Instant.parse("2024-02-29T23:59:59Z");
        Sample before = SampleBuilder.withZoned(Samples.ordinary(1), instant.atOffset(ZoneOffset.UTC));
        Sample after = SampleBuilder.withZoned(before, instant.atOffset(ZoneOffset.ofHours(2)));
        database().write(insert(SAMPLES, before));

        database().write(update(SAMPLES, 1L, SAMPLES.diff(before, after)));

        Samples.assertStored(database(), after);
    }

    @Test
    void aChangeToNullLeavesNothingOfAnOffset() {
        Sample before = Samples.ordinary(1);
        Sample after = SampleBuilder.withZoned(before, null);
        database().write(insert(SAMPLES, before));

        database().write(update(SAMPLES, 1L, SAMPLES.diff(before, after)));

        Samples.assertStored(database(), after);
    }

    @Test
    void durationsReturnToTheMicrosecond() {
        for (long micros : new long[] {0, 1, -1, 999_999, -1_000_000, -1_000_001, 86_400_000_000L}) {
            assertReturns(SampleBuilder.from(Samples.ordinary(1))
                    .span(Duration.of(micros, ChronoUnit.MICROS))
                    .build());
        }
    }

    @Test
    void everyConstantOfAnEnumReturns() {
        for (Sample.Color color : Sample.Color.values()) {
            assertReturns(SampleBuilder.from(Samples.ordinary(1)).color(color).build());
        }
    }

    @Test
    void bytesAreTheBackendsOwn() {
        byte[] given = {1, 2, 3};
        Sample row = sharing(given);
        database().write(upsert(SAMPLES, row));
        Arrays.fill(given, (byte) 9);

        byte[] read = Objects.requireNonNull(stored().blob());
        assertThat(read).containsExactly(1, 2, 3);
        Arrays.fill(read, (byte) 9);

        assertThat(stored().blob()).containsExactly(1, 2, 3);
    }

    @Test
    void emptyBytesAndEmptyTextAreNotNull() {
        database()
                .write(insert(
                        SAMPLES,
                        SampleBuilder.from(Samples.empty(1))
                                .text("")
                                .blob(new byte[0])
                                .build()));

        assertThat(stored().text()).isEmpty();
        assertThat(stored().blob()).isEmpty();
        assertThat(stored().boxedBig()).isNull();
    }

    /** The builder copies arrays; this row does not. */
    private static Sample sharing(byte[] bytes) {
        return new Sample(
                1, null, false, (byte) 0, (short) 0, 0, 0L, 0f, 0.0, ' ', null, null, null, null, null, null, null,
                null, null, null, null, bytes, null, null, null, null, null, null, null, null, null);
    }

    private Sample stored() {
        return Objects.requireNonNull(database().get(SAMPLES, 1L), "the row of the id");
    }

    private void assertReturns(Sample row) {
        database().write(upsert(SAMPLES, row));
        Samples.assertStored(database(), row);
    }
}

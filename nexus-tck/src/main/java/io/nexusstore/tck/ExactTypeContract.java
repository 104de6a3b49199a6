package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.query.ComparableField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Query;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.SampleBuilder;
import io.nexusstore.tck.entity.SampleFields;
import io.nexusstore.tck.entity.Sample_Model;
import io.nexusstore.tck.query.Answers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries of decimals, big integers, dates, times and durations, with literal answers. */
abstract class ExactTypeContract extends Contract {

    private static final Sample_Model SAMPLES = Sample_Model.INSTANCE;

    ExactTypeContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    /** Three rows in an order that is neither that of texts nor that of unsigned bytes, and one without values. */
    @BeforeEach
    void insertRows() {
        List<Sample> rows = List.of(
                row(1).price(new BigDecimal("-10.00"))
                        .exact(decimal("-256"))
                        .tally(new BigInteger("-18446744073709551616"))
                        .score(BigInteger.valueOf(-3))
                        .day(LocalDate.of(999, 12, 31))
                        .hour(LocalTime.of(9, 59, 59))
                        .local(LocalDateTime.of(999, 12, 31, 23, 0))
                        .zoned(OffsetDateTime.parse("2024-01-02T01:00:00+03:00"))
                        .span(Duration.ofMinutes(-1))
                        .build(),
                row(2).price(new BigDecimal("9.99"))
                        .exact(decimal("-0.00000000000000000001"))
                        .tally(BigInteger.ZERO)
                        .score(BigInteger.TWO)
                        .day(LocalDate.of(1000, 1, 1))
                        .hour(LocalTime.of(10, 0))
                        .local(LocalDateTime.of(1000, 1, 1, 9, 0))
                        .zoned(OffsetDateTime.parse("2024-01-01T17:00:00-05:00"))
                        .span(Duration.ZERO)
                        .build(),
                row(3).price(new BigDecimal("10.00"))
                        .exact(decimal("255"))
                        .tally(new BigInteger("18446744073709551616"))
                        .score(BigInteger.TEN)
                        .day(LocalDate.of(2024, 2, 29))
                        .hour(LocalTime.of(10, 0, 0, 1_000))
                        .local(LocalDateTime.of(1000, 1, 1, 9, 0, 0, 1_000))
                        .zoned(OffsetDateTime.parse("2024-01-01T22:00:00.000001Z"))
                        .span(Duration.ofDays(400))
                        .build(),
                row(4).build());
        rows.forEach(row -> database().write(insert(SAMPLES, row)));
    }

    @Test
    void theirOrderIsThatOfTheirValues() {
        List<ComparableField<Sample, ?>> fields = List.of(
                SampleFields.PRICE,
                SampleFields.EXACT,
                SampleFields.TALLY,
                SampleFields.SCORE,
                SampleFields.DAY,
                SampleFields.HOUR,
                SampleFields.LOCAL,
                SampleFields.SPAN);

        for (ComparableField<Sample, ?> field : fields) {
            assertOrder(Query.<Sample>all().orderBy(field.asc()), 4, 1, 2, 3);
            assertOrder(Query.<Sample>all().orderBy(field.desc()), 3, 2, 1, 4);
        }
        // of one instant, the ids decide
        assertOrder(Query.<Sample>all().orderBy(SampleFields.ZONED.asc()), 4, 1, 2, 3);
        assertOrder(Query.<Sample>all().orderBy(SampleFields.ZONED.desc()), 3, 1, 2, 4);
    }

    @Test
    void numbersCompareByValue() {
        assertMet(SampleFields.PRICE.lt(new BigDecimal("10")), 1, 2);
        assertMet(SampleFields.PRICE.ge(new BigDecimal("9.990")), 2, 3);
        assertMet(SampleFields.PRICE.eq(BigDecimal.TEN), 3);
        assertMet(SampleFields.PRICE.in(List.of(BigDecimal.TEN, new BigDecimal("-1e1"))), 1, 3);
        assertMet(SampleFields.EXACT.lt(BigDecimal.ZERO), 1, 2);
        assertMet(SampleFields.EXACT.gt(new BigDecimal("-0.1")), 2, 3);
        assertMet(SampleFields.EXACT.eq(new BigDecimal("255.0")), 3);
        assertMet(SampleFields.TALLY.lt(BigInteger.ONE), 1, 2);
        assertMet(SampleFields.TALLY.gt(new BigInteger("9999999999")), 3);
        assertMet(SampleFields.SCORE.between(BigInteger.valueOf(-2), BigInteger.TEN), 2, 3);
    }

    @Test
    void datesTimesAndDurationsCompareAsTheyPass() {
        assertMet(SampleFields.DAY.ge(LocalDate.of(1000, 1, 1)), 2, 3);
        assertMet(SampleFields.HOUR.lt(LocalTime.of(10, 0)), 1);
        assertMet(SampleFields.HOUR.le(LocalTime.of(10, 0, 0, 999)), 1, 2);
        assertMet(SampleFields.LOCAL.gt(LocalDateTime.of(1000, 1, 1, 9, 0)), 3);
        assertMet(SampleFields.SPAN.lt(Duration.ofNanos(1)), 1);
        assertMet(SampleFields.SPAN.gt(Duration.ofHours(24)), 3);
    }

    @Test
    void aTimeWithAnOffsetComparesByItsInstantAlone() {
        OffsetDateTime instant = OffsetDateTime.parse("2024-01-01T22:00:00Z");

        assertMet(SampleFields.ZONED.eq(instant), 1, 2);
        assertMet(SampleFields.ZONED.in(List.of(instant)), 1, 2);
        assertMet(SampleFields.ZONED.gt(instant), 3);
        assertMet(SampleFields.ZONED.le(instant), 1, 2);
        assertMet(SampleFields.ZONED.isNull(), 4);
    }

    @Test
    void setsOfThemMayBeLarge() {
        List<BigDecimal> decimals = new ArrayList<>(
                IntStream.range(1_000, 1_100).mapToObj(BigDecimal::valueOf).toList());
        List<BigInteger> integers = new ArrayList<>(
                IntStream.range(1_000, 1_100).mapToObj(BigInteger::valueOf).toList());
        List<LocalDate> days = new ArrayList<>(
                IntStream.range(0, 100).mapToObj(LocalDate::ofEpochDay).toList());
        assertMet(SampleFields.EXACT.in(decimals));
        decimals.addAll(List.of(new BigDecimal("255"), new BigDecimal("9.99")));
        integers.add(BigInteger.ZERO);
        integers.add(BigInteger.TEN);
        days.add(LocalDate.of(999, 12, 31));

        assertMet(SampleFields.EXACT.in(decimals), 3);
        assertMet(SampleFields.PRICE.in(decimals), 2);
        assertMet(SampleFields.TALLY.in(integers), 2);
        assertMet(SampleFields.SCORE.in(integers), 3);
        assertMet(SampleFields.DAY.in(days), 1);
    }

    /** The complement of a condition must be answered by exactly the other rows. */
    private void assertMet(Expression<Sample> condition, long... ids) {
        long[] others = LongStream.rangeClosed(1, 4)
                .filter(id -> LongStream.of(ids).noneMatch(met -> met == id))
                .toArray();

        assertOrder(Query.where(condition), ids);
        assertOrder(Query.where(new Not<>(condition)), others);
    }

    private void assertOrder(Query<Sample> query, long... ids) {
        assertThat(Answers.rows(database().backend(), SAMPLES, query))
                .extracting(Sample::id)
                .as("rows of %s", query)
                .containsExactlyElementsOf(LongStream.of(ids).boxed().toList());
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text).setScale(20);
    }

    private static SampleBuilder row(long id) {
        return SampleBuilder.from(Samples.empty(id));
    }
}

package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.entity.SampleFields.BIG;
import static io.nexusstore.tck.entity.SampleFields.BLOB;
import static io.nexusstore.tck.entity.SampleFields.BOXED_BIG;
import static io.nexusstore.tck.entity.SampleFields.BOXED_FLAG;
import static io.nexusstore.tck.entity.SampleFields.BOXED_LETTER;
import static io.nexusstore.tck.entity.SampleFields.BOXED_REAL;
import static io.nexusstore.tck.entity.SampleFields.BOXED_SINGLE;
import static io.nexusstore.tck.entity.SampleFields.BOXED_SMALL;
import static io.nexusstore.tck.entity.SampleFields.BOXED_TINY;
import static io.nexusstore.tck.entity.SampleFields.BOXED_WHOLE;
import static io.nexusstore.tck.entity.SampleFields.COLOR;
import static io.nexusstore.tck.entity.SampleFields.DAY;
import static io.nexusstore.tck.entity.SampleFields.EXACT;
import static io.nexusstore.tck.entity.SampleFields.FLAG;
import static io.nexusstore.tck.entity.SampleFields.HOUR;
import static io.nexusstore.tck.entity.SampleFields.ID;
import static io.nexusstore.tck.entity.SampleFields.LOCAL;
import static io.nexusstore.tck.entity.SampleFields.MOMENT;
import static io.nexusstore.tck.entity.SampleFields.PRICE;
import static io.nexusstore.tck.entity.SampleFields.SCORE;
import static io.nexusstore.tck.entity.SampleFields.SPAN;
import static io.nexusstore.tck.entity.SampleFields.TALLY;
import static io.nexusstore.tck.entity.SampleFields.TEXT;
import static io.nexusstore.tck.entity.SampleFields.TOKEN;
import static io.nexusstore.tck.entity.SampleFields.WHOLE;
import static io.nexusstore.tck.entity.SampleFields.ZONED;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.query.Aggregate;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Mutation;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample.Color;
import io.nexusstore.tck.entity.Sample_Model;
import io.nexusstore.tck.query.FoldAnswers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aggregates and groups of eight rows, each with the answer: written by hand, since two evaluators that agree may both be wrong. */
abstract class AggregateCaseContract extends Contract {

    private static final Sample_Model SAMPLES = Sample_Model.INSTANCE;
    private static final Query<Sample> ALL = Query.all();

    /** Rows 3 to 8: 1, the greatest number, 0, and three times null or 0. */
    private static final Query<Sample> LATER = Query.where(ID.ge(3L));

    private static final Query<Sample> NONE = Query.where(ID.lt(0L));
    private static final Query<Sample> NULLS = Query.where(ID.ge(6L));

    AggregateCaseContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @BeforeEach
    void insertRows() {
        database()
                .commit(CaseRows.all().stream().map(row -> insert(SAMPLES, row)).toArray(Mutation[]::new));
    }

    @Test
    void rowsAreCounted() {
        assertFolded(ALL, Aggregate.count(), 8L);
        assertFolded(LATER, Aggregate.count(), 6L);
        assertFolded(NONE, Aggregate.count(), 0L);
    }

    @Test
    void differentValuesAreCountedWithoutNull() {
        assertFolded(ALL, BOXED_WHOLE.countDistinct(), 4L);
        assertFolded(ALL, TEXT.countDistinct(), 7L);
        assertFolded(ALL, TEXT.ignoreCase().countDistinct(), 6L);
        assertFolded(ALL, ZONED.countDistinct(), 2L);
        assertFolded(ALL, BLOB.countDistinct(), 5L);
        assertFolded(ALL, TOKEN.countDistinct(), 4L);
        assertFolded(NULLS, TOKEN.countDistinct(), 0L);
    }

    @Test
    void sumsOfWholeNumbersDoNotOverflow() {
        assertFolded(ALL, BIG.sum(), BigInteger.ZERO);
        assertFolded(LATER, BIG.sum(), new BigInteger("9223372036854775808"));
        assertFolded(Query.where(ID.le(2L)), BOXED_BIG.sum(), BigInteger.valueOf(Long.MIN_VALUE));
        assertFolded(LATER, BOXED_WHOLE.sum(), BigInteger.valueOf(2147483648L));
        assertFolded(LATER, BOXED_SMALL.sum(), BigInteger.valueOf(32768));
        assertFolded(LATER, BOXED_TINY.sum(), BigInteger.valueOf(128));
        assertFolded(ALL, TALLY.sum(), new BigInteger("18446744073709551615"));
        assertFolded(ALL, SCORE.sum(), BigInteger.valueOf(18));
    }

    @Test
    void sumsOfDecimalsAreExactAtTheirScale() {
        assertFolded(ALL, PRICE.sum(), new BigDecimal("18.99"));
        assertFolded(ALL, EXACT.sum(), new BigDecimal("256.00000000000000000000"));
        assertFolded(Query.where(ID.eq(4L)), EXACT.sum(), new BigDecimal("255.00000000000000000001"));
    }

    @Test
    void sumsOfDoublesAreTheNearest() {
        assertFolded(ALL, BOXED_REAL.sum(), 1.1);
        assertFolded(Query.where(ID.eq(3L)), BOXED_SINGLE.sum(), (double) 0.1f);
    }

    @Test
    void sumsOfDurationsAreExact() {
        assertFolded(ALL, SPAN.sum(), Duration.ofHours(25).minusNanos(1000));
        assertFolded(ALL, SPAN.avg(), Optional.of(Duration.ofHours(5)));
    }

    @Test
    void sumsOfNothingAreZero() {
        for (Query<Sample> query : List.of(NONE, NULLS)) {
            assertFolded(query, BOXED_BIG.sum(), BigInteger.ZERO);
            assertFolded(query, TALLY.sum(), BigInteger.ZERO);
            assertFolded(query, PRICE.sum(), new BigDecimal("0.00"));
            assertFolded(query, EXACT.sum(), new BigDecimal("0.00000000000000000000"));
            assertFolded(query, BOXED_REAL.sum(), 0.0);
            assertFolded(query, SPAN.sum(), Duration.ZERO);
        }
    }

    @Test
    void averagesAreOfValuesAndRoundedOnce() {
        assertFolded(LATER, BOXED_TINY.avg(), Optional.of(new BigDecimal("42.6666666667")));
        assertFolded(ALL, BOXED_WHOLE.avg(), Optional.of(new BigDecimal("0.0000000000")));
        assertFolded(
                Query.where(ID.in(List.of(1L, 3L))),
                BOXED_WHOLE.avg(),
                Optional.of(new BigDecimal("-1073741823.5000000000")));
        assertFolded(ALL, PRICE.avg(), Optional.of(new BigDecimal("3.798000000000")));
        assertFolded(Query.where(ID.in(List.of(1L, 2L, 3L))), BOXED_REAL.avg(), Optional.of(-0.4666666666666667));
    }

    @Test
    void averagesAndExtremesOfNothingAreEmpty() {
        for (Query<Sample> query : List.of(NONE, NULLS)) {
            assertFolded(query, BOXED_WHOLE.avg(), Optional.empty());
            assertFolded(query, PRICE.avg(), Optional.empty());
            assertFolded(query, BOXED_REAL.avg(), Optional.empty());
            assertFolded(query, SPAN.avg(), Optional.empty());
            assertFolded(query, BOXED_WHOLE.min(), Optional.empty());
            assertFolded(query, COLOR.max(), Optional.empty());
            assertFolded(query, ZONED.max(), Optional.empty());
            assertFolded(query, BOXED_FLAG.min(), Optional.empty());
        }
    }

    @Test
    void extremesAreOfTheCanonicalOrder() {
        assertExtremes(ALL, TEXT.min(), "", TEXT.max(), "\uD83D\uDE00");
        assertExtremes(Query.where(ID.le(3L)), TEXT.min(), "Ann", TEXT.max(), "ann");
        assertExtremes(
                Query.where(ID.le(3L)),
                TEXT.ignoreCase().min(),
                "ann",
                TEXT.ignoreCase().max(),
                "bob");
        assertExtremes(ALL, COLOR.min(), Color.GREEN, COLOR.max(), Color.VIOLET);
        assertExtremes(ALL, TOKEN.min(), new UUID(0, 0), TOKEN.max(), new UUID(-1, -1));
        assertExtremes(ALL, BOXED_LETTER.min(), 'A', BOXED_LETTER.max(), '\uFFFF');
        assertExtremes(ALL, BOXED_FLAG.min(), false, BOXED_FLAG.max(), true);
        assertExtremes(ALL, BOXED_BIG.min(), Long.MIN_VALUE, BOXED_BIG.max(), Long.MAX_VALUE);
        assertExtremes(ALL, BOXED_SINGLE.min(), -1.5f, BOXED_SINGLE.max(), 2.5f);
        assertExtremes(ALL, PRICE.min(), new BigDecimal("-0.01"), PRICE.max(), new BigDecimal("10.00"));
        assertExtremes(ALL, TALLY.min(), BigInteger.valueOf(-256), TALLY.max(), BigInteger.TWO.pow(64));
        assertExtremes(ALL, DAY.min(), LocalDate.of(1, 1, 1), DAY.max(), LocalDate.of(9999, 12, 31));
        assertExtremes(ALL, HOUR.min(), LocalTime.MIN, HOUR.max(), LocalTime.parse("23:59:59.999999"));
        assertExtremes(
                ALL,
                LOCAL.min(),
                LocalDateTime.parse("0001-01-01T00:00"),
                LOCAL.max(),
                LocalDateTime.parse("9999-12-31T23:59:59.999999"));
        assertExtremes(
                ALL,
                MOMENT.min(),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                MOMENT.max(),
                Instant.parse("9999-12-31T23:59:59.999999Z"));
        assertExtremes(ALL, SPAN.min(), Duration.ofNanos(-1000), SPAN.max(), Duration.ofDays(1));
    }

    @Test
    void extremesOfBytesAreUnsigned() {
        List<List<@Nullable Object>> found = results(Grouping.of(ALL).select(BLOB.min(), BLOB.max()));

        assertThat(found.get(0))
                .extracting(value -> (Object) ((Optional<?>) Objects.requireNonNull(value)).orElseThrow())
                .containsExactly(new byte[0], new byte[] {(byte) 0x80});
    }

    @Test
    void equalTimesAreToldByTheLeastOffset() {
        OffsetDateTime west = OffsetDateTime.parse("2024-02-29T18:00:00-05:30");
        OffsetDateTime later = OffsetDateTime.parse("2024-02-29T23:30:00.000001Z");
        assertExtremes(ALL, ZONED.min(), west, ZONED.max(), later);
        OffsetDateTime greenwich = OffsetDateTime.parse("2024-02-29T23:30:00Z");
        assertExtremes(Query.where(ID.le(2L)), ZONED.min(), greenwich, ZONED.max(), greenwich);
    }

    @Test
    void aWindowIsThatOfRows() {
        Query<Sample> greatest = ALL.orderBy(BOXED_WHOLE.desc()).limit(2);
        assertFolded(greatest, BOXED_WHOLE.sum(), BigInteger.valueOf(2147483648L));
        assertFolded(greatest, TEXT.ignoreCase().max(), Optional.of("bob"));
        assertFolded(ALL.limit(3), Aggregate.count(), 3L);
        assertFolded(ALL.offset(6), Aggregate.count(), 2L);
        assertFolded(ALL.limit(0), BOXED_WHOLE.sum(), BigInteger.ZERO);
        assertFolded(ALL.limit(5).offset(1), BOXED_REAL.sum(), 2.6);
    }

    @Test
    void nullIsAGroupAndComesFirst() {
        assertGroups(
                Grouping.of(ALL).by(COLOR).select(Aggregate.count(), PRICE.sum(), WHOLE.max()),
                Arrays.asList(null, 3L, new BigDecimal("0.00"), Optional.of(0)),
                List.of(Color.GREEN, 2L, new BigDecimal("0.00"), Optional.of(0)),
                List.of(Color.RED, 2L, new BigDecimal("9.99"), Optional.of(Integer.MAX_VALUE)),
                List.of(Color.VIOLET, 1L, new BigDecimal("9.00"), Optional.of(1)));
    }

    @Test
    void groupsOfSeveralKeysComeInTheirOrder() {
        assertGroups(
                Grouping.of(ALL).by(FLAG, COLOR).select(Aggregate.count()),
                Arrays.asList(false, null, 3L),
                List.of(false, Color.GREEN, 2L),
                List.of(false, Color.RED, 1L),
                List.of(true, Color.RED, 1L),
                List.of(true, Color.VIOLET, 1L));
    }

    @Test
    void groupsOfTextsAreByCodePointAndOptionallyWithoutCase() {
        Query<Sample> texts = Query.where(TEXT.isNotNull());
        assertThat(results(Grouping.of(texts).by(TEXT)))
                .extracting(row -> row.get(0))
                .containsExactly("", "100%_\\'\"", "Ann", "Bob", "ann", "\uFFFD", "\uD83D\uDE00");
        assertGroups(
                Grouping.of(Query.where(ID.le(3L))).by(TEXT.ignoreCase()).select(ID.sum()),
                List.of("ann", BigInteger.valueOf(3)),
                List.of("bob", BigInteger.valueOf(3)));
    }

    @Test
    void groupsOfTimesAreByInstant() {
        assertGroups(
                Grouping.of(ALL).by(ZONED).select(Aggregate.count(), ID.sum()),
                Arrays.asList(null, 3L, BigInteger.valueOf(21)),
                List.of(OffsetDateTime.parse("2024-02-29T18:00:00-05:30"), 4L, BigInteger.valueOf(12)),
                List.of(OffsetDateTime.parse("2024-02-29T23:30:00.000001Z"), 1L, BigInteger.valueOf(3)));
    }

    @Test
    void thereIsNoGroupOfNoRowsButOneWithoutKeys() {
        assertGroups(Grouping.of(NONE).by(COLOR).select(Aggregate.count()));
        assertGroups(Grouping.of(NONE).select(Aggregate.count()), List.of(0L));
    }

    @Test
    void sumsThatTheDatabaseMayNotHaveAreGrouped() {
        assertGroups(
                Grouping.of(LATER).by(BOXED_FLAG).select(BOXED_REAL.sum(), EXACT.sum(), ZONED.max()),
                Arrays.asList(null, 0.0, new BigDecimal("0.00000000000000000000"), Optional.empty()),
                List.of(
                        false,
                        2.5,
                        new BigDecimal("255.00000000000000000001"),
                        Optional.of(OffsetDateTime.parse("2024-02-29T18:00:00-05:30"))),
                List.of(
                        true,
                        0.1,
                        new BigDecimal("1.00000000000000000000"),
                        Optional.of(OffsetDateTime.parse("2024-02-29T23:30:00.000001Z"))));
    }

    private <F, G> void assertExtremes(
            Query<Sample> query,
            Aggregate<Sample, Optional<F>> min,
            F least,
            Aggregate<Sample, Optional<G>> max,
            G greatest) {
        assertGroups(Grouping.of(query).select(min, max), List.of(Optional.of(least), Optional.of(greatest)));
    }

    private <R> void assertFolded(Query<Sample> query, Aggregate<Sample, R> aggregate, R expected) {
        assertGroups(Grouping.of(query).select(aggregate), List.of(expected));
    }

    private void assertGroups(Grouping<Sample> grouping, List<?>... expected) {
        List<Object> wanted = new ArrayList<>();
        for (List<?> group : expected) {
            wanted.add(group);
        }
        assertThat(results(grouping)).as("groups of %s", grouping).isEqualTo(wanted);
        assertThat(FoldAnswers.results(
                        grouping, Evaluator.fold(SAMPLES, FoldAnswers.folding(grouping), CaseRows.all())))
                .as("groups by the evaluator of %s", grouping)
                .isEqualTo(wanted);
    }

    private List<List<@Nullable Object>> results(Grouping<Sample> grouping) {
        return FoldAnswers.results(
                grouping, FoldAnswers.groups(database().backend(), SAMPLES, FoldAnswers.folding(grouping)));
    }
}

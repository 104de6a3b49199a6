package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.query.And;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import io.nexusstore.query.Query;
import io.nexusstore.query.StringField;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.tck.entity.AccountFields;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample.Color;
import io.nexusstore.tck.entity.SampleBuilder;
import io.nexusstore.tck.entity.SampleFields;
import io.nexusstore.tck.entity.Sample_Model;
import io.nexusstore.tck.query.Answers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries with literal answers. */
abstract class QueryContract extends Contract {

    private static final Sample_Model SAMPLES = Sample_Model.INSTANCE;

    QueryContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @BeforeEach
    void insertRows() {
        List<Sample> rows = List.of(
                row(1).text("Ann")
                        .boxedWhole(30)
                        .boxedReal(1.5)
                        .color(Color.RED)
                        .blob(new byte[] {1})
                        .build(),
                row(2).text("Bob")
                        .boxedWhole(18)
                        .color(Color.GREEN)
                        .blob(new byte[] {(byte) 0x80})
                        .build(),
                row(3).boxedWhole(30).boxedReal(-2.0).color(Color.VIOLET).build(),
                row(4).text("Ann Lee")
                        .boxedReal(1.5)
                        .color(Color.RED)
                        .blob(new byte[0])
                        .build(),
                row(5).text("")
                        .boxedWhole(18)
                        .boxedReal(0.0)
                        .blob(new byte[] {1, 2})
                        .build(),
                row(6).text("100%_\\'\"").boxedWhole(-7).build(),
                row(7).text("\uFFFD").boxedReal(9.0).token(new UUID(-1, 0)).build(),
                row(8).text("\uD83D\uDE00").boxedReal(9.0).token(new UUID(1, 0)).build());
        rows.forEach(row -> database().write(insert(SAMPLES, row)));
    }

    @Test
    void equalityIsExactAndNullIsAValueOfItsOwn() {
        assertMet(SampleFields.TEXT.eq("Ann"), 1);
        assertMet(SampleFields.TEXT.eq("ann"));
        assertMet(SampleFields.TEXT.eq("Ann "));
        assertMet(SampleFields.TEXT.eq(""), 5);
        assertMet(SampleFields.TEXT.eq(null), 3);
        assertMet(SampleFields.TEXT.isNull(), 3);
        assertMet(SampleFields.BOXED_WHOLE.eq(30), 1, 3);
        assertMet(SampleFields.BOXED_REAL.eq(-0.0), 5);
        assertMet(SampleFields.COLOR.eq(Color.RED), 1, 4);
        assertMet(SampleFields.TOKEN.eq(new UUID(-1, 0)), 7);
        assertMet(SampleFields.BLOB.eq(new byte[] {1}), 1);
        assertMet(SampleFields.BLOB.eq(new byte[0]), 4);
    }

    @Test
    void rangesLeaveOutNull() {
        assertMet(SampleFields.BOXED_WHOLE.lt(30), 2, 5, 6);
        assertMet(SampleFields.BOXED_WHOLE.le(18), 2, 5, 6);
        assertMet(SampleFields.BOXED_WHOLE.gt(18), 1, 3);
        assertMet(SampleFields.BOXED_WHOLE.ge(-7), 1, 2, 3, 5, 6);
        assertMet(SampleFields.BOXED_WHOLE.between(-7, 18), 2, 5, 6);
        assertMet(SampleFields.BOXED_WHOLE.between(18, -7));
        assertMet(SampleFields.BOXED_REAL.lt(1.5), 3, 5);
    }

    @Test
    void textsCompareByCodePointEnumsByNameBytesAndUuidsUnsigned() {
        assertMet(SampleFields.TEXT.gt("Ann"), 2, 4, 7, 8);
        assertMet(SampleFields.TEXT.gt("\uFFFD"), 8);
        assertMet(SampleFields.COLOR.gt(Color.GREEN), 1, 3, 4);
        assertMet(SampleFields.COLOR.le(Color.RED), 1, 2, 4);
        assertMet(SampleFields.BLOB.gt(new byte[] {0x7f}), 2);
        assertMet(SampleFields.BLOB.gt(new byte[] {1}), 2, 5);
        assertMet(SampleFields.TOKEN.gt(new UUID(Long.MAX_VALUE, -1)), 7);
    }

    @Test
    void setsHoldTheirMembersAndNoneIsFalse() {
        assertMet(SampleFields.TEXT.in(List.of("Ann", "Bob", "Eve")), 1, 2);
        assertMet(SampleFields.TEXT.in(List.of()));
        assertMet(SampleFields.TEXT.in(Arrays.asList("Bob", null)), 2, 3);
        assertMet(SampleFields.TEXT.in(Arrays.asList((String) null)), 3);
        assertMet(SampleFields.BLOB.in(List.of(new byte[] {1, 2}, new byte[] {9})), 5);
        assertMet(SampleFields.COLOR.in(List.of(Color.GREEN, Color.VIOLET)), 2, 3);
    }

    @Test
    void setsMayBeLarge() {
        List<Integer> members = new ArrayList<>();
        for (int i = 100; i < 100_100; i++) {
            members.add(i);
        }
        members.add(18);

        assertMet(SampleFields.BOXED_WHOLE.in(members), 2, 5);
        assertMet(SampleFields.BOXED_WHOLE.notIn(members), 1, 3, 4, 6, 7, 8);
        assertMet(SampleFields.BOXED_WHOLE.in(members.subList(0, 33)));
        assertMet(SampleFields.TEXT.notIn(members.stream().map(String::valueOf).toList()), 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void patternsAreLiteral() {
        assertMet(SampleFields.TEXT.startsWith("Ann"), 1, 4);
        assertMet(SampleFields.TEXT.startsWith("ann"));
        assertMet(SampleFields.TEXT.startsWith(""), 1, 2, 4, 5, 6, 7, 8);
        assertMet(SampleFields.TEXT.startsWith("%"));
        assertMet(SampleFields.TEXT.contains("%_\\"), 6);
        assertMet(SampleFields.TEXT.contains("_"), 6);
        assertMet(SampleFields.TEXT.contains("A_n"));
        assertMet(SampleFields.TEXT.contains("*"));
        assertMet(SampleFields.TEXT.contains("\uD83D\uDE00"), 8);
        assertMet(SampleFields.TEXT.endsWith("'\""), 6);
        assertMet(SampleFields.TEXT.endsWith("Lee"), 4);
        assertMet(SampleFields.TEXT.endsWith("lee"));
    }

    @Test
    void caseIsIgnoredOfAsciiLettersAlone() {
        StringField<Sample> text = SampleFields.TEXT.ignoreCase();
        database().write(insert(SAMPLES, row(9).text("\u00c4NN\u212a").build()));
        List<String> many = IntStream.range(0, 40).mapToObj(i -> "BoB" + i).collect(Collectors.toList());
        many.add("bOB");

        assertMet(text.eq("aNN"), 1);
        assertMet(text.ne("ANN").not(), 1);
        assertMet(text.in(List.of("ANN", "bob", "x")), 1, 2);
        assertMet(text.notIn(Arrays.asList("ANN", null)), 2, 4, 5, 6, 7, 8, 9);
        assertMet(text.in(many), 2);
        assertMet(text.startsWith("aNN"), 1, 4);
        assertMet(text.contains("N l"), 4);
        assertMet(text.contains("nN"), 1, 4, 9);
        assertMet(text.endsWith("LEE"), 4);
        assertMet(text.endsWith("\u212a"), 9);
        assertMet(text.endsWith("k"));
        assertMet(text.startsWith("\u00e4"));
        assertMet(text.eq("\u00c4nn\u212a"), 9);
        assertMet(text.isNull(), 3);
        assertMet(text.gt("BO"), 2, 7, 8, 9);
        assertMet(text.between("a", "ANNZ"), 1, 4);
        assertMet(text.ignoreCase().eq("bob"), 2);
    }

    @Test
    void orderMayIgnoreCaseAndTheIdBreaksItsTies() {
        database().write(insert(SAMPLES, row(9).text("aNN").build()));
        Query<Sample> byText =
                Query.<Sample>all().orderBy(SampleFields.TEXT.ignoreCase().asc());

        assertOrder(byText, 3, 5, 6, 1, 9, 4, 2, 7, 8);
        assertOrder(byText.after(new Keyset(List.of("ann", 1L))), 9, 4, 2, 7, 8);
        assertOrder(
                Query.<Sample>all()
                        .orderBy(SampleFields.TEXT.ignoreCase().desc().nullsFirst(), SampleFields.TEXT.desc())
                        .limit(7),
                3,
                8,
                7,
                2,
                4,
                9,
                1);
        assertThat(Evaluator.keyset(SAMPLES, byText, row(9).text("aNN").build()))
                .isEqualTo(new Keyset(List.of("ann", 9L)));
    }

    @Test
    void connectivesCombine() {
        Expression<Sample> adult = SampleFields.BOXED_WHOLE.ge(18);
        Expression<Sample> ann = SampleFields.TEXT.startsWith("Ann");
        Expression<Sample> scored = SampleFields.BOXED_REAL.gt(1.0);

        assertMet(adult.and(scored), 1);
        assertMet(ann.or(scored), 1, 4, 7, 8);
        assertMet(adult.and(scored.not()), 2, 3, 5);
        assertMet(ann.or(scored).not(), 2, 3, 5, 6);
        assertMet(adult.and(ann.or(SampleFields.COLOR.eq(Color.VIOLET))), 1, 3);
        assertMet(new And<>(List.of()), 1, 2, 3, 4, 5, 6, 7, 8);
        assertMet(new Or<>(List.of()));
        assertMet(adult.and(adult.not()));
    }

    @Test
    void deepTreesAreAnswered() {
        Expression<Sample> deep = SampleFields.BOXED_WHOLE.eq(30);
        while (deep.depth() < Expression.MAX_DEPTH - 3) {
            deep = new And<>(List.of(
                    new Or<>(List.of(new Not<>(new Not<>(deep)), SampleFields.BOXED_WHOLE.eq(-1))),
                    SampleFields.FLAG.eq(false)));
        }

        assertMet(deep, 1, 3);
    }

    @Test
    void nullsComeFirstAscendingAndLastDescendingAndTheIdBreaksTies() {
        assertOrder(Query.<Sample>all().orderBy(SampleFields.BOXED_REAL.asc()), 2, 6, 3, 5, 1, 4, 7, 8);
        assertOrder(Query.<Sample>all().orderBy(SampleFields.BOXED_REAL.desc()), 7, 8, 1, 4, 5, 3, 2, 6);
        assertOrder(
                Query.<Sample>all().orderBy(SampleFields.BOXED_WHOLE.desc(), SampleFields.TEXT.asc()),
                3,
                1,
                5,
                2,
                6,
                4,
                7,
                8);
        assertOrder(
                Query.<Sample>all().orderBy(SampleFields.COLOR.asc(), SampleFields.ID.desc()), 8, 7, 6, 5, 2, 4, 1, 3);
        assertOrder(Query.<Sample>all().orderBy(SampleFields.BLOB.asc()), 3, 6, 7, 8, 4, 1, 5, 2);
    }

    @Test
    void nullsComeWhereTheyAreAskedFor() {
        Query<Sample> last =
                Query.<Sample>all().orderBy(SampleFields.BOXED_REAL.asc().nullsLast(), SampleFields.TEXT.asc());
        Query<Sample> first =
                Query.<Sample>all().orderBy(SampleFields.BOXED_REAL.desc().nullsFirst());

        assertOrder(last, 3, 5, 1, 4, 7, 8, 6, 2);
        assertOrder(last.offset(5).limit(2), 8, 6);
        assertOrder(last.after(new Keyset(Arrays.asList(9.0, "\uFFFD", 7L))), 8, 6, 2);
        assertOrder(last.after(new Keyset(Arrays.asList(null, "100%_\\'\"", 6L))), 2);
        assertOrder(first, 2, 6, 7, 8, 1, 4, 5, 3);
        assertOrder(first.after(new Keyset(Arrays.asList(null, 2L))), 6, 7, 8, 1, 4, 5, 3);
        assertOrder(first.after(new Keyset(List.of(1.5, 1L))), 4, 5, 3);
        assertOrder(
                Query.<Sample>all()
                        .orderBy(
                                SampleFields.BOXED_REAL.asc().nullsFirst(),
                                SampleFields.ID.desc().nullsFirst())
                        .limit(3),
                6,
                2,
                3);
    }

    @Test
    void theWindowCountsFromThePlace() {
        Query<Sample> byReal = Query.<Sample>all().orderBy(SampleFields.BOXED_REAL.asc());
        Keyset place = new Keyset(Arrays.asList(null, 6L));

        assertOrder(byReal.offset(2).limit(3), 3, 5, 1);
        assertOrder(byReal.limit(0));
        assertOrder(byReal.offset(7), 8);
        assertOrder(byReal.offset(Long.MAX_VALUE).limit(Long.MAX_VALUE));
        assertOrder(byReal.after(place), 3, 5, 1, 4, 7, 8);
        assertOrder(byReal.after(place).offset(1).limit(2), 5, 1);
        assertOrder(byReal.after(new Keyset(List.of(1.5, 1L))), 4, 7, 8);
        assertOrder(Query.<Sample>all().after(new Keyset(List.of(6L))), 7, 8);
        assertOrder(
                Query.<Sample>all()
                        .orderBy(SampleFields.BOXED_REAL.desc(), SampleFields.BOXED_WHOLE.asc())
                        .after(new Keyset(Arrays.asList(1.5, null, 4L))),
                1,
                5,
                3,
                6,
                2);
    }

    @Test
    void fieldsOfAnotherEntityAreRefused() {
        QueryPushdown pushdown = (QueryPushdown) database().backend();
        // Only a program that leaves the type system can build such a query, as one that decodes them from text.
        @SuppressWarnings("unchecked")
        EntityField<Sample, ?> foreign = (EntityField<Sample, ?>) (EntityField<?, ?>) AccountFields.EMAIL;
        Query<Sample> query = Query.where(foreign.isNull());

        InvalidInputException refusal = refusal(InvalidInputException.class, () -> pushdown.plan(SAMPLES, query));

        assertThat(refusal.code()).isEqualTo(InvalidInputException.INVALID_QUERY);
        assertThat(refusal).hasMessageContaining("'email'").hasMessageContaining("'Sample'");
    }

    @Test
    void anExplanationDividesTheQueryAsItIsRun() {
        QueryPushdown pushdown = (QueryPushdown) database().backend();
        Query<Sample> query = Query.where(SampleFields.TEXT.contains("n"))
                .orderBy(SampleFields.MOMENT.desc())
                .limit(3);

        Pushdown<Sample> plan = pushdown.plan(SAMPLES, query);
        Pushdown<Sample> explained = pushdown.explain(SAMPLES, query);

        assertThat(explained.pushed()).isEqualTo(plan.pushed());
        assertThat(explained.left()).isEqualTo(plan.left());
    }

    /** The complement of a condition must be answered by exactly the other rows. */
    private void assertMet(Expression<Sample> condition, long... ids) {
        long[] others = Answers.rows(database().backend(), SAMPLES, Query.<Sample>all()).stream()
                .mapToLong(Sample::id)
                .filter(id -> Arrays.stream(ids).noneMatch(met -> met == id))
                .toArray();

        assertOrder(Query.where(condition), ids);
        assertOrder(Query.where(new Not<>(condition)), others);
    }

    private void assertOrder(Query<Sample> query, long... ids) {
        List<Long> expected = Arrays.stream(ids).boxed().toList();

        assertThat(Answers.rows(database().backend(), SAMPLES, query))
                .extracting(Sample::id)
                .as(
                        "rows of a query with %s levels",
                        query.predicate().map(Expression::depth).orElse(0))
                .isEqualTo(expected);
        assertThat(Answers.count(database().backend(), SAMPLES, query))
                .as("count of the same query")
                .isEqualTo(ids.length);
    }

    private static SampleBuilder row(long id) {
        return SampleBuilder.from(Samples.empty(id)).moment(Instant.EPOCH);
    }
}

package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.jooq.Person.Mood;
import io.nexusstore.query.And;
import io.nexusstore.query.ComparableField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.store.Explanation;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries as large as they may be have the rows that the evaluator finds. */
final class PushdownLimitsTest {

    private static final int ROWS = 200;
    private static final String IN_MEMORY = "evaluated in memory";

    @TempDir
    Path directory;

    private Nexus nexus;
    private PersonRepository people;
    private List<Person> all;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.sqlite(directory.resolve("people.db")))
                .open();
        people = PersonRepository.of(nexus);
        all = people.blocking()
                .saveAll(IntStream.range(0, ROWS)
                        .mapToObj(PushdownLimitsTest::person)
                        .toList());
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 17, 40, 500, Expression.MAX_DEPTH - 1})
    void conditionsOfAnyDepthAreAnswered(int levels) {
        Expression<Person> nested = PersonFields.AGE.ge(50);
        for (int level = 0; nested.depth() < levels; level++) {
            Expression<Person> part = PersonFields.AGE.ne(level % ROWS);
            nested = level % 3 == 0
                    ? nested.or(part.not())
                    : level % 3 == 1 ? nested.and(part) : nested.and(part).not();
        }

        assertAnswered(Query.where(nested));
        assertAnswered(Query.where(PersonFields.MOOD.eq(Mood.GLAD).and(nested)));
    }

    @Test
    void aDeepConditionIsExplainedAsDivided() {
        Expression<Person> nested = PersonFields.AGE.ge(50);
        for (int level = 0; nested.depth() < 100; level++) {
            nested = nested.and(PersonFields.AGE.ne(level)).or(PersonFields.AGE.eq(level));
        }

        Explanation explanation =
                people.explain(Query.where(PersonFields.MOOD.eq(Mood.GLAD).and(nested)));

        assertThat(explanation.isPushedDown()).isFalse();
        assertThat(explanation.statement()).as("the part that fits").contains("\"mood\" = ?");
        assertThat(explanation.notes()).anyMatch(note -> note.contains(IN_MEMORY));
        assertThat(explanation.remainder())
                .as("the part that does not")
                .isEqualTo("condition on age [EQ, NE, GE] (comparisons: 101, values: 101, levels: 101)");
    }

    @Test
    void whatIsLeftToMemoryIsNamedWithoutItsValues() {
        List<Double> scores = IntStream.range(0, 20_000).mapToObj(i -> score(i)).toList();

        Explanation explanation =
                people.explain(Query.where(PersonFields.NAME.eq("Name 7").and(PersonFields.SCORE.in(scores)))
                        .orderBy(PersonFields.AGE.desc())
                        .offset(2)
                        .limit(5));

        assertThat(explanation.statement()).contains("\"name\" = ?").doesNotContain("\"score\" in");
        assertThat(explanation.remainder())
                .isEqualTo("condition on score [IN] (comparisons: 1, values: 20000, levels: 1);"
                        + " order by age descending; offset; limit");
        assertThat(people.explain(Query.where(PersonFields.NAME.eq("Name 7"))).remainder())
                .isEmpty();
    }

    @Test
    void aConditionDeeperThanAllowedIsRefusedWhereItIsBuilt() {
        assertThatThrownBy(() -> {
                    Expression<Person> nested = PersonFields.AGE.ge(50);
                    for (int level = 0; level <= Expression.MAX_DEPTH; level++) {
                        nested = level % 2 == 0
                                ? nested.and(PersonFields.AGE.ne(level))
                                : nested.or(PersonFields.AGE.eq(level));
                    }
                })
                .isInstanceOf(InvalidInputException.class);
    }

    static Stream<Arguments> lists() {
        IntFunction<?> id = i -> "p" + i;
        IntFunction<?> age = i -> i;
        IntFunction<?> score = PushdownLimitsTest::score;
        IntFunction<?> token = i -> new UUID(i, 7);
        IntFunction<?> picture = PushdownLimitsTest::picture;
        return Stream.of(33, 600, 5_000, 16_384, 20_000)
                .flatMap(size -> Stream.of(
                        Arguments.of("String", size, PersonFields.ID, id),
                        Arguments.of("int", size, PersonFields.AGE, age),
                        Arguments.of("double", size, PersonFields.SCORE, score),
                        Arguments.of("UUID", size, PersonFields.TOKEN, token),
                        Arguments.of("byte[]", size, PersonFields.PICTURE, picture)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("lists")
    <F> void listsOfAnySizeAreAnswered(
            String type, int size, ComparableField<Person, F> field, IntFunction<? extends F> value) {
        List<F> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            // Every other row, so that the list is neither empty nor everything.
            values.add(value.apply(i * 2));
        }

        assertAnswered(Query.where(field.in(values)));
        assertAnswered(Query.where(field.notIn(values)));
        boolean isParameters = type.equals("double");
        Explanation explanation = people.explain(Query.where(field.in(values)));
        assertThat(explanation.isPushedDown()).isEqualTo(!isParameters || size <= 16_384);
        assertThat(explanation.notes().stream().anyMatch(note -> note.contains(IN_MEMORY)))
                .isEqualTo(!explanation.isPushedDown());
        assertThat(explanation.statement()).as("values are bound, not written").doesNotContain("0.1");
    }

    @Test
    void listsWithinATransactionAndForADeleteAreAnswered() {
        List<Double> scores =
                IntStream.range(0, 20_000).mapToObj(i -> score(i * 2)).toList();
        Query<Person> query = Query.where(PersonFields.SCORE.in(scores));

        List<Person> within = nexus.blocking()
                .transaction(tx -> PersonRepository.of(tx).blocking().find(query));

        assertThat(ids(within)).isEqualTo(evaluated(query));
        assertThat(people.blocking().deleteWhere(query)).isEqualTo(ROWS / 2);
        assertThat(people.blocking().count(query)).isZero();
    }

    @Test
    void thousandsOfAlternativesAreAnswered() {
        Expression<Person> alternatives = PersonFields.AGE.eq(1);
        for (int i = 0; i < 900; i++) {
            alternatives = alternatives.or(PersonFields.NAME.eq("Name " + i * 3));
        }
        List<Expression<Person>> wide = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            wide.add(PersonFields.AGE.ne(i * 2));
        }

        assertAnswered(Query.where(alternatives));
        assertAnswered(Query.where(new And<>(wide)));
    }

    private void assertAnswered(Query<Person> query) {
        List<String> expected = evaluated(query);
        Query<Person> oldest = query.orderBy(PersonFields.AGE.desc()).limit(5);

        assertThat(ids(people.blocking().find(query))).isEqualTo(expected);
        assertThat(people.blocking().count(query)).isEqualTo(expected.size());
        assertThat(ids(people.blocking().find(oldest))).isEqualTo(evaluated(oldest));
    }

    private List<String> evaluated(Query<Person> query) {
        return ids(Evaluator.apply(Person_Model.INSTANCE, query, all));
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private static Person person(int i) {
        return PersonBuilder.create()
                .id("p" + i)
                .email("p" + i + "@example.org")
                .name(i % 5 == 0 ? null : "Name " + i)
                .age(i)
                .score(score(i))
                .mood(Mood.values()[i % 3])
                .token(new UUID(i, 7))
                .picture(picture(i))
                .build();
    }

    /** Doubles whose decimal form is long. */
    private static double score(int i) {
        return i / 3.0 + 0.1;
    }

    private static byte[] picture(int i) {
        return ByteBuffer.allocate(4 + i % 3).putInt(i).array();
    }
}

package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.query.And;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Or;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On PostgreSQL statements take much more than on SQLite, and what they do not take is answered all the same. */
final class PostgresPushdownTest {

    private static final int ROWS = 200;
    private static final int SMALL_STACK = 512 * 1024;

    private Nexus nexus;
    private LabelRepository labels;
    private List<Label> all;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.postgresql(PostgresServer.newSchema()))
                .models(Label_Model.INSTANCE)
                .open();
        labels = LabelRepository.of(nexus);
        all = labels.blocking()
                .saveAll(IntStream.range(0, ROWS)
                        .mapToObj(PostgresPushdownTest::label)
                        .toList());
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @ParameterizedTest
    @CsvSource({"17, true", "100, true", "252, true", "253, false", "999, false"})
    void conditionsOfAnyDepthAreAnswered(int levels, boolean isPushedDown) {
        Expression<Label> nested = nested(levels);

        assertAnswered(Query.where(nested), isPushedDown);
        assertThat(labels.blocking()
                        .count(Query.where(
                                LabelFields.SHADE.eq(Label.Shade.DARK).and(nested))))
                .isEqualTo(evaluated(Query.where(
                                LabelFields.SHADE.eq(Label.Shade.DARK).and(nested)))
                        .size());
    }

    @Test
    void theDeepestConditionThatIsPushedDownIsRenderedOnASmallThread() {
        Query<Label> deepest = Query.where(nested(252));
        CompletableFuture<Long> counted = new CompletableFuture<>();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        counted.complete(labels.blocking().count(deepest));
                    } catch (Throwable failure) {
                        counted.completeExceptionally(failure);
                    }
                },
                "small",
                SMALL_STACK);
        small.start();

        assertThat(counted.join()).isEqualTo(evaluated(deepest).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 16_385, 20_000})
    void asManyComparisonsAsFitAreOneStatement(int comparisons) {
        List<Expression<Label>> differing = IntStream.range(0, comparisons)
                .<Expression<Label>>mapToObj(i -> LabelFields.WEIGHT.ne(i * 2))
                .toList();
        List<Expression<Label>> equal = IntStream.range(0, comparisons)
                .<Expression<Label>>mapToObj(i -> LabelFields.WEIGHT.eq(i * 2))
                .toList();

        assertAnswered(Query.where(new And<>(differing)), true);
        assertAnswered(Query.where(new Or<>(equal)), true);
    }

    @Test
    void moreComparisonsThanFitAreAnsweredInMemory() {
        List<Expression<Label>> equal = IntStream.range(0, 20_001)
                .<Expression<Label>>mapToObj(i -> LabelFields.WEIGHT.eq(i * 2))
                .toList();

        assertAnswered(Query.where(new Or<>(equal)), false);
        assertThat(labels.blocking().deleteWhere(Query.where(new Or<>(equal)))).isEqualTo(ROWS / 2);
    }

    private void assertAnswered(Query<Label> query, boolean isPushedDown) {
        List<String> expected = evaluated(query);
        Query<Label> heaviest = query.orderBy(LabelFields.WEIGHT.desc()).limit(5);

        assertThat(labels.explain(query).isPushedDown()).isEqualTo(isPushedDown);
        assertThat(ids(labels.blocking().find(query))).isEqualTo(expected);
        assertThat(ids(labels.blocking().find(heaviest))).isEqualTo(evaluated(heaviest));
    }

    private List<String> evaluated(Query<Label> query) {
        return ids(Evaluator.apply(Label_Model.INSTANCE, query, all));
    }

    private static Expression<Label> nested(int levels) {
        Expression<Label> nested = LabelFields.WEIGHT.ge(50);
        for (int level = 0; nested.depth() < levels; level++) {
            Expression<Label> part = LabelFields.WEIGHT.ne(level % ROWS);
            nested = level % 2 == 0 ? nested.or(part.not()) : nested.and(part);
        }
        return nested;
    }

    private static List<String> ids(List<Label> labels) {
        return labels.stream().map(Label::id).toList();
    }

    private static Label label(int i) {
        return new Label("l" + i, Label.Shade.values()[i % 2], i);
    }
}

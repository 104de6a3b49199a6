package io.nexusstore.tck.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Queries on one set of rows of one entity.
 *
 * @param <T> the entity
 */
final class QueryRound<T> {

    private static final int ROWS = 40;

    /** Of so many queries the rows are counted for one. */
    private static final int COUNTED = 2;

    /** Of so many queries one is also asked for what comes behind a row. */
    private static final int CONTINUED = 3;

    /** How often a query is drawn anew that would tell nothing, since it has no row or all of them. */
    private static final int DRAWS = 4;

    private final PlainAnswer plain = new Remembering();
    private final List<Contestant> contestants;
    private final EntityModel<T, ?> model;
    private final Subject<T> subject;
    private final RandomValues values;
    private final QueryCoverage coverage;
    private final RandomQueries<T> drawn;
    private final long seed;
    private List<T> rows = List.of();

    QueryRound(
            List<Contestant> contestants, Subject<T> subject, RandomValues values, QueryCoverage coverage, long seed) {
        this.contestants = contestants;
        this.model = subject.model();
        this.subject = subject;
        this.values = values;
        this.coverage = coverage;
        this.drawn = new RandomQueries<>(subject, values, coverage);
        this.seed = seed;
    }

    /** Returns how many cells it can ask of that were met no more often than that. */
    long missing(int times) {
        return drawn.missing(times);
    }

    /** Asks so many queries, and for some of them what comes behind a row. */
    void ask(int queries) {
        store(subject.rows(values, ROWS));
        for (int i = 0; i < queries; i++) {
            Query<T> query = drawn.next();
            List<Object> expected = expected(query);
            for (int draw = 1; draw < DRAWS && !isTelling(expected); draw++) {
                drawn.discard();
                query = drawn.next();
                expected = expected(query);
            }
            check(query, expected, i % COUNTED == 0);
            coverage.add(isTelling(expected));
            if (i % CONTINUED == 0) {
                Query<T> behind = query.after(Evaluator.keyset(model, query, values.pick(rows)));
                check(behind, expected(behind), i % COUNTED == 0);
            }
        }
    }

    /** Asks the given queries, on the same rows. */
    void check(List<Query<T>> queries) {
        queries.forEach(query -> check(query, expected(query), true));
    }

    /** Demands the right answer of each contestant. */
    private void check(Query<T> query, List<Object> expected, boolean isCounted) {
        for (Contestant contestant : contestants) {
            if (fails(contestant, query, expected, isCounted)) {
                explain(contestant, query);
            }
        }
    }

    private static boolean isTelling(List<Object> expected) {
        return !expected.isEmpty() && expected.size() < ROWS;
    }

    private List<Object> expected(Query<T> query) {
        return ids(plain.rows(model, query, rows));
    }

    private boolean fails(Contestant contestant, Query<T> query, List<Object> expected, boolean isCounted) {
        return !ids(contestant.rows(model, query, rows)).equals(expected)
                || (isCounted && contestant.count(model, query, rows) != expected.size());
    }

    private void explain(Contestant contestant, Query<T> failing) {
        Query<T> query =
                QueryShrinker.smallest(failing, smaller -> fails(contestant, smaller, expected(smaller), true));
        List<T> fewest = QueryShrinker.fewest(rows, fewer -> {
            store(fewer);
            return fails(contestant, query, expected(query), true);
        });
        store(fewest);
        String text = "by " + contestant.name() + " of '" + QueryText.of(query) + "', shrunk from a query of seed "
                + seed + ", on "
                + fewest.stream().map(row -> QueryText.of(model, row, query)).collect(Collectors.joining("; "));
        List<Object> expected = expected(query);
        assertThat(ids(contestant.rows(model, query, rows))).as("rows %s", text).isEqualTo(expected);
        assertThat(contestant.count(model, query, rows)).as("count %s", text).isEqualTo(expected.size());
        throw new AssertionError("A query of seed " + seed + " failed once and not again: " + QueryText.of(failing));
    }

    private void store(List<T> given) {
        contestants.forEach(contestant -> contestant.store(model, given));
        rows = given;
    }

    private List<Object> ids(List<T> found) {
        return found.stream().<Object>map(model::idOf).toList();
    }

    /** Values of one set of rows are asked for again and again. */
    private static final class Remembering extends PlainAnswer {

        private final IdentityHashMap<Object, Map<EntityField<?, ?>, Optional<Object>>> values =
                new IdentityHashMap<>();

        @Override
        protected <T> @Nullable Object value(EntityModel<T, ?> model, EntityField<T, ?> field, T row) {
            return values.computeIfAbsent(row, each -> new HashMap<>())
                    .computeIfAbsent(field, each -> Optional.ofNullable(super.value(model, field, row)))
                    .orElse(null);
        }
    }
}

package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.query.Keyset;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Mutation;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample_Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Generated queries, answered by the backend, by the evaluator and by the words of the documentation. */
abstract class GeneratedQueryContract extends Contract {

    private static final Sample_Model SAMPLES = Sample_Model.INSTANCE;
    private static final PlainAnswer PLAIN = PlainAnswer.right();
    private static final int ROWS = 40;
    private static final int FEWEST = 500;
    private static final int SETS = 8;

    /** How many of sixteen values are null, from set to set. */
    private static final int[] NULLS = {0, 3, 0, 8};

    /** How often a query is drawn anew that would tell nothing, since it has no row or all of them. */
    private static final int DRAWS = 4;

    /** In so many queries each operator must meet each type and kind of null once, up to fifty times. */
    private static final int QUERIES_FOR_ONE = 400;

    private static final int ENOUGH = 50;

    private List<Sample> rows = List.of();

    GeneratedQueryContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void generatedQueriesAreAnsweredAsTheEvaluatorDoes() {
        long seed = Long.getLong("nexus.tck.seed", System.nanoTime());
        int queries = kit().generatedQueries();
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("nexus.tck.seconds", 0)).toNanos();
        assertThat(queries).as("generatedQueries()").isGreaterThanOrEqualTo(FEWEST);
        System.out.println(getClass().getName() + ": -Dnexus.tck.seed=" + seed + " for " + queries + " queries");

        QueryCoverage coverage = new QueryCoverage();
        for (int set = 0; coverage.queries() < queries || System.nanoTime() < end; set++) {
            run(seed + set, NULLS[set % NULLS.length], queries / SETS + 1, coverage);
        }

        int least = Math.min(ENOUGH, queries / QUERIES_FOR_ONE);
        System.out.println(getClass().getName() + ": " + coverage.queries() + " queries, " + coverage.telling()
                + " with some rows but not all; comparisons without null/with null in the field/as operand:\n"
                + coverage.table());
        assertThat(coverage.below(least))
                .as("comparisons that seed %s met less than %s times", seed, least)
                .isEmpty();
        assertThat(coverage.telling() * 2)
                .as("queries of seed %s with neither no row nor all, doubled", seed)
                .isGreaterThanOrEqualTo(coverage.queries());
    }

    @Test
    void queriesThatOnceFailedAreAnsweredAsTheEvaluatorDoes() {
        for (long seed : PastFailures.SEEDS) {
            run(seed, NULLS[1], ROWS, new QueryCoverage());
            PastFailures.queries().forEach(query -> check(seed, query));
        }
    }

    private void run(long seed, int nulls, int queries, QueryCoverage coverage) {
        Random random = new Random(seed);
        RandomSamples values = new RandomSamples(random, nulls);
        RandomQueries drawn = new RandomQueries(random, values, coverage, nulls > 0);
        store(LongStream.range(0, ROWS).mapToObj(values::row).toList());
        for (int i = 0; i < queries; i++) {
            Query<Sample> query = telling(drawn);
            coverage.add(drawn.met(), check(seed, query), ROWS);
            if (i % 2 == 0) {
                Keyset place = Evaluator.keyset(SAMPLES, query, rows.get(random.nextInt(ROWS)));
                check(seed, query.after(place));
            }
        }
    }

    private Query<Sample> telling(RandomQueries drawn) {
        Query<Sample> query = drawn.next();
        for (int draw = 1; draw < DRAWS; draw++) {
            int found = PLAIN.rows(SAMPLES, query, rows).size();
            if (found > 0 && found < ROWS) {
                return query;
            }
            query = drawn.next();
        }
        return query;
    }

    /** Demands the right answer; returns the number of its rows. */
    private int check(long seed, Query<Sample> query) {
        if (fails(query)) {
            explain(seed, query);
        }
        return PLAIN.rows(SAMPLES, query, rows).size();
    }

    private boolean fails(Query<Sample> query) {
        List<Long> expected = ids(PLAIN.rows(SAMPLES, query, rows));
        return !ids(Evaluator.apply(SAMPLES, query, rows)).equals(expected)
                || !ids(Answers.rows(database().backend(), SAMPLES, query)).equals(expected)
                || Answers.count(database().backend(), SAMPLES, query) != expected.size();
    }

    private void explain(long seed, Query<Sample> failing) {
        Query<Sample> query = QueryShrinker.smallest(failing, this::fails);
        List<Sample> fewest = QueryShrinker.fewest(rows, fewer -> {
            store(fewer);
            return fails(query);
        });
        store(fewest);
        String text = "of '" + QueryText.of(query) + "', shrunk from a query of seed " + seed + ", on rows "
                + fewest.stream().map(row -> QueryText.of(row, query)).collect(Collectors.joining("; "));
        List<Long> expected = ids(PLAIN.rows(SAMPLES, query, fewest));
        assertThat(ids(Evaluator.apply(SAMPLES, query, fewest)))
                .as("rows by the evaluator %s", text)
                .isEqualTo(expected);
        assertThat(ids(Answers.rows(database().backend(), SAMPLES, query)))
                .as("rows %s", text)
                .isEqualTo(expected);
        assertThat(Answers.count(database().backend(), SAMPLES, query))
                .as("count %s", text)
                .isEqualTo(expected.size());
        throw new AssertionError("A query of seed " + seed + " failed once and not again: " + QueryText.of(failing));
    }

    private void store(List<Sample> given) {
        List<Mutation<?, ?>> writes = new ArrayList<>(List.of(new Mutation.DeleteWhere<>(SAMPLES, Query.all())));
        given.forEach(row -> writes.add(insert(SAMPLES, row)));
        database().commit(writes.toArray(Mutation[]::new));
        rows = given;
    }

    private static List<Long> ids(List<Sample> found) {
        return found.stream().map(Sample::id).toList();
    }
}

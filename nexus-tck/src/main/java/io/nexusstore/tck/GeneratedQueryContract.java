package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.tck.query.Contestant;
import io.nexusstore.tck.query.QueryContest;
import io.nexusstore.tck.query.QueryCoverage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated queries, answered by the backend and its rivals, by the evaluator and by the words of the documentation. */
abstract class GeneratedQueryContract extends Contract {

    private static final int FEWEST = 500;

    /** In so many queries each operator must meet each kind of field and of null once, up to fifty times. */
    private static final int QUERIES_FOR_ONE = 400;

    private static final int ENOUGH = 50;

    /** Of rows that showed faults. */
    private static final List<Long> PAST_SEEDS = List.of(1L, 20_261_121L);

    private final List<Opened> rivals = new ArrayList<>();

    GeneratedQueryContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @BeforeEach
    void openRivals() {
        kit().rivals().forEach(rival -> rivals.add(Opened.open(rival)));
    }

    @AfterEach
    void closeRivals() {
        rivals.forEach(Opened::close);
        rivals.clear();
    }

    @Test
    void generatedQueriesAreAnsweredAsTheEvaluatorDoes() {
        long seed = Long.getLong("nexus.tck.seed", System.nanoTime());
        int queries = kit().generatedQueries();
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("nexus.tck.seconds", 0)).toNanos();
        assertThat(queries).as("generatedQueries()").isGreaterThanOrEqualTo(FEWEST);
        System.out.println(getClass().getName() + ": -Dnexus.tck.seed=" + seed + " for " + queries + " queries");

        QueryCoverage coverage = new QueryContest(contestants()).run(seed, queries, () -> System.nanoTime() - end < 0);

        int least = Math.min(ENOUGH, queries / QUERIES_FOR_ONE);
        System.out.println(getClass().getName() + ": " + coverage.queries() + " queries, " + coverage.telling()
                + " with some rows but not all; comparisons without null/with null in the field/as operand/in an operand:\n"
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
        PAST_SEEDS.forEach(new QueryContest(contestants())::repeat);
    }

    private List<Contestant> contestants() {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(Contestant.evaluator());
        contestants.add(Contestant.of(database().backend()));
        rivals.forEach(rival -> contestants.add(Contestant.of(rival.backend())));
        return contestants;
    }
}

package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.tck.query.Contestant;
import io.nexusstore.tck.query.FoldContest;
import io.nexusstore.tck.query.FoldCoverage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generated groups and aggregates, answered by the backend, by the evaluator and by the words of the documentation. */
abstract class GeneratedAggregateContract extends Contract {

    /** In so many foldings each fold must meet each kind and type of field once, up to twenty times. */
    private static final int FOLDINGS_FOR_ONE = 1_000;

    private static final int ENOUGH = 20;

    GeneratedAggregateContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void generatedAggregatesAreThoseOfTheEvaluator() {
        long seed = Long.getLong("nexus.tck.seed", System.nanoTime());
        int foldings = kit().generatedQueries();
        System.out.println(getClass().getName() + ": -Dnexus.tck.seed=" + seed + " for " + foldings + " foldings");

        FoldCoverage coverage = new FoldContest(
                        List.of(Contestant.evaluator(), Contestant.of(database().backend())))
                .run(seed, foldings);

        int least = Math.min(ENOUGH, foldings / FOLDINGS_FOR_ONE);
        System.out.println(getClass().getName() + ": " + coverage.foldings() + " foldings, " + coverage.telling()
                + " of some rows; folds and keys by kind and type of field:\n" + coverage.table());
        assertThat(coverage.below(least))
                .as("folds that seed %s met less than %s times", seed, least)
                .isEmpty();
        assertThat(coverage.telling() * 2)
                .as("foldings of seed %s of some rows, doubled", seed)
                .isGreaterThanOrEqualTo(coverage.foldings());
    }
}

package io.nexusstore.tck.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Generated queries on rows of several entities, put to contestants that must all answer by the words of the documentation. */
public final class QueryContest {

    private static final int SETS = 128;

    /** What is drawn anew for the seed of a fault. */
    private static final int REPEATED = 50;

    /** How many of sixteen values are null where there are nulls, from set to set. */
    private static final List<Integer> NULLS = List.of(3, 8);

    private final List<Contestant> contestants;
    private final QueryCoverage coverage = new QueryCoverage();

    /** Creates a contest of the contestants. */
    public QueryContest(List<Contestant> contestants) {
        this.contestants = List.copyOf(contestants);
        assertThat(this.contestants).as("contestants").isNotEmpty();
    }

    /** Asks so many queries at least, and more as long as that is wanted. */
    public QueryCoverage run(long seed, int queries, BooleanSupplier isGoingOn) {
        for (int set = 0; coverage.queries() < queries || isGoingOn.getAsBoolean(); set++) {
            next(seed + set, set).ask(queries / SETS + 1);
        }
        return coverage;
    }

    /** Asks queries of each entity, and those that once were answered wrongly, on rows of the seed. */
    public void repeat(long seed) {
        for (Function<RandomValues, Subject<?>> subject : Subject.ALL) {
            RandomValues values = values(seed, NULLS.get(0));
            repeat(subject.apply(values), values, seed);
        }
    }

    private <T> void repeat(Subject<T> subject, RandomValues values, long seed) {
        QueryRound<T> round = new QueryRound<>(contestants, subject, values, coverage, seed);
        round.ask(REPEATED);
        round.check(PastQueries.of(subject.model()));
    }

    /** Returns the round that can ask most of what was met least. */
    private QueryRound<?> next(long seed, int set) {
        List<QueryRound<?>> rounds = new ArrayList<>();
        for (int nulls : List.of(0, NULLS.get(set % NULLS.size()))) {
            for (Function<RandomValues, Subject<?>> subject : Subject.ALL) {
                RandomValues values = values(seed, nulls);
                rounds.add(round(subject.apply(values), values, seed));
            }
        }
        int least = coverage.least();
        QueryRound<?> best = rounds.get(0);
        for (QueryRound<?> round : rounds) {
            if (round.missing(least) > best.missing(least)) {
                best = round;
            }
        }
        return best;
    }

    private <T> QueryRound<?> round(Subject<T> subject, RandomValues values, long seed) {
        return new QueryRound<>(contestants, subject, values, coverage, seed);
    }

    private static RandomValues values(long seed, int nulls) {
        return new RandomValues(new Random(seed), nulls);
    }
}

package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.query.And;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Mutation;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample_Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Generated queries, answered by the backend and by the evaluator. */
abstract class GeneratedQueryContract extends Contract {

    private static final Sample_Model SAMPLES = Sample_Model.INSTANCE;
    private static final int ROWS = 60;
    private static final int FEW = 5;
    private static final int FEWEST = 500;
    private static final Duration BUDGET = Duration.ofSeconds(20);

    /** Seeds that once found a fault, in whichever backend. */
    private static final List<Long> CORPUS = List.of(1L, 20_261_121L);

    GeneratedQueryContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void generatedQueriesAreAnsweredAsTheEvaluatorDoes() {
        long seed = Long.getLong("nexus.tck.seed", System.nanoTime());
        int queries = kit().generatedQueries();
        assertThat(queries).as("generatedQueries()").isGreaterThanOrEqualTo(FEWEST);
        System.out.println(getClass().getName() + ": -Dnexus.tck.seed=" + seed + " for " + queries + " queries");
        for (long earlier : CORPUS) {
            run(earlier, queries / 10);
        }

        RandomQueries drawn = run(seed, queries);

        TreeSet<String> missing = new TreeSet<>(RandomQueries.coverable());
        missing.removeAll(drawn.covered());
        System.out.println(getClass().getName() + ": covered " + drawn.covered().size()
                + " pairs of operator and type, missed " + missing);
        assertThat(missing).as("pairs that seed %s never met", seed).hasSizeLessThan(FEW);
    }

    /** Runs the number of queries; where the time runs out, no fewer than a tenth of them. */
    private RandomQueries run(long seed, int queries) {
        Random random = new Random(seed);
        RandomQueries drawn = new RandomQueries(random);
        List<Sample> rows =
                LongStream.range(0, ROWS).mapToObj(drawn.values()::row).toList();
        List<Mutation<?, ?>> writes = new ArrayList<>(List.of(new Mutation.DeleteWhere<>(SAMPLES, Query.all())));
        rows.forEach(row -> writes.add(insert(SAMPLES, row)));
        database().commit(writes.toArray(Mutation[]::new));

        long end = System.nanoTime() + BUDGET.toNanos();
        for (int i = 0; i < queries && (i < queries / 10 || System.nanoTime() < end); i++) {
            Query<Sample> query = drawn.next();
            check(seed, rows, query);
            check(seed, rows, behindSomeRow(random, rows, query));
        }
        return drawn;
    }

    private static Query<Sample> behindSomeRow(Random random, List<Sample> rows, Query<Sample> query) {
        Keyset place = Evaluator.keyset(SAMPLES, query, rows.get(random.nextInt(rows.size())));
        return query.after(place);
    }

    private void check(long seed, List<Sample> rows, Query<Sample> query) {
        if (isAnsweredRight(rows, query)) {
            return;
        }
        Query<Sample> smallest = shrink(rows, query);
        assertThat(Answers.rows(database().backend(), SAMPLES, smallest))
                .extracting(Sample::id)
                .as("rows of %s, shrunk from a query of seed %s", smallest, seed)
                .isEqualTo(Evaluator.apply(SAMPLES, smallest, rows).stream()
                        .map(Sample::id)
                        .toList());
        assertThat(Answers.count(database().backend(), SAMPLES, smallest))
                .as("count of %s, shrunk from a query of seed %s", smallest, seed)
                .isEqualTo(Evaluator.count(SAMPLES, smallest, rows));
    }

    private boolean isAnsweredRight(List<Sample> rows, Query<Sample> query) {
        List<Long> answer = Answers.rows(database().backend(), SAMPLES, query).stream()
                .map(Sample::id)
                .toList();
        List<Long> expected =
                Evaluator.apply(SAMPLES, query, rows).stream().map(Sample::id).toList();
        return answer.equals(expected)
                && Answers.count(database().backend(), SAMPLES, query) == Evaluator.count(SAMPLES, query, rows);
    }

    /** Returns the query with as much left out as still makes it fail. */
    private Query<Sample> shrink(List<Sample> rows, Query<Sample> query) {
        for (Query<Sample> simpler : simpler(query)) {
            if (!isAnsweredRight(rows, simpler)) {
                return shrink(rows, simpler);
            }
        }
        return query;
    }

    private static List<Query<Sample>> simpler(Query<Sample> query) {
        List<Query<Sample>> simpler = new ArrayList<>();
        query.predicate().ifPresent(predicate -> {
            simpler.add(withPredicate(query, new And<>(List.of())));
            parts(predicate).forEach(part -> simpler.add(withPredicate(query, part)));
        });
        if (!query.order().isEmpty() && query.after().isEmpty()) {
            Query<Sample> unordered = query.unordered().offset(query.offset());
            simpler.add(
                    query.limit().isPresent() ? unordered.limit(query.limit().getAsLong()) : unordered);
        }
        if (query.limit().isPresent() || query.offset() > 0) {
            simpler.add(withoutWindow(query));
        }
        simpler.removeIf(query::equals);
        return simpler;
    }

    private static List<Expression<Sample>> parts(Expression<Sample> expression) {
        if (expression instanceof Not<Sample> not) {
            return List.of(not.operand());
        }
        if (expression instanceof And<Sample> and) {
            return and.operands();
        }
        return expression instanceof Or<Sample> or ? or.operands() : List.of();
    }

    private static Query<Sample> withPredicate(Query<Sample> query, Expression<Sample> predicate) {
        Query<Sample> next = withoutWindow(query, Query.where(predicate)).offset(query.offset());
        return query.limit().isPresent() ? next.limit(query.limit().getAsLong()) : next;
    }

    private static Query<Sample> withoutWindow(Query<Sample> query) {
        return withoutWindow(query, query.predicate().map(Query::where).orElseGet(Query::all));
    }

    private static Query<Sample> withoutWindow(Query<Sample> query, Query<Sample> condition) {
        Query<Sample> next = condition;
        for (var key : query.order()) {
            next = next.orderBy(key);
        }
        return query.after().map(next::after).orElse(next);
    }
}

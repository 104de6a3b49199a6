package io.nexusstore.benchmarks;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.benchmarks.contestant.ExpectedAnswers;
import io.nexusstore.benchmarks.report.Quartiles;
import io.nexusstore.benchmarks.report.Round;
import io.nexusstore.benchmarks.report.RowResult;
import io.nexusstore.benchmarks.report.Score;
import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Engine;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.Slice;
import io.nexusstore.benchmarks.workload.UserGenerator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets the contestants take turns.
 *
 * <p>All processes are up at once; in each round each works for the same 60 to 120 milliseconds, in an order drawn anew. A
 * machine that changes its speed thus changes it for all, and a ratio taken within a round stays true.
 */
final class Race {

    private static final long SHORTEST_MILLIS = 60;
    private static final long LONGEST_MILLIS = 120;
    private static final long WARM_UP_MILLIS = 250;
    private static final int FSYNCS_PER_ROUND = 8;

    private final RunOptions options;
    private final UserGenerator users;
    private final List<ContestantProcess> contestants;
    private final Random random;

    Race(RunOptions options, UserGenerator users, List<ContestantProcess> contestants) {
        this.options = options;
        this.users = users;
        this.contestants = contestants;
        this.random = new Random(options.seed());
    }

    /** Runs all rows, each contestant on its own copy of the users, and hands over each result as it comes. */
    void run(Stage stage, Consumer<RowResult> results) throws IOException, SQLException {
        for (Engine engine : Engine.values()) {
            for (Durability durability : Durability.values()) {
                List<Row> rows = options.rows().stream()
                        .filter(row -> row.engine() == engine && row.durability() == durability)
                        .sorted()
                        .toList();
                if (!rows.isEmpty()) {
                    run(stage, engine, durability, rows, results);
                }
            }
        }
    }

    private void run(Stage stage, Engine engine, Durability durability, List<Row> rows, Consumer<RowResult> results)
            throws IOException, SQLException {
        List<ContestantProcess> runners = contestants.stream()
                .filter(each -> rows.stream().anyMatch(row -> each.kind().runs(row)))
                .toList();
        for (ContestantProcess runner : runners) {
            runner.link().open(stage.copy(engine, runner.kind()), durability);
        }
        check(rows, runners);
        for (Row row : rows) {
            results.accept(run(row));
        }
        for (ContestantProcess runner : runners) {
            runner.link().close();
        }
    }

    /** All write what a row writes, so that all hold the same rows at the next. */
    private void check(List<Row> rows, List<ContestantProcess> runners) throws IOException {
        ExpectedAnswers expected = new ExpectedAnswers(users);
        for (Row row : rows) {
            long checksum = expected.of(row);
            for (ContestantProcess runner : runners) {
                runner.link().check(row, checksum);
            }
        }
    }

    private RowResult run(Row row) throws IOException {
        List<ContestantProcess> runners =
                contestants.stream().filter(each -> each.kind().runs(row)).toList();
        warmUp(row, runners);
        List<Round> rounds = new ArrayList<>();
        List<Double> fsyncs = new ArrayList<>();
        try (FsyncProbe probe = new FsyncProbe(options.directory())) {
            for (int i = 0; i < options.rounds(); i++) {
                rounds.add(round(row, runners));
                if (row.durability() == Durability.FULL) {
                    probe.measure(FSYNCS_PER_ROUND);
                }
            }
            fsyncs.addAll(probe.takeMicros());
        }
        List<Score> scores = new ArrayList<>();
        for (ContestantProcess runner : runners) {
            scores.add(Score.of(runner.kind(), rounds));
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new RowResult(row, rounds.size(), scores, load, median(fsyncs));
    }

    private void warmUp(Row row, List<ContestantProcess> runners) throws IOException {
        long turns = options.warmUp().toMillis() / WARM_UP_MILLIS;
        for (long turn = 0; turn < turns; turn++) {
            for (ContestantProcess runner : runners) {
                runner.link().slice(row, TimeUnit.MILLISECONDS.toNanos(WARM_UP_MILLIS), random.nextLong());
            }
        }
    }

    private Round round(Row row, List<ContestantProcess> runners) throws IOException {
        long millis = SHORTEST_MILLIS + random.nextInt((int) (LONGEST_MILLIS - SHORTEST_MILLIS) + 1);
        long work = random.nextLong();
        List<ContestantProcess> order = new ArrayList<>(runners);
        Collections.shuffle(order, random);
        Map<ContestantKind, Slice> slices = new EnumMap<>(ContestantKind.class);
        for (ContestantProcess runner : order) {
            slices.put(runner.kind(), runner.link().slice(row, TimeUnit.MILLISECONDS.toNanos(millis), work));
        }
        return new Round(slices);
    }

    private static OptionalDouble median(List<Double> values) {
        return values.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quartiles.of(values).median());
    }
}

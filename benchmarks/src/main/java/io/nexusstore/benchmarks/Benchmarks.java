package io.nexusstore.benchmarks;

import io.nexusstore.benchmarks.compile.CompileTimes;
import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.benchmarks.report.EvidenceReport;
import io.nexusstore.benchmarks.report.JsonReport;
import io.nexusstore.benchmarks.report.Machine;
import io.nexusstore.benchmarks.report.RowResult;
import io.nexusstore.benchmarks.report.RunResult;
import io.nexusstore.benchmarks.report.TextReport;
import io.nexusstore.benchmarks.workload.UserGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The command: measures Nexus against raw JDBC and plain jOOQ, prints tables and writes JSON; or, with {@code compile} as the
 * first word, what its processor costs a compilation.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs what the arguments ask for; see {@code README.md}.
     *
     * @throws IOException when a contestant, a compilation or a file fails
     * @throws SQLException when the table cannot be seeded
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length > 0 && arguments[0].equals("compile")) {
            CompileTimes.run(List.of(arguments).subList(1, arguments.length));
            return;
        }
        RunOptions options;
        try {
            options = RunOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(RunOptions.USAGE);
            System.exit(2);
            return;
        }
        run(options);
    }

    private static void run(RunOptions options) throws IOException, SQLException {
        Instant startedAt = Instant.now();
        Machine machine = Machine.here();
        Files.createDirectories(options.directory());
        System.out.print(TextReport.heading(machine, options.users(), options.seed()));
        UserGenerator users = new UserGenerator(options.seed(), options.users());
        List<RowResult> results = new ArrayList<>();
        List<ContestantProcess> contestants = new ArrayList<>();
        try (Stage stage = new Stage(options.directory(), users)) {
            for (ContestantKind kind : options.contestants()) {
                contestants.add(ContestantProcess.start(kind, users, options.jvmOptions(), options.directory()));
            }
            new Race(options, users, contestants).run(stage, result -> {
                results.add(result);
                System.out.print(TextReport.table(result));
                System.out.flush();
                if (options.writesEvidence()) {
                    EvidenceReport.write(result, options.users());
                }
            });
        } finally {
            for (ContestantProcess contestant : contestants) {
                contestant.close();
            }
        }
        write(new RunResult(startedAt, options.seed(), options.users(), machine, results), options.directory());
    }

    private static void write(RunResult result, Path directory) throws IOException {
        Path file = directory.resolve("ratios.json");
        try (Writer out = Files.newBufferedWriter(file)) {
            JsonReport.write(result, out);
        }
        System.out.println();
        System.out.println("Written to " + file);
    }
}

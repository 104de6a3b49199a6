package io.nexusstore.integration.crash;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import io.nexusstore.query.Query;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * One killed process, and what its file says afterwards. The checks know the rounds and the acknowledgements, and
 * nothing of how they came about.
 *
 * @param work how was written
 * @param reached the step at which the process was killed
 * @param acknowledged the number of rounds that were acknowledged
 * @param violations what the file breaks, empty for none
 */
record Crash(Work work, Step reached, long acknowledged, List<String> violations) {

    static Crash run(Path file, Work work, Step step, int passed, String... planted)
            throws IOException, InterruptedException, SQLException {
        Process child = start(file, work, step, passed, planted);
        long acknowledged = 0;
        boolean reached = false;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null) {
                if (line.startsWith(CrashChild.ACKNOWLEDGED)) {
                    acknowledged = Long.parseLong(line.substring(CrashChild.ACKNOWLEDGED.length())) + 1;
                } else if (line.startsWith(CrashChild.REACHED)) {
                    reached = true;
                    child.toHandle().destroyForcibly();
                }
                line = said.readLine();
            }
        } finally {
            child.destroyForcibly();
        }
        if (!child.waitFor(30, TimeUnit.SECONDS) || !reached) {
            throw new IllegalStateException("The process of " + work + " never reached " + step + ".");
        }
        return new Crash(work, step, acknowledged, check(file, work, acknowledged));
    }

    private static Process start(Path file, Work work, Step step, int passed, String... planted) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName(),
                file.toString(),
                work.name(),
                step.name(),
                Integer.toString(passed)));
        command.addAll(List.of(planted));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> check(Path file, Work work, long acknowledged) throws SQLException {
        List<String> violations = new ArrayList<>();
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            Map<Long, List<Parcel>> rounds = new TreeMap<>();
            ParcelRepository.of(nexus)
                    .blocking()
                    .forEach(
                            Query.all(),
                            parcel -> rounds.computeIfAbsent(parcel.round(), round -> new ArrayList<>())
                                    .add(parcel));
            for (long round = 0; round < acknowledged; round++) {
                if (!rounds.containsKey(round)) {
                    violations.add("round " + round + " was acknowledged and is lost");
                }
            }
            rounds.forEach((round, parcels) -> {
                if (!parcels.equals(work.parcels(round))) {
                    violations.add("round " + round + " is stored by half or altered");
                }
            });
            if (rounds.size() > acknowledged + 1) {
                violations.add("more than the round in flight is stored beyond the acknowledged ones");
            }
            if (work == Work.WITH_OWN_ROW) {
                checkOwnRow(nexus, rounds.size(), violations);
            }
        }
        checkIntegrity(file, violations);
        return violations;
    }

    private static void checkOwnRow(Nexus nexus, int rounds, List<String> violations) {
        Optional<String> last = nexus.store(MetaModel.INSTANCE)
                .blocking()
                .get(Work.LAST)
                .map(MetaEntry::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
        Optional<String> expected = rounds == 0 ? Optional.empty() : Optional.of(Integer.toString(rounds - 1));
        if (!last.equals(expected)) {
            violations.add("the runtime's row says " + last + " where the data says " + expected);
        }
    }

    private static void checkIntegrity(Path file, List<String> violations) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            String answer = result.getString(1);
            if (!"ok".equals(answer)) {
                violations.add("the integrity check says: " + answer);
            }
        }
    }
}

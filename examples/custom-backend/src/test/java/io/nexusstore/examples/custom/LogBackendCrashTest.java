package io.nexusstore.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.query.Query;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a process at each step of a commit; what it leaves has every acknowledged transaction and no half one. */
final class LogBackendCrashTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aKilledProcessLeavesEveryAcknowledgedTransactionAndNoHalfOne(CommitLog.Step step) throws Exception {
        for (int passes = 0; passes < 3; passes++) {
            Path file = directory.resolve("killed" + passes);

            int acknowledged = kill(file, step, passes);

            assertThat(acknowledged).isEqualTo(passes);
            assertThat(violations(file, acknowledged)).isEmpty();
            assertThat(violations(file, acknowledged)).as("opened once more").isEmpty();
        }
    }

    @Test
    void aBackendThatAcknowledgesTooEarlyIsCaught() throws Exception {
        Path file = directory.resolve("early");

        int acknowledged = kill(file, CommitLog.Step.BEGUN, 2, "early");

        assertThat(violations(file, acknowledged)).containsExactly("round 2 was acknowledged and is lost");
    }

    /** Returns how many rounds were acknowledged before the process was killed at the step. */
    private static int kill(Path file, CommitLog.Step step, int passes, String... planted)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName(),
                file.toString(),
                step.name(),
                Integer.toString(passes)));
        command.addAll(List.of(planted));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> acknowledged;
        boolean isReached;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            String line = said.readLine();
            while (line != null && !line.equals(CrashChild.REACHED)) {
                lines.add(line);
                line = said.readLine();
            }
            isReached = line != null;
            acknowledged = Set.copyOf(lines);
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(isReached).as("step reached").isTrue();
        return acknowledged.size();
    }

    private static List<String> violations(Path file, int acknowledged) {
        LogBackend backend = new LogBackend(file);
        backend.open(new CrashChild.Runtime()).block(Duration.ofMinutes(1));
        Set<String> keys = backend.readNow(MetaModel.INSTANCE, Query.all()).rows().stream()
                .map(MetaEntry::key)
                .collect(Collectors.toSet());
        backend.close().block(Duration.ofMinutes(1));
        List<String> violations = new ArrayList<>();
        for (int round = 0; round <= acknowledged; round++) {
            boolean hasFirst = keys.remove(CrashChild.key(round, "first"));
            boolean hasSecond = keys.remove(CrashChild.key(round, "second"));
            if (hasFirst != hasSecond) {
                violations.add("round " + round + " is stored by half");
            } else if (round < acknowledged && !hasFirst) {
                violations.add("round " + round + " was acknowledged and is lost");
            }
        }
        keys.forEach(key -> violations.add(key + " is stored and was never begun"));
        return violations;
    }
}

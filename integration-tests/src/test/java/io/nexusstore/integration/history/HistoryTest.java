package io.nexusstore.integration.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.house.Effort;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.SteppedClock;
import io.nexusstore.spi.StoreBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories: whatever is done, in whatever form and order, the store answers like plain maps.
 *
 * <p>A seed decides what one caller does; {@code -Dnexus.history.seed} repeats the first history of a run.
 */
final class HistoryTest {

    private static final int FEWEST = Effort.of(2, 20);
    private static final int STEPS = 400;
    private static final int CALLERS = 4;
    private static final Duration BUDGET = Duration.ofSeconds(Effort.of(2, 60));
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void oneCaller_meetsWhatPlainMapsHold(Database database) throws Exception {
        long first = seed();
        long end = System.nanoTime() + BUDGET.toNanos();
        int histories = 0;
        while (histories < FEWEST || System.nanoTime() < end) {
            alone(database, first + histories, directory("alone" + histories));
            histories++;
        }
        System.out.println(
                "Histories on " + database + ": " + histories + " of " + STEPS + " steps, first seed " + first);
    }

    @ParameterizedTest
    @EnumSource
    void callersAtOnce_meetWhatPlainMapsHold(Database database) throws Exception {
        long first = seed();
        long end = System.nanoTime() + BUDGET.toNanos();
        int histories = 0;
        while (histories < FEWEST || System.nanoTime() < end) {
            together(database, first + histories, directory("together" + histories));
            histories++;
        }
        System.out.println("Histories of " + CALLERS + " callers on " + database + ": " + histories + " of " + STEPS
                + " steps each, first seed " + first);
    }

    @RepeatedTest(20)
    void aBackendThatLosesOneOfTwoHundredCommitsIsCaught(RepetitionInfo repetition) throws Exception {
        long seed = seed() + repetition.getCurrentRepetition();
        StoreBackend losing = new DroppingBackend(Database.MEMORY.backend(directory));
        SteppedClock clock = new SteppedClock(START);
        History history = new History(seed, "caller", clock);

        try (Nexus nexus = Nexus.builder(losing).clock(clock).open()) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10 * STEPS; i++) {
                            clock.step();
                            history.step(nexus);
                        }
                    })
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("-Dnexus.history.seed=" + seed);
        }
    }

    private static void alone(Database database, long seed, Path place) {
        SteppedClock clock = new SteppedClock(START);
        Random reopening = new Random(seed);
        History history = new History(seed, "caller", clock);
        int step = 0;
        while (step < STEPS) {
            try (Nexus nexus =
                    Nexus.builder(database.backend(place)).clock(clock).open()) {
                int next = database.isDurable() ? step + 20 + reopening.nextInt(200) : STEPS;
                history.compareAll(nexus);
                for (; step < Math.min(next, STEPS); step++) {
                    clock.step();
                    history.step(nexus);
                }
            }
        }
    }

    private static void together(Database database, long seed, Path place) throws Exception {
        SteppedClock still = new SteppedClock(START);
        List<History> histories = IntStream.range(0, CALLERS)
                .mapToObj(number -> new History(seed, "caller" + number, still))
                .toList();
        try (Nexus nexus = Nexus.builder(database.backend(place)).clock(still).open()) {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (History history : histories) {
                running.add(CompletableFuture.runAsync(
                        () -> IntStream.range(0, STEPS).forEach(step -> history.step(nexus)),
                        task -> new Thread(task, "caller").start()));
            }
            for (CompletableFuture<Void> each : running) {
                each.get(5, TimeUnit.MINUTES);
            }
            histories.forEach(history -> history.compareAll(nexus));
        }
        if (database.isDurable()) {
            try (Nexus nexus =
                    Nexus.builder(database.backend(place)).clock(still).open()) {
                histories.forEach(history -> history.compareAll(nexus));
            }
        }
    }

    private static long seed() {
        return Long.getLong("nexus.history.seed", System.nanoTime());
    }

    private Path directory(String name) throws Exception {
        return Files.createDirectory(directory.resolve(name));
    }
}

package io.nexusstore.integration.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.house.Effort;
import io.nexusstore.house.Evidence;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process at each named step of each way to write, and looks at what it leaves behind.
 *
 * <p>The kill comes from outside and cannot be caught (SIGKILL on Unix). It proves atomicity and order of
 * acknowledgement; that acknowledged data survives a loss of power is proven by counting syncs.
 */
class CrashTest {

    private static final int RUNS = Integer.getInteger("nexus.crash.runs", Effort.of(50, 500));

    @TempDir
    Path directory;

    @Test
    void aKilledProcessLeavesEveryAcknowledgedRoundAndNoHalfOne() throws Exception {
        long seed = Long.getLong("nexus.crash.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Target> targets = targets();
        Map<Step, Integer> hits = new EnumMap<>(Step.class);
        for (int run = 0; run < RUNS; run++) {
            Target target = targets.get(run % targets.size());

            Crash crash =
                    Crash.run(directory.resolve("run" + run + ".db"), target.work(), target.step(), random.nextInt(12));

            assertThat(crash.violations())
                    .as("seed %d, run %d: %s killed at %s", seed, run, target.work(), target.step())
                    .isEmpty();
            hits.merge(crash.reached(), 1, Integer::sum);
        }
        System.out.println("Killed processes by step, seed " + seed + ": " + hits);
        assertThat(hits).containsOnlyKeys(Step.values());
        assertThat(hits.values()).allMatch(hit -> hit >= RUNS / 50);
        Evidence.record("crash", RUNS + " processes killed, " + hits + ", no violation");
    }

    @Test
    void aBackendThatAcknowledgesBeforeItCommitsIsCaught() throws Exception {
        Crash crash = Crash.run(directory.resolve("planted.db"), Work.SAVE, Step.BEGIN, 3, "early");

        assertThat(crash.violations())
                .isNotEmpty()
                .allMatch(violation -> violation.endsWith("acknowledged and is lost"));
    }

    /** Every way to write, at each step that it reaches: a lone save is one statement, which commits by itself. */
    private static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Work work : Work.values()) {
            for (Step step : Step.values()) {
                boolean isInside = step == Step.MUTATION_APPLIED || step == Step.BEFORE_COMMIT;
                boolean isOfScope = step.name().startsWith("SAVEPOINT");
                if ((work != Work.SAVE || !isInside) && (work.isNested() || !isOfScope)) {
                    targets.add(new Target(work, step));
                }
            }
        }
        return targets;
    }

    private record Target(Work work, Step step) {}
}

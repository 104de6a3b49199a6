package io.nexusstore.integration.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.house.Evidence;
import io.nexusstore.integration.sync.SyncChild.Level;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counts the syncs of the disk that commits cost, by watching the system calls of a process; that needs strace.
 *
 * <p>Whoever loses power loses what was not synced: this is the part of durability that killing processes cannot show.
 */
@Tag("long")
@Timeout(600)
final class SyncCountTest {

    private static final int ONE_BY_ONE = 500;
    private static final int TOGETHER = 6_400;
    private static final int IN_FLIGHT = 64;

    @TempDir
    Path directory;

    @Test
    void commitsCostTheSyncsThatTheirDurabilityPromises() throws Exception {
        Syncs full = Syncs.count(directory.resolve("full"), Level.FULL, ONE_BY_ONE, 1);
        Syncs normal = Syncs.count(directory.resolve("normal"), Level.NORMAL, ONE_BY_ONE, 1);
        Syncs shared = Syncs.count(directory.resolve("shared"), Level.FULL, TOGETHER, IN_FLIGHT);
        System.out.println("Syncs: " + List.of(full, normal, shared));

        assertThat(faultsOfFull(full)).isEmpty();
        assertThat(normal.log()).as("only a checkpoint syncs the log").isLessThanOrEqualTo(2 * normal.database());
        assertThat(shared.log()).as("saves in flight share syncs").isPositive().isLessThan(TOGETHER / 4);
        Evidence.record(
                "syncs",
                "FULL: %d syncs of the log for %d single commits, %d of them acknowledged without; NORMAL: %d for %d; FULL with %d in flight: %d for %d"
                        .formatted(
                                full.log(),
                                full.saves(),
                                full.unsynced(),
                                normal.log(),
                                normal.saves(),
                                IN_FLIGHT,
                                shared.log(),
                                shared.saves()));
    }

    @Test
    void aDatabaseThatOnlySaysFullIsCaught() throws Exception {
        Syncs pretended = Syncs.count(directory.resolve("pretended"), Level.PRETENDED_FULL, 20, 1);

        assertThat(faultsOfFull(pretended)).isEqualTo("20 of 20 saves were acknowledged before the log was synced");
    }

    /** Each acknowledgement must come behind a sync of its own. */
    private static String faultsOfFull(Syncs counted) {
        return counted.unsynced() == 0
                ? ""
                : counted.unsynced() + " of " + counted.saves() + " saves were acknowledged before the log was synced";
    }
}

package io.nexusstore.benchmarks.report;

import java.time.Instant;
import java.util.List;

/**
 * All that one run found.
 *
 * @param startedAt when it began
 * @param seed the seed of rows and order
 * @param users the number of rows in the table
 * @param machine where it ran
 * @param rows what was found
 */
public record RunResult(Instant startedAt, long seed, int users, Machine machine, List<RowResult> rows) {

    /** Copies. */
    public RunResult {
        rows = List.copyOf(rows);
    }
}

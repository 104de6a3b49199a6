package io.nexusstore.benchmarks.report;

import io.nexusstore.benchmarks.workload.Row;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a row of the result says.
 *
 * @param row which row
 * @param rounds how many rounds were run
 * @param scores the contestants' figures, in their order
 * @param loadAverage the machine's load over the last minute, as the row ended; negative where unknown
 * @param fsyncMicros the median cost of an fsync beside the contestants' files while this row ran; empty where it does
 *     not matter
 */
public record RowResult(Row row, int rounds, List<Score> scores, double loadAverage, OptionalDouble fsyncMicros) {

    /** Copies. */
    public RowResult {
        scores = List.copyOf(scores);
    }
}

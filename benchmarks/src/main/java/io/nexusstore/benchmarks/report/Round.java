package io.nexusstore.benchmarks.report;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.benchmarks.workload.Slice;
import java.util.Map;

/** One turn of every contestant, shortly one after the other. */
public record Round(Map<ContestantKind, Slice> slices) {

    /** Checks that the yardstick took part, and copies. */
    public Round {
        slices = Map.copyOf(slices);
        if (!slices.containsKey(ContestantKind.RAW)) {
            throw new IllegalArgumentException("A round without raw JDBC has nothing to compare with.");
        }
    }

    /**
     * Returns the contestant's rate as a multiple of raw JDBC's in this round.
     *
     * @throws IllegalArgumentException when the contestant did not take part
     */
    public double ratio(ContestantKind kind) {
        return slice(kind).rate() / slice(ContestantKind.RAW).rate();
    }

    /**
     * Returns the contestant's operations for each second of processor time as a multiple of raw JDBC's in this round.
     *
     * @throws IllegalArgumentException when the contestant did not take part
     */
    public double cpuRatio(ContestantKind kind) {
        return slice(ContestantKind.RAW).cpuMicros() / slice(kind).cpuMicros();
    }

    /**
     * Returns what the contestant did in this round.
     *
     * @throws IllegalArgumentException when it did not take part
     */
    public Slice slice(ContestantKind kind) {
        Slice slice = slices.get(kind);
        if (slice == null) {
            throw new IllegalArgumentException("Contestant '" + kind.key() + "' did not take part in this round.");
        }
        return slice;
    }
}

package io.nexusstore.benchmarks.workload;

/**
 * What one contestant did in one turn.
 *
 * @param operations the finished operations; rows, for a row that counts rows
 * @param nanos how long they took together
 * @param cpuNanos the processor time that all threads of the process used meanwhile
 * @param allocatedBytes the heap memory that all threads of the process allocated meanwhile
 */
public record Slice(long operations, long nanos, long cpuNanos, long allocatedBytes) {

    /** Checks that something was measured. */
    public Slice {
        if (operations < 1 || nanos < 1) {
            throw new IllegalArgumentException(
                    "A slice needs operations and time, not " + operations + " in " + nanos + " ns.");
        }
    }

    /** Returns the operations per second. */
    public double rate() {
        return operations * 1e9 / nanos;
    }

    /** Returns the time of one operation in microseconds. */
    public double micros() {
        return nanos / 1e3 / operations;
    }

    /** Returns the processor time of one operation in microseconds. */
    public double cpuMicros() {
        return cpuNanos / 1e3 / operations;
    }

    /** Returns the bytes that one operation allocated. */
    public double bytesPerOperation() {
        return (double) allocatedBytes / operations;
    }
}

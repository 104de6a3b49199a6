package io.nexusstore.benchmarks.compile;

/**
 * What one compilation took.
 *
 * @param wallMillis the time that passed
 * @param cpuMillis the processor time of the whole JVM, its just-in-time compiler and collector included
 * @param allocatedBytes what the compiling thread allocated
 */
record Cost(double wallMillis, double cpuMillis, long allocatedBytes) {

    /** Returns what this cost more than the other. */
    Cost minus(Cost other) {
        return new Cost(
                wallMillis - other.wallMillis, cpuMillis - other.cpuMillis, allocatedBytes - other.allocatedBytes);
    }

    /** Returns the line that {@link #parse} reads. */
    String toLine() {
        return wallMillis + " " + cpuMillis + " " + allocatedBytes;
    }

    /**
     * Reads a line of {@link #toLine()}.
     *
     * @throws NumberFormatException when it is none
     */
    static Cost parse(String line) {
        String[] parts = line.split(" ", -1);
        return new Cost(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
    }
}

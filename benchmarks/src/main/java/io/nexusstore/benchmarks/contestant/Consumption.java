package io.nexusstore.benchmarks.contestant;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the live threads of this process have used so far; a thread that ended takes its share with it.
 *
 * @param cpuNanos processor time
 * @param allocatedBytes heap memory
 */
record Consumption(long cpuNanos, long allocatedBytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Consumption now() {
        long[] threads = THREADS.getAllThreadIds();
        return new Consumption(sum(THREADS.getThreadCpuTime(threads)), sum(THREADS.getThreadAllocatedBytes(threads)));
    }

    /** Returns what was used since an earlier moment. */
    Consumption since(Consumption earlier) {
        return new Consumption(cpuNanos - earlier.cpuNanos, allocatedBytes - earlier.allocatedBytes);
    }

    /** A thread that ended meanwhile counts as -1. */
    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += Math.max(value, 0);
        }
        return sum;
    }
}

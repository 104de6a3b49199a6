package io.nexusstore.jooq;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the connections of a backend did up to a moment.
 *
 * <p>The numbers are read one after another while the pool is at work, so that they may be off by what happened meanwhile.
 *
 * @param total the open connections, idle or lent
 * @param active those that are lent
 * @param idle those that wait to be lent
 * @param waiting the threads that wait for one
 * @param peak the most that were ever lent at the same time
 * @param created how many were opened, those that replaced others among them
 * @param destroyed how many were closed: broken, too old, or idle for too long
 * @param acquired how many times one was lent
 * @param timeouts how many times none was free within {@code acquireTimeout}
 * @param meanWait the mean time that the last 100 loans were waited for
 * @param maxWait the longest time that any loan was waited for
 * @param loans the connections that are lent, the longest first
 */
public record PoolMetrics(
        int total,
        int active,
        int idle,
        int waiting,
        int peak,
        long created,
        long destroyed,
        long acquired,
        long timeouts,
        Duration meanWait,
        Duration maxWait,
        List<Loan> loans) {

    /** Copies. */
    public PoolMetrics {
        loans = List.copyOf(loans);
    }

    /** Returns which part of the open connections is lent, from 0 to 1; 0 where none is open. */
    public double utilization() {
        return total == 0 ? 0 : Math.min(1, (double) active / total);
    }

    /**
     * A connection that is lent.
     *
     * @param borrower the name of the thread that borrowed it
     * @param since when
     */
    public record Loan(String borrower, Instant since) {}
}

package io.nexusstore.jooq.internal.execute;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a pool lends, and knows who has it. */
public final class PoolMeter implements IMetricsTracker {

    private static final int REMEMBERED_WAITS = 100;

    private final LongAdder created = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private final AtomicLong acquired = new AtomicLong();
    private final AtomicLong maxWait = new AtomicLong();
    private final AtomicLongArray waits = new AtomicLongArray(REMEMBERED_WAITS);
    private final AtomicInteger peak = new AtomicInteger();
    private final Map<Session, Loan> loans = new ConcurrentHashMap<>();

    /** A session that is lent. */
    public record Loan(String borrower, Instant since) {}

    @Override
    public void recordConnectionCreatedMillis(long millis) {
        created.increment();
    }

    @Override
    public void recordConnectionTimeout() {
        timeouts.increment();
    }

    void lent(Session session, long waitedNanos) {
        waits.set((int) (acquired.getAndIncrement() % REMEMBERED_WAITS), waitedNanos);
        maxWait.accumulateAndGet(waitedNanos, Math::max);
        loans.put(session, new Loan(Thread.currentThread().getName(), Instant.now()));
        peak.accumulateAndGet(loans.size(), Math::max);
    }

    void returned(Session session) {
        loans.remove(session);
    }

    /** Returns how many connections were opened. */
    public long created() {
        return created.sum();
    }

    /** Returns how many times nothing could be lent in time. */
    public long timeouts() {
        return timeouts.sum();
    }

    /** Returns how many times something was lent. */
    public long acquired() {
        return acquired.get();
    }

    /** Returns how many were lent at the same time at most. */
    public int peak() {
        return peak.get();
    }

    /** Returns the mean of the last waits. */
    public Duration meanWait() {
        int known = (int) Math.min(acquired.get(), REMEMBERED_WAITS);
        long sum = 0;
        for (int i = 0; i < known; i++) {
            sum += waits.get(i);
        }
        return Duration.ofNanos(known == 0 ? 0 : sum / known);
    }

    /** Returns the longest wait. */
    public Duration maxWait() {
        return Duration.ofNanos(maxWait.get());
    }

    /** Returns what is lent, the longest first. */
    public List<Loan> loans() {
        return loans.values().stream().sorted(Comparator.comparing(Loan::since)).toList();
    }
}

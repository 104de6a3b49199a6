package io.nexusstore.jooq;

import com.zaxxer.hikari.HikariPoolMXBean;
import io.nexusstore.jooq.internal.database.OpenDatabase;
import io.nexusstore.jooq.internal.database.PooledDatabase;
import io.nexusstore.jooq.internal.execute.PoolMeter;

/** Reads the metrics of a database of pooled connections. */
final class PooledMetrics {

    private PooledMetrics() {}

    static PoolMetrics of(OpenDatabase database) {
        PooledDatabase pooled = (PooledDatabase) database;
        HikariPoolMXBean state = pooled.pool().state();
        PoolMeter meter = pooled.pool().meter();
        int total = state.getTotalConnections();
        long created = meter.created();
        return new PoolMetrics(
                total,
                state.getActiveConnections(),
                state.getIdleConnections(),
                state.getThreadsAwaitingConnection(),
                meter.peak(),
                created,
                Math.max(0, created - total),
                meter.acquired(),
                meter.timeouts(),
                meter.meanWait(),
                meter.maxWait(),
                meter.loans().stream()
                        .map(loan -> new PoolMetrics.Loan(loan.borrower(), loan.since()))
                        .toList());
    }
}

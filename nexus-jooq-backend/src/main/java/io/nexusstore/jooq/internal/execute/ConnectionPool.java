package io.nexusstore.jooq.internal.execute;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.internal.dialect.ConnectionFailures;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The connections to a database, lent to one caller at a time. */
public final class ConnectionPool implements SessionPool {

    private final HikariDataSource connections;

    /** Never lent, and never replaced; or null where nothing needs it. */
    private final @Nullable Connection lasting;

    private final ConnectionPoolConfig config;
    private final long patienceMillis;
    private final ConnectionFailures failures;
    private final PoolMeter meter;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int lent;
    private boolean isClosed;

    private ConnectionPool(
            HikariDataSource connections,
            @Nullable Connection lasting,
            ConnectionPoolConfig config,
            long patienceMillis,
            ConnectionFailures failures,
            PoolMeter meter) {
        this.connections = connections;
        this.lasting = lasting;
        this.config = config;
        this.patienceMillis = patienceMillis;
        this.failures = failures;
        this.meter = meter;
    }

    /**
     * Opens the pool with a first connection.
     *
     * @param hasLasting whether one connection lasts as long as the pool, beside those that are lent
     * @param patienceMillis how long a write that goes by itself waits for a row or table
     * @throws BackendException when no connection can be made
     */
    public static ConnectionPool open(
            HikariConfig settings,
            boolean hasLasting,
            ConnectionPoolConfig config,
            long patienceMillis,
            ConnectionFailures failures) {
        PoolMeter meter = new PoolMeter();
        settings.setMetricsTrackerFactory((name, stats) -> meter);
        try {
            HikariDataSource connections = new HikariDataSource(settings);
            Connection lasting = hasLasting ? lasting(connections, failures) : null;
            ConnectionPool opened = new ConnectionPool(connections, lasting, config, patienceMillis, failures, meter);
            // The first connection is made before its pool knows the meter.
            meter.recordConnectionCreatedMillis(0);
            return opened;
        } catch (PoolInitializationException failure) {
            if (failure.getCause() instanceof SQLException cause) {
                throw failures.cannotOpen(cause);
            }
            throw failure;
        }
    }

    private static Connection lasting(HikariDataSource pool, ConnectionFailures failures) {
        Properties login = new Properties();
        if (pool.getUsername() != null) {
            login.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            login.setProperty("password", pool.getPassword());
        }
        boolean isOpen = false;
        try {
            Connection lasting = DriverManager.getConnection(pool.getJdbcUrl(), login);
            isOpen = true;
            return lasting;
        } catch (SQLException failure) {
            throw failures.cannotOpen(failure);
        } finally {
            if (!isOpen) {
                pool.close();
            }
        }
    }

    /** Returns a pool of one connection more, for what must not wait for those that are lent; to be closed when that is done. */
    public ConnectionPool beside() {
        HikariConfig one = new HikariConfig();
        connections.copyStateTo(one);
        one.setPoolName(connections.getPoolName() + "-beside");
        one.setMinimumIdle(0);
        one.setMaximumPoolSize(1);
        one.setInitializationFailTimeout(-1);
        return open(one, false, config, patienceMillis, failures);
    }

    @Override
    public Session borrow() {
        begin();
        boolean isLent = false;
        try {
            long start = System.nanoTime();
            Session session = connect();
            meter.lent(session, System.nanoTime() - start);
            isLent = true;
            return session;
        } finally {
            if (!isLent) {
                end();
            }
        }
    }

    @Override
    public void giveBack(Session session) {
        meter.returned(session);
        try {
            session.close();
        } catch (SQLException failure) {
            if (!failures.isDisconnection(failure)) {
                throw failures.translate(failure, null);
            }
            // Who had the session knows, or had all that was asked of it; the pool replaces the connection.
        } finally {
            end();
        }
    }

    /** Returns how long a write that goes by itself waits for a row or table. */
    public long patienceMillis() {
        return patienceMillis;
    }

    /** Returns what counts the loans. */
    public PoolMeter meter() {
        return meter;
    }

    /** Returns the state of the pool; it must be open. */
    public HikariPoolMXBean state() {
        return connections.getHikariPoolMXBean();
    }

    /** Returns how many connections there are at most. */
    public int most() {
        return config.max();
    }

    /** Returns the translation of what the connections report. */
    public ConnectionFailures failures() {
        return failures;
    }

    /** Lends nothing any more, and waits for what is lent. */
    public void drain() {
        lock.lock();
        try {
            isClosed = true;
            while (lent > 0) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns a session of a pool that is drained, for the last notes. */
    public Session last() {
        return connect();
    }

    /** Closes all connections. */
    public void close() {
        connections.close();
        try {
            if (lasting != null) {
                lasting.close();
            }
        } catch (SQLException failure) {
            if (!failures.isDisconnection(failure)) {
                throw failures.translate(failure, null);
            }
            // What it kept open is closed already.
        }
    }

    private Session connect() {
        try {
            return Session.ofServer(connections.getConnection());
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    private NexusException unavailable(SQLException failure) {
        if (failure.getCause() instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return Refusals.whileWaiting("a connection", failures);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException reported && failures.isOfDatabase(reported)) {
                return failures.translate(reported, null);
            }
        }
        return new BackendException(
                BackendException.POOL_EXHAUSTED,
                null,
                "All " + config.max() + " connections to database '" + failures.path() + "' were in use for "
                        + config.acquireTimeout() + ". Raise the maximum of the pool, or let fewer threads use it at"
                        + " once.",
                Map.of("database", failures.path(), "max", Integer.toString(config.max())),
                failure.getSQLState(),
                0,
                true,
                failure);
    }

    private void begin() {
        lock.lock();
        try {
            if (isClosed) {
                throw Refusals.closed(failures);
            }
            lent++;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            lent--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.internal.dialect.SqliteConnector;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of reading sessions, opened when they are needed.
 *
 * <p>The one given back last is lent first: its page cache and its statements are the warmest.
 */
public final class ReaderPool implements SessionPool {

    private final SqliteConnector connector;
    private final SqliteFailures failures;
    private final int capacity;
    private final Duration timeout;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Session> idle = new ArrayDeque<>();
    private int open;
    private boolean isClosed;

    public ReaderPool(SqliteConnector connector, SqliteFailures failures, int capacity, Duration timeout) {
        this.connector = connector;
        this.failures = failures;
        this.capacity = capacity;
        this.timeout = timeout;
    }

    @Override
    public Session borrow() {
        Session session = idleOrRoom();
        return session != null ? session : connect();
    }

    @Override
    public void giveBack(Session session) {
        lock.lock();
        try {
            idle.push(session);
            wakeOne();
        } finally {
            lock.unlock();
        }
    }

    /** Lends nothing any more, waits for what is lent, and closes everything. */
    public void close() throws SQLException {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
            while (open > idle.size()) {
                changed.awaitUninterruptibly();
            }
            open = 0;
            while (!idle.isEmpty()) {
                idle.pop().close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns an idle session, or null where there is room to open one, which is reserved then. */
    private @Nullable Session idleOrRoom() {
        lock.lock();
        try {
            long nanos = timeout.toNanos();
            while (true) {
                if (isClosed) {
                    throw Refusals.closed(failures);
                }
                if (!idle.isEmpty()) {
                    return idle.pop();
                }
                if (open < capacity) {
                    open++;
                    return null;
                }
                if (nanos <= 0) {
                    throw exhausted();
                }
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.whileWaiting("a reading connection", failures);
        } finally {
            lock.unlock();
        }
    }

    private Session connect() {
        boolean isConnected = false;
        try {
            Session session = new Session(connector.reader());
            isConnected = true;
            return session;
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } finally {
            if (!isConnected) {
                forgetOne();
            }
        }
    }

    private void forgetOne() {
        lock.lock();
        try {
            open--;
            wakeOne();
        } finally {
            lock.unlock();
        }
    }

    private void wakeOne() {
        if (isClosed) {
            // Whoever closes waits on the same condition as borrowers do.
            changed.signalAll();
        } else {
            changed.signal();
        }
    }

    private NexusException exhausted() {
        return new BackendException(
                BackendException.BUSY,
                null,
                "All " + capacity + " reading connections of database '" + failures.path() + "' were in use for "
                        + timeout + ". Raise readers, or let fewer threads read at once.",
                Map.of("path", failures.path()),
                null,
                0,
                true,
                null);
    }
}

package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.execute.Session;
import java.sql.SQLException;
import java.time.Duration;

/** The writing session as its holder drives it: transactions and savepoints, with translated failures. */
public final class WriteSession {

    private static final String BEGIN = "BEGIN IMMEDIATE";
    private static final String SAVEPOINT = "SAVEPOINT nexus_member";
    private static final String RELEASE = "RELEASE nexus_member";
    private static final String ROLLBACK_TO = "ROLLBACK TO nexus_member";

    /** SQLite's code for ending a transaction that is not there, or beginning one inside another. */
    private static final int MISUSED_TRANSACTION = 1;

    private final Session session;
    private final Duration busyTimeout;
    private final SqliteFailures failures;

    /**
     * Creates the session.
     *
     * @param session the connection, whose statements do not wait for other processes
     * @param busyTimeout how long the beginning of a transaction waits for them
     */
    public WriteSession(Session session, Duration busyTimeout, SqliteFailures failures) {
        this.session = session;
        this.busyTimeout = busyTimeout;
        this.failures = failures;
    }

    public Session session() {
        return session;
    }

    /** Begins a transaction that may write; nobody but the caller waits when another process is at it. */
    public void begin() {
        try {
            session.run(BEGIN);
        } catch (SQLException failure) {
            if (!SqliteFailures.isBusy(failure)) {
                throw failures.translate(failure, null);
            }
            beginWaiting();
        }
    }

    public void commit() {
        run("COMMIT");
    }

    /** Ends the transaction, if it has not ended by itself, as it does when SQLite runs out of means. */
    public void rollback() {
        try {
            session.run("ROLLBACK");
        } catch (SQLException failure) {
            if (SqliteFailures.code(failure) != MISUSED_TRANSACTION) {
                throw failures.translate(failure, null);
            }
        }
    }

    /** Returns whether there is a transaction; SQLite ends one by itself when it runs out of means. */
    public boolean isInTransaction() {
        try {
            session.run("BEGIN");
        } catch (SQLException failure) {
            if (SqliteFailures.code(failure) == MISUSED_TRANSACTION) {
                return true;
            }
            throw failures.translate(failure, null);
        }
        rollback();
        return false;
    }

    /** Runs the work in a transaction of its own. */
    public <R> R within(Work<R> work) {
        begin();
        boolean isCommitted = false;
        try {
            R result = work.run();
            commit();
            isCommitted = true;
            return result;
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } finally {
            if (!isCommitted) {
                rollback();
            }
        }
    }

    public void savepoint() {
        run(SAVEPOINT);
    }

    public void release() {
        run(RELEASE);
    }

    public void rollbackToSavepoint() {
        run(ROLLBACK_TO);
        run(RELEASE);
    }

    private void beginWaiting() {
        try {
            session.waitForOthers(busyTimeout);
            try {
                session.run(BEGIN);
            } finally {
                session.waitForOthers(Duration.ZERO);
            }
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        }
    }

    private void run(String sql) {
        try {
            session.run(sql);
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        }
    }

    /** What is done in a transaction. */
    public interface Work<R> {

        R run() throws SQLException;
    }
}

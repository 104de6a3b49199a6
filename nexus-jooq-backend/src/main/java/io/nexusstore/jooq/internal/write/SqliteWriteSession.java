package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.execute.Session;
import java.sql.SQLException;
import java.time.Duration;

/** The one session of SQLite that writes. */
public final class SqliteWriteSession extends WriteSession {

    private static final String BEGIN = "BEGIN IMMEDIATE";

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
    public SqliteWriteSession(Session session, Duration busyTimeout, SqliteFailures failures) {
        super(failures);
        this.session = session;
        this.busyTimeout = busyTimeout;
        this.failures = failures;
    }

    @Override
    public Session session() {
        return session;
    }

    /** Begins a transaction that may write; nobody but the caller waits when another process is at it. */
    @Override
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

    @Override
    public void commit() {
        run("COMMIT");
    }

    /** Ends the transaction, if it has not ended by itself, as it does when SQLite runs out of means. */
    @Override
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
    @Override
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

    @Override
    public boolean canReturn() {
        return isInTransaction();
    }

    @Override
    public boolean undoesStatements() {
        return true;
    }

    @Override
    public boolean commitsStatements() {
        return true;
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
}

package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.dialect.PostgresFailures;
import io.nexusstore.jooq.internal.execute.PostgresPool;
import io.nexusstore.jooq.internal.execute.Session;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** Transactions of PostgreSQL, each on a connection that is borrowed for it. */
public final class PostgresWriteSession extends WriteSession {

    private static final String PATIENT = "SET LOCAL lock_timeout = ";
    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; ";

    private final PostgresPool pool;
    private final PostgresFailures failures;
    private final @Nullable String preparation;
    private @Nullable Session session;

    private PostgresWriteSession(PostgresPool pool, PostgresFailures failures, @Nullable String preparation) {
        super(failures);
        this.pool = pool;
        this.failures = failures;
        this.preparation = preparation;
    }

    /** Returns a session whose statements fail soon when a row or table is held by somebody else. */
    public static PostgresWriteSession impatient(PostgresPool pool, PostgresFailures failures) {
        return new PostgresWriteSession(pool, failures, null);
    }

    /** Returns a session whose statements wait for rows and tables for as long as the options say. */
    public static PostgresWriteSession patient(PostgresPool pool, PostgresFailures failures) {
        return new PostgresWriteSession(pool, failures, PATIENT + pool.patienceMillis());
    }

    /** Returns a patient session whose transactions see the database as it was at the first of their statements. */
    public static PostgresWriteSession ofSnapshot(PostgresPool pool, PostgresFailures failures) {
        return new PostgresWriteSession(pool, failures, SNAPSHOT + PATIENT + pool.patienceMillis());
    }

    @Override
    public Session session() {
        Session open = session;
        if (open == null) {
            throw new IllegalStateException("No transaction was begun.");
        }
        return open;
    }

    /** The driver sends the beginning along with the first statement. */
    @Override
    public void begin() {
        Session borrowed = pool.borrow();
        boolean isBegun = false;
        try {
            borrowed.connection().setAutoCommit(false);
            if (preparation != null) {
                borrowed.run(preparation);
            }
            session = borrowed;
            isBegun = true;
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } finally {
            if (!isBegun) {
                pool.giveBack(borrowed);
            }
        }
    }

    @Override
    public void commit() {
        try {
            session().connection().commit();
        } catch (SQLException failure) {
            throw PostgresFailures.isDisconnection(failure)
                    ? failures.commitUnknown(failure)
                    : failures.translate(failure, null);
        }
        giveBack();
    }

    /** A connection that is gone has taken its transaction with it. */
    @Override
    public void rollback() {
        Session open = session;
        if (open == null) {
            return;
        }
        try {
            if (!open.connection().isClosed()) {
                open.connection().rollback();
            }
        } catch (SQLException failure) {
            if (!PostgresFailures.isDisconnection(failure)) {
                throw failures.translate(failure, null);
            }
        } finally {
            giveBack();
        }
    }

    @Override
    public boolean isInTransaction() {
        return state() == TransactionState.OPEN;
    }

    @Override
    public boolean canReturn() {
        return state() != TransactionState.IDLE;
    }

    @Override
    public boolean undoesStatements() {
        return false;
    }

    /** A statement may wait for others, and nobody could commit or read at a known position meanwhile. */
    @Override
    public boolean commitsStatements() {
        return false;
    }

    private TransactionState state() {
        Session open = session;
        try {
            return open == null || open.connection().isClosed()
                    ? TransactionState.IDLE
                    : open.connection().unwrap(BaseConnection.class).getTransactionState();
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        }
    }

    private void giveBack() {
        Session open = session();
        session = null;
        pool.giveBack(open);
    }
}

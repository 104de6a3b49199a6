package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.dialect.ConnectionFailures;
import io.nexusstore.jooq.internal.execute.ConnectionPool;
import io.nexusstore.jooq.internal.execute.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Transactions of pooled connections, each on one that is borrowed for it. */
public final class PooledWriteSession extends WriteSession {

    private final ConnectionPool pool;
    private final ConnectionFailures failures;
    private final TransactionRules rules;
    private final Beginning beginning;
    private @Nullable Session session;

    private PooledWriteSession(ConnectionPool pool, TransactionRules rules, Beginning beginning) {
        super(pool.failures());
        this.pool = pool;
        this.failures = pool.failures();
        this.rules = rules;
        this.beginning = beginning;
    }

    /** Returns a session whose statements fail soon when a row or table is held by somebody else. */
    public static PooledWriteSession impatient(ConnectionPool pool, TransactionRules rules) {
        return new PooledWriteSession(pool, rules, rules::impatient);
    }

    /** Returns a session whose statements wait for rows and tables for as long as the options say. */
    public static PooledWriteSession patient(ConnectionPool pool, TransactionRules rules) {
        return new PooledWriteSession(pool, rules, session -> rules.patient(session, pool.patienceMillis()));
    }

    /**
     * Returns a patient session whose transactions see the database as it was at the first of their statements.
     *
     * @param most for how long it may wait for a row or table at most
     */
    public static PooledWriteSession ofSnapshot(ConnectionPool pool, TransactionRules rules, Duration most) {
        long millis = Math.max(1, Math.min(pool.patienceMillis(), most.toMillis()));
        return new PooledWriteSession(pool, rules, session -> rules.ofSnapshot(session, millis));
    }

    @Override
    public Session session() {
        Session open = session;
        if (open == null) {
            throw new IllegalStateException("No transaction was begun.");
        }
        return open;
    }

    /** The drivers begin a transaction with the first statement. */
    @Override
    public void begin() {
        Session borrowed = pool.borrow();
        boolean isBegun = false;
        try {
            borrowed.connection().setAutoCommit(false);
            beginning.on(borrowed);
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
            throw failures.isDisconnection(failure)
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
            if (!failures.isDisconnection(failure)) {
                throw failures.translate(failure, null);
            }
        } finally {
            giveBack();
        }
    }

    @Override
    public boolean isInTransaction() {
        return asked(rules::isInTransaction);
    }

    @Override
    public boolean canReturn() {
        return asked(rules::canReturn);
    }

    @Override
    public boolean undoesStatements() {
        return rules.undoesStatements();
    }

    /** A statement may wait for others, and nobody could commit or read at a known position meanwhile. */
    @Override
    public boolean commitsStatements() {
        return false;
    }

    private boolean asked(Question question) {
        Session open = session;
        try {
            return open != null && !open.connection().isClosed() && question.of(open.connection());
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        }
    }

    private void giveBack() {
        Session open = session();
        session = null;
        pool.giveBack(open);
    }

    /** What the rules of the engine begin a transaction with. */
    private interface Beginning {

        void on(Session session) throws SQLException;
    }

    /** What the rules of the engine tell of a connection. */
    private interface Question {

        boolean of(Connection connection) throws SQLException;
    }
}

package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.execute.Session;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The rules of PostgreSQL, whose connections are impatient unless a transaction says otherwise. */
public final class PostgresRules implements TransactionRules {

    private static final String PATIENT = "SET LOCAL lock_timeout = ";
    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; ";

    @Override
    public void impatient(Session session) {
        // The connection is.
    }

    @Override
    public void patient(Session session, long millis) throws SQLException {
        session.run(PATIENT + millis);
    }

    @Override
    public void ofSnapshot(Session session, long millis) throws SQLException {
        session.run(SNAPSHOT + PATIENT + millis);
    }

    @Override
    public boolean isInTransaction(Connection connection) throws SQLException {
        return state(connection) == TransactionState.OPEN;
    }

    @Override
    public boolean canReturn(Connection connection) throws SQLException {
        return state(connection) != TransactionState.IDLE;
    }

    @Override
    public boolean undoesStatements() {
        return false;
    }

    @Override
    public boolean commitsCreations() {
        return false;
    }

    private static TransactionState state(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState();
    }
}

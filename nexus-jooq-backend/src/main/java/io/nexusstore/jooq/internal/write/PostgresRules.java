package io.nexusstore.jooq.internal.write;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The rules of PostgreSQL, whose connections are impatient unless a transaction says otherwise. */
public final class PostgresRules implements TransactionRules {

    private static final String PATIENT = "SET LOCAL lock_timeout = ";
    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; ";

    @Override
    public @Nullable String impatient() {
        return null;
    }

    @Override
    public String patient(long millis) {
        return PATIENT + millis;
    }

    @Override
    public String ofSnapshot(long millis) {
        return SNAPSHOT + PATIENT + millis;
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

    private static TransactionState state(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState();
    }
}

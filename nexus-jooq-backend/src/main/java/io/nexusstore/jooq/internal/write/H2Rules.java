package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.execute.H2Snapshots;
import io.nexusstore.jooq.internal.execute.Session;
import java.sql.Connection;
import java.sql.SQLException;

/** The rules of H2. The pool resets the isolation that a transaction sets. */
public final class H2Rules implements TransactionRules {

    /** How long writes that go together wait for a row before each goes by itself. */
    private static final int IMPATIENCE_MILLIS = 50;

    @Override
    public void impatient(Session session) throws SQLException {
        patient(session, IMPATIENCE_MILLIS);
    }

    @Override
    public void patient(Session session, long millis) throws SQLException {
        session.run("SET LOCK_TIMEOUT " + millis);
    }

    @Override
    public void ofSnapshot(Session session, long millis) throws SQLException {
        session.connection().setTransactionIsolation(H2Snapshots.SNAPSHOT);
        patient(session, millis);
    }

    /** Asked after failures alone that H2 gives up the transaction for. */
    @Override
    public boolean isInTransaction(Connection connection) {
        return false;
    }

    @Override
    public boolean canReturn(Connection connection) {
        return false;
    }

    @Override
    public boolean undoesStatements() {
        return true;
    }

    @Override
    public boolean commitsCreations() {
        return true;
    }
}

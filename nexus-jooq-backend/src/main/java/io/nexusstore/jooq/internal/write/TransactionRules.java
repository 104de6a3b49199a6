package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.execute.Session;
import java.sql.Connection;
import java.sql.SQLException;

/** How one engine begins transactions on pooled connections, which do not commit by themselves, and what those survive. */
public interface TransactionRules {

    /** Begins a transaction on the session whose statements fail soon when others hold a row or table. */
    void impatient(Session session) throws SQLException;

    /** Begins a transaction on the session whose statements wait that long for rows and tables. */
    void patient(Session session, long millis) throws SQLException;

    /** Begins a patient transaction on the session that sees the database as it was at the first of its statements. */
    void ofSnapshot(Session session, long millis) throws SQLException;

    /** Returns whether the connection, which is open, has a transaction that goes on. */
    boolean isInTransaction(Connection connection) throws SQLException;

    /** Returns whether the connection, which is open, has a transaction with savepoints to return to. */
    boolean canReturn(Connection connection) throws SQLException;

    /** Returns whether a statement that is refused for a row undoes itself, and the transaction goes on. */
    boolean undoesStatements();

    /** Returns whether the creation of a table commits the transaction that it happens in. */
    boolean commitsCreations();
}

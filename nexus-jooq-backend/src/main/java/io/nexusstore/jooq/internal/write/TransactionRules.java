package io.nexusstore.jooq.internal.write;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How one engine begins transactions on pooled connections, and what they survive. */
public interface TransactionRules {

    /** Returns what a transaction begins with whose statements fail soon when others hold a row or table, or null. */
    @Nullable
    String impatient();

    /** Returns what a transaction begins with whose statements wait that long for rows and tables. */
    String patient(long millis);

    /** Returns what a patient transaction begins with that sees the database as it was at the first of its statements. */
    String ofSnapshot(long millis);

    /** Returns whether the connection, which is open, has a transaction that goes on. */
    boolean isInTransaction(Connection connection) throws SQLException;

    /** Returns whether the connection, which is open, has a transaction with savepoints to return to. */
    boolean canReturn(Connection connection) throws SQLException;

    /** Returns whether a statement that is refused for a row undoes itself, and the transaction goes on. */
    boolean undoesStatements();
}

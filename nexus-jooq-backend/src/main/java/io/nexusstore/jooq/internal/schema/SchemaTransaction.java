package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs work on a connection so that all of it is done or nothing. */
final class SchemaTransaction {

    /** SQLite's code for ending a transaction that is not there any more. */
    private static final int NO_TRANSACTION = 1;

    private final Connection connection;

    SchemaTransaction(Connection connection) {
        this.connection = connection;
    }

    /** Runs the work, which only reads, in a transaction of its own. */
    <R> R snapshot(Work<R> work) throws SQLException {
        return run("BEGIN", work, "COMMIT", "ROLLBACK");
    }

    /** Runs the work as a part of the transaction that the connection has. */
    <R> R nested(Work<R> work) throws SQLException {
        return run(
                "SAVEPOINT nexus_schema",
                work,
                "RELEASE nexus_schema",
                "ROLLBACK TO nexus_schema",
                "RELEASE nexus_schema");
    }

    private <R> R run(String begin, Work<R> work, String commit, String... rollback) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(begin);
            boolean isDone = false;
            try {
                R result = work.run();
                statement.execute(commit);
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    undo(statement, rollback);
                }
            }
        }
    }

    private static void undo(Statement statement, String... rollback) throws SQLException {
        try {
            for (String step : rollback) {
                statement.execute(step);
            }
        } catch (SQLException failure) {
            // SQLite ends a transaction by itself when it runs out of means.
            if (SqliteFailures.code(failure) != NO_TRANSACTION) {
                throw failure;
            }
        }
    }

    /** Work that may fail. */
    @FunctionalInterface
    interface Work<R> {

        R run() throws SQLException;
    }
}

package io.nexusstore.jooq.internal.execute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One connection and the statements that are kept open on it. Used by one thread at a time.
 *
 * <p>The driver of SQLite keeps no statements itself; preparing one anew costs as much as a read by id.
 */
public final class Session implements AutoCloseable {

    private static final int KEPT_STATEMENTS = 256;

    private final Connection connection;
    private final boolean losesStatements;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true);

    /** Creates a session of SQLite, whose driver ends some statements that fail. */
    public Session(Connection connection) {
        this(connection, true);
    }

    private Session(Connection connection, boolean losesStatements) {
        this.connection = connection;
        this.losesStatements = losesStatements;
    }

    /** Returns a session of a server, whose statements stay open whatever they meet. */
    static Session ofServer(Connection connection) {
        return new Session(connection, false);
    }

    /** Returns the statement, prepared where it is not kept; its last results must be closed. */
    public PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement kept = statements.get(sql);
        if (kept != null && (!losesStatements || isOpen(kept))) {
            return kept;
        }
        if (kept == null && statements.size() >= KEPT_STATEMENTS) {
            closeEldest();
        }
        PreparedStatement prepared = connection.prepareStatement(sql);
        statements.put(sql, prepared);
        return prepared;
    }

    /** Returns the connection, for what needs more than kept statements. */
    public Connection connection() {
        return connection;
    }

    /** Runs a statement without parameters and results. */
    public void run(String sql) throws SQLException {
        statement(sql).executeUpdate();
    }

    /** Returns whether the statement without parameters yields a row. */
    public boolean yields(String sql) throws SQLException {
        try (ResultSet results = statement(sql).executeQuery()) {
            return results.next();
        }
    }

    /**
     * Returns whether the statement can be run again. The driver finalizes a statement that fails in most ways, such as
     * for want of space, and {@link PreparedStatement#isClosed} does not tell.
     */
    static boolean isOpen(PreparedStatement statement) {
        try {
            return statement.getParameterMetaData().getParameterCount() >= 0;
        } catch (SQLException isFinalized) {
            return false;
        }
    }

    /** Sets how long statements wait for other processes. */
    public void waitForOthers(Duration most) throws SQLException {
        // Takes effect as it is prepared, so a kept statement would do it once.
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + most.toMillis());
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            statements.clear();
        } finally {
            connection.close();
        }
    }

    private void closeEldest() throws SQLException {
        Iterator<PreparedStatement> eldest = statements.values().iterator();
        PreparedStatement evicted = eldest.next();
        eldest.remove();
        evicted.close();
    }
}

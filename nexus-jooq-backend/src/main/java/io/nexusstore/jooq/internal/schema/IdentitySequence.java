package io.nexusstore.jooq.internal.schema;

import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.spi.IdentityBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * The sequence that SQLite keeps for a table whose key is declared AUTOINCREMENT. Used within a transaction.
 *
 * <p>SQLite gives a row without an id the number behind the sequence and behind every row; whoever moves the sequence on
 * owns what lies between.
 */
public final class IdentitySequence {

    private final MappedTable<?, ?> table;
    private final Connection connection;
    private final String path;

    /** Creates the sequence of the table; the path of the database is for messages. */
    public IdentitySequence(MappedTable<?, ?> table, Connection connection, String path) {
        this.table = table;
        this.connection = connection;
        this.path = path;
    }

    /**
     * Moves the sequence on and returns the ids that it has passed.
     *
     * @throws BackendException with code {@code STORAGE_FULL} when there are not so many any more
     */
    public IdentityBlock reserve(int count) throws SQLException {
        long last = Math.max(last(), 0);
        if (last > Long.MAX_VALUE - count) {
            throw new BackendException(
                    BackendException.FULL,
                    table.model().name(),
                    "Table '" + table.name() + "' of database '" + path + "' has used the greatest id there is, so none"
                            + " can be drawn any more. Give its entities ids below; or delete that row, and set the"
                            + " table's row in 'sqlite_sequence' to the greatest id that is left.",
                    Map.of("path", path, "table", table.name()),
                    null);
        }
        store(last + count);
        return new IdentityBlock(last + 1, count);
    }

    private long last() throws SQLException {
        String id = Rendering.quoted(table.columns().get(table.idFields().get(0)));
        String sql = "SELECT max(ifnull((SELECT max(seq) FROM sqlite_sequence WHERE name = ?), 0), ifnull((SELECT max("
                + id + ") FROM " + Rendering.quoted(table.name()) + "), 0))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.name());
            try (ResultSet results = statement.executeQuery()) {
                results.next();
                return results.getLong(1);
            }
        }
    }

    /** The table of sequences has neither a key nor a row for a table that has never had one. */
    private void store(long last) throws SQLException {
        if (update("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", last) == 0) {
            update("INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)", last);
        }
    }

    private int update(String sql, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, last);
            statement.setString(2, table.name());
            return statement.executeUpdate();
        }
    }
}

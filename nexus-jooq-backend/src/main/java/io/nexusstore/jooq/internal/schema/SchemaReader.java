package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how tables stand in the database. */
final class SchemaReader {

    private static final String TABLE =
            "SELECT type, strict FROM pragma_table_list WHERE schema = 'main' AND name = ? COLLATE NOCASE";
    private static final String COLUMNS =
            "SELECT name, type, \"notnull\", dflt_value IS NOT NULL, pk, hidden FROM pragma_table_xinfo(?)";
    private static final String INDEXES = "SELECT name, \"unique\", partial FROM pragma_index_list(?)";
    private static final String INDEXED = "SELECT name, coll FROM pragma_index_xinfo(?) WHERE key = 1 ORDER BY seqno";
    private static final String BINARY = "BINARY";

    private final Connection connection;

    SchemaReader(Connection connection) {
        this.connection = connection;
    }

    /** Returns the table of the name, or null when there is none. */
    @Nullable
    StoredTable table(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLE)) {
            statement.setString(1, name);
            try (ResultSet results = statement.executeQuery()) {
                return results.next()
                        ? new StoredTable(results.getString(1), results.getBoolean(2), columns(name), indexes(name))
                        : null;
            }
        }
    }

    private List<StoredColumn> columns(String table) throws SQLException {
        List<StoredColumn> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    String name = results.getString(1);
                    String type = results.getString(2);
                    columns.add(new StoredColumn(
                            name,
                            type,
                            results.getBoolean(3),
                            results.getBoolean(4),
                            results.getInt(5),
                            results.getInt(6) != 0,
                            StorageClass.affinityOf(type) != StorageClass.TEXT || isBinary(table, name)));
                }
            }
        }
        return columns;
    }

    private List<StoredIndex> indexes(String table) throws SQLException {
        List<StoredIndex> indexes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(INDEXES)) {
            statement.setString(1, table);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    indexes.add(index(results.getString(1), results.getBoolean(2), results.getBoolean(3)));
                }
            }
        }
        return indexes;
    }

    private StoredIndex index(String name, boolean isUnique, boolean isPartial) throws SQLException {
        List<@Nullable String> columns = new ArrayList<>();
        boolean isBinary = true;
        try (PreparedStatement statement = connection.prepareStatement(INDEXED)) {
            statement.setString(1, name);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    columns.add(results.getString(1));
                    isBinary &= BINARY.equalsIgnoreCase(results.getString(2));
                }
            }
        }
        return new StoredIndex(name, isUnique, isPartial, columns, isBinary);
    }

    /** SQLite tells a column's collation nowhere but in the program that it compiles a comparison to. */
    private boolean isBinary(String table, String column) throws SQLException {
        String comparison = "EXPLAIN SELECT " + Rendering.quoted(column) + " = 'x' FROM " + Rendering.quoted(table);
        try (Statement statement = connection.createStatement();
                ResultSet program = statement.executeQuery(comparison)) {
            while (program.next()) {
                String collation = program.getString("p4");
                if (isComparison(program.getString("opcode")) && collation != null) {
                    return collation.contains(BINARY);
                }
            }
            return true;
        }
    }

    private static boolean isComparison(String opcode) {
        return opcode.equals("Eq") || opcode.equals("Ne");
    }
}

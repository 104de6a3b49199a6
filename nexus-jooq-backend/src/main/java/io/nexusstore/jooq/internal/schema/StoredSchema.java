package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what SQLite has. */
final class StoredSchema implements Catalog {

    private static final String TABLE =
            "SELECT name, type, (SELECT sql FROM sqlite_schema AS made WHERE made.type = 'table' AND made.name = listed.name), strict"
                    + " FROM pragma_table_list AS listed WHERE schema = 'main' AND name = ? COLLATE NOCASE";
    private static final String COLUMNS =
            "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?, 'main')";
    private static final String INDEXES =
            "SELECT name, \"unique\", partial, origin FROM pragma_index_list(?, 'main') ORDER BY seq";
    private static final String INDEX_PARTS =
            "SELECT name, coll, \"desc\" FROM pragma_index_xinfo(?, 'main') WHERE key = 1 ORDER BY seqno";
    private static final String OBJECT = "SELECT type, tbl_name FROM sqlite_schema"
            + " WHERE type IN ('table', 'view', 'index') AND name = ? COLLATE NOCASE";
    private static final String VERSION = "PRAGMA main.schema_version";

    /** What an instruction that compares text names: the collation and the encoding. */
    private static final Pattern COMPARISON = Pattern.compile("(.+)-(?:8|16LE|16BE)");

    private static final String UNKNOWN = "unknown to this process";
    private static final String EXPRESSION = "an expression";

    /** SQLite's code for a statement that it cannot compile. */
    private static final int UNCOMPILED = 1;

    private static final int GENERATED = 2;

    private final Connection connection;

    StoredSchema(Connection connection) {
        this.connection = connection;
    }

    /** Returns the number that grows with each change of the schema, whoever makes it. */
    int version() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VERSION);
                ResultSet results = statement.executeQuery()) {
            results.next();
            return results.getInt(1);
        }
    }

    @Override
    public @Nullable StoredTable table(String name) throws SQLException {
        try (PreparedStatement statement = prepared(TABLE, name);
                ResultSet results = statement.executeQuery()) {
            if (!results.next()) {
                return null;
            }
            String stored = results.getString(1);
            String kind = results.getString(2);
            String made = String.valueOf(results.getString(3));
            return kind.equals(StoredTable.TABLE)
                    ? new StoredTable(
                            stored,
                            kind,
                            made,
                            results.getBoolean(4),
                            isCounting(stored),
                            columns(stored),
                            indexes(stored))
                    : new StoredTable(stored, kind, made, false, false, List.of(), List.of());
        }
    }

    @Override
    public @Nullable String holder(String name) throws SQLException {
        try (PreparedStatement statement = prepared(OBJECT, name);
                ResultSet results = statement.executeQuery()) {
            if (!results.next()) {
                return null;
            }
            return results.getString(1).equals("index")
                    ? "an index of table '" + results.getString(2) + "'"
                    : "a " + results.getString(1);
        }
    }

    private List<StoredColumn> columns(String table) throws SQLException {
        List<StoredColumn> columns = new ArrayList<>();
        try (PreparedStatement statement = prepared(COLUMNS, table);
                ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                String name = results.getString(1);
                columns.add(new StoredColumn(
                        name,
                        results.getString(2),
                        collation(table, name),
                        results.getBoolean(3),
                        results.getString(4) != null,
                        results.getInt(5),
                        results.getInt(6) >= GENERATED));
            }
        }
        return columns;
    }

    /** No pragma tells the collation of a column; the instructions of a comparison with it do. */
    private String collation(String table, String column) throws SQLException {
        String comparison =
                "EXPLAIN SELECT 1 FROM " + Rendering.quoted(table) + " WHERE +" + Rendering.quoted(column) + " = 'x'";
        try (PreparedStatement statement = connection.prepareStatement(comparison);
                ResultSet instructions = statement.executeQuery()) {
            while (instructions.next()) {
                String operand = instructions.getString("p4");
                Matcher named = COMPARISON.matcher(operand == null ? "" : operand);
                if (instructions.getString("opcode").matches("Eq|Ne") && named.matches()) {
                    return named.group(1);
                }
            }
            return UNKNOWN;
        } catch (SQLException failure) {
            if (SqliteFailures.code(failure) == UNCOMPILED) {
                return UNKNOWN;
            }
            throw failure;
        }
    }

    /** No pragma tells of AUTOINCREMENT; the instructions of an insert do, since they move the sequence on. */
    private boolean isCounting(String table) throws SQLException {
        String insert = "EXPLAIN INSERT INTO " + Rendering.quoted(table) + " DEFAULT VALUES";
        try (PreparedStatement statement = connection.prepareStatement(insert);
                ResultSet instructions = statement.executeQuery()) {
            while (instructions.next()) {
                if (instructions.getString("opcode").equals("MemMax")) {
                    return true;
                }
            }
            return false;
        } catch (SQLException failure) {
            if (SqliteFailures.code(failure) == UNCOMPILED) {
                return false;
            }
            throw failure;
        }
    }

    private List<StoredIndex> indexes(String table) throws SQLException {
        List<StoredIndex> indexes = new ArrayList<>();
        try (PreparedStatement statement = prepared(INDEXES, table);
                ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                String name = results.getString(1);
                indexes.add(new StoredIndex(
                        name,
                        parts(name),
                        results.getBoolean(2),
                        results.getBoolean(3),
                        results.getString(4).equals("pk")));
            }
        }
        return indexes;
    }

    private List<StoredIndex.Part> parts(String index) throws SQLException {
        List<StoredIndex.Part> parts = new ArrayList<>();
        try (PreparedStatement statement = prepared(INDEX_PARTS, index);
                ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                String column = results.getString(1);
                parts.add(new StoredIndex.Part(
                        column == null ? EXPRESSION : column, results.getString(2), results.getBoolean(3), true));
            }
        }
        return parts;
    }

    private PreparedStatement prepared(String sql, String parameter) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, parameter);
        return statement;
    }
}

package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.Rendering;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what PostgreSQL has in the schema that it creates tables in; names are told apart by case there. */
final class PostgresCatalog implements Catalog {

    /** Waits until nobody else creates tables, and keeps others from it until the transaction ends. */
    static final String ALONE = "SELECT pg_advisory_xact_lock(7310584035438027891)";

    /** C compares bytes, under several names, and so does the default of a database that was made with it. */
    private static final String COLLATION = "CASE WHEN co.oid IS NULL OR co.collname IN ('C', 'POSIX', 'ucs_basic')"
            + " OR (co.collname = 'default' AND EXISTS (SELECT 1 FROM pg_database AS d WHERE d.datname ="
            + " current_database() AND d.datlocprovider = 'c' AND d.datcollate IN ('C', 'POSIX')))"
            + " THEN '" + StoredIndex.BINARY + "' ELSE co.collname END";

    private static final String CLASS = "SELECT c.oid, c.relkind, t.relname FROM pg_class AS c"
            + " JOIN pg_namespace AS n ON n.oid = c.relnamespace"
            + " LEFT JOIN pg_index AS x ON x.indexrelid = c.oid LEFT JOIN pg_class AS t ON t.oid = x.indrelid"
            + " WHERE n.nspname = current_schema() AND c.relname = ?";

    private static final String COLUMNS = "SELECT a.attname, format_type(a.atttypid, a.atttypmod), " + COLLATION
            + ", a.attnotnull, a.atthasdef OR a.attidentity <> '',"
            + " coalesce(array_position(k.conkey, a.attnum), 0), a.attgenerated <> '',"
            + " a.attidentity = 'd' OR (a.attidentity = '' AND coalesce(pg_get_expr(d.adbin, d.adrelid), '')"
            + " LIKE 'nextval(%'), coalesce(pg_get_expr(d.adbin, d.adrelid), '')"
            + " FROM pg_attribute AS a LEFT JOIN pg_collation AS co ON co.oid = a.attcollation"
            + " LEFT JOIN pg_constraint AS k ON k.conrelid = a.attrelid AND k.contype = 'p'"
            + " LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
            + " WHERE a.attrelid = ? AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

    /** A column that admits null is indexed in the order of the store only where null comes first. */
    private static final String INDEXES = "SELECT i.relname, x.indisunique, x.indpred IS NOT NULL, x.indisprimary,"
            + " coalesce(a.attname, 'an expression'), " + COLLATION + ", x.indoption[k.at] & 1 = 1,"
            + " coalesce(a.attnotnull, true) OR x.indoption[k.at] & 2 = 2"
            + " FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid"
            + " CROSS JOIN LATERAL generate_series(0, x.indnkeyatts - 1) AS k(at)"
            + " LEFT JOIN pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[k.at]"
            + " LEFT JOIN pg_collation AS co ON co.oid = x.indcollation[k.at]"
            + " WHERE x.indrelid = ? AND x.indisvalid ORDER BY i.relname, k.at";

    private final Connection connection;

    PostgresCatalog(Connection connection) {
        this.connection = connection;
    }

    @Override
    public @Nullable StoredTable table(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLASS)) {
            statement.setString(1, name);
            try (ResultSet results = statement.executeQuery()) {
                if (!results.next()) {
                    return null;
                }
                long id = results.getLong(1);
                String kind = kind(results.getString(2));
                if (!kind.equals(StoredTable.TABLE)) {
                    return new StoredTable(name, kind, "", true, false, List.of(), List.of());
                }
                List<StoredColumn> columns = new ArrayList<>();
                StringBuilder computed = new StringBuilder();
                boolean isCounting = readColumns(id, columns, computed);
                return new StoredTable(name, kind, computed.toString(), true, isCounting, columns, indexes(id));
            }
        }
    }

    @Override
    public @Nullable String holder(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLASS)) {
            statement.setString(1, name);
            try (ResultSet results = statement.executeQuery()) {
                if (!results.next()) {
                    return null;
                }
                String kind = kind(results.getString(2));
                return kind.equals("index") ? "an index of table '" + results.getString(3) + "'" : "a " + kind;
            }
        }
    }

    private static String kind(String relation) {
        return switch (relation) {
            case "r", "p" -> StoredTable.TABLE;
            case "v" -> "view";
            case "m" -> "materialized view";
            case "i", "I" -> "index";
            case "S" -> "sequence";
            case "f" -> "foreign table";
            default -> "type";
        };
    }

    /** Returns whether the database draws values for a column of the key; notes what columns are computed from. */
    private boolean readColumns(long table, List<StoredColumn> columns, StringBuilder computed) throws SQLException {
        boolean isCounting = false;
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setLong(1, table);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    int keyPosition = results.getInt(6);
                    columns.add(new StoredColumn(
                            results.getString(1),
                            results.getString(2),
                            results.getString(3),
                            results.getBoolean(4),
                            results.getBoolean(5),
                            keyPosition,
                            results.getBoolean(7)));
                    isCounting |= keyPosition > 0 && results.getBoolean(8);
                    if (results.getBoolean(7)) {
                        computed.append(Rendering.quoted(results.getString(1)))
                                .append(" text COLLATE \"C\" GENERATED ALWAYS AS (")
                                .append(results.getString(9))
                                .append(") STORED\n");
                    }
                }
            }
        }
        return isCounting;
    }

    private List<StoredIndex> indexes(long table) throws SQLException {
        Map<String, StoredIndex> indexes = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(INDEXES)) {
            statement.setLong(1, table);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    StoredIndex.Part part = new StoredIndex.Part(
                            results.getString(5), results.getString(6), results.getBoolean(7), results.getBoolean(8));
                    String name = results.getString(1);
                    StoredIndex begun = indexes.get(name);
                    List<StoredIndex.Part> parts = new ArrayList<>(begun == null ? List.of() : begun.parts());
                    parts.add(part);
                    indexes.put(
                            name,
                            new StoredIndex(
                                    name, parts, results.getBoolean(2), results.getBoolean(3), results.getBoolean(4)));
                }
            }
        }
        return List.copyOf(indexes.values());
    }
}

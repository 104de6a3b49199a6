package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.Rendering;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what H2 has in the current schema; names are told apart by case there, and every text has the collation of the database. */
final class H2Catalog implements Catalog {

    /** What the default of a column begins with whose values a sequence gives. */
    static final String DRAWN = "NEXT VALUE FOR ";

    private static final String UNBOUNDED = "1000000000";

    private static final String TABLE = "SELECT table_type FROM information_schema.tables"
            + " WHERE table_schema = CURRENT_SCHEMA AND table_name = ?";

    private static final String INDEX = "SELECT table_name FROM information_schema.indexes"
            + " WHERE index_schema = CURRENT_SCHEMA AND index_name = ?";

    private static final String TYPE = "CASE WHEN c.data_type IN ('CHARACTER VARYING', 'BINARY VARYING', 'CHARACTER',"
            + " 'BINARY') AND c.character_maximum_length <> " + UNBOUNDED
            + " THEN c.data_type || '(' || c.character_maximum_length || ')'"
            + " WHEN c.data_type = 'NUMERIC' THEN 'numeric(' || c.numeric_precision || ',' || c.numeric_scale || ')'"
            + " WHEN c.data_type IN ('TIME', 'TIMESTAMP') THEN c.data_type || '(' || c.datetime_precision || ')'"
            + " WHEN c.data_type = 'TIMESTAMP WITH TIME ZONE'"
            + " THEN 'timestamp(' || c.datetime_precision || ') with time zone' ELSE c.data_type END";

    private static final String COLUMNS = "SELECT c.column_name, " + TYPE
            + ", c.is_nullable = 'NO', c.column_default IS NOT NULL OR c.is_identity = 'YES',"
            + " coalesce(k.ordinal_position, 0), c.is_generated = 'ALWAYS', c.column_default, c.generation_expression"
            + " FROM information_schema.columns AS c LEFT JOIN (SELECT u.* FROM information_schema.key_column_usage AS u"
            + " JOIN information_schema.table_constraints AS p ON p.constraint_schema = u.constraint_schema"
            + " AND p.constraint_name = u.constraint_name AND p.constraint_type = 'PRIMARY KEY') AS k"
            + " ON k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = c.column_name"
            + " WHERE c.table_schema = CURRENT_SCHEMA AND c.table_name = ? ORDER BY c.ordinal_position";

    private static final String INDEXES = "SELECT i.index_name, i.index_type_name, p.column_name,"
            + " p.ordering_specification = 'DESC', coalesce(p.null_ordering, 'FIRST') = 'FIRST'"
            + " FROM information_schema.indexes AS i JOIN information_schema.index_columns AS p"
            + " ON p.index_schema = i.index_schema AND p.index_name = i.index_name"
            + " WHERE i.table_schema = CURRENT_SCHEMA AND i.table_name = ? ORDER BY i.index_name, p.ordinal_position";

    private final Connection connection;

    H2Catalog(Connection connection) {
        this.connection = connection;
    }

    @Override
    public @Nullable StoredTable table(String name) throws SQLException {
        String type = text(TABLE, name);
        if (type == null) {
            return null;
        }
        String kind = kind(type);
        if (!kind.equals(StoredTable.TABLE)) {
            return new StoredTable(name, kind, "", true, false, List.of(), List.of());
        }
        List<StoredColumn> columns = new ArrayList<>();
        StringBuilder computed = new StringBuilder();
        boolean isCounting = readColumns(name, columns, computed);
        return new StoredTable(name, kind, computed.toString(), true, isCounting, columns, indexes(name));
    }

    @Override
    public @Nullable String holder(String name) throws SQLException {
        String type = text(TABLE, name);
        if (type != null) {
            return "a " + kind(type);
        }
        String table = text(INDEX, name);
        return table == null ? null : "an index of table '" + table + "'";
    }

    private static String kind(String type) {
        return type.equals("BASE TABLE") ? StoredTable.TABLE : type.toLowerCase(Locale.ROOT);
    }

    /** Returns whether the database draws values for a column of the key; notes what columns are computed from. */
    private boolean readColumns(String table, List<StoredColumn> columns, StringBuilder computed) throws SQLException {
        boolean isCounting = false;
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    int keyPosition = results.getInt(5);
                    columns.add(new StoredColumn(
                            results.getString(1),
                            results.getString(2).toLowerCase(Locale.ROOT),
                            StoredIndex.BINARY,
                            results.getBoolean(3),
                            results.getBoolean(4),
                            keyPosition,
                            results.getBoolean(6)));
                    String drawn = results.getString(7);
                    isCounting |= keyPosition > 0 && drawn != null && drawn.startsWith(DRAWN);
                    if (results.getBoolean(6)) {
                        computed.append(Rendering.quoted(results.getString(1)))
                                .append(" character varying GENERATED ALWAYS AS (")
                                .append(results.getString(8))
                                .append(")\n");
                    }
                }
            }
        }
        return isCounting;
    }

    private List<StoredIndex> indexes(String table) throws SQLException {
        Map<String, StoredIndex> indexes = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(INDEXES)) {
            statement.setString(1, table);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    String name = results.getString(1);
                    String type = results.getString(2);
                    StoredIndex begun = indexes.get(name);
                    List<StoredIndex.Part> parts = new ArrayList<>(begun == null ? List.of() : begun.parts());
                    parts.add(new StoredIndex.Part(
                            results.getString(3), StoredIndex.BINARY, results.getBoolean(4), results.getBoolean(5)));
                    boolean isPrimaryKey = type.equals("PRIMARY KEY");
                    boolean isUnique = isPrimaryKey || type.startsWith("UNIQUE");
                    indexes.put(name, new StoredIndex(name, parts, isUnique, !isPlain(type), isPrimaryKey));
                }
            }
        }
        return List.copyOf(indexes.values());
    }

    /** An index by hashes finds single values, and one on space nothing that a store asks for. */
    private static boolean isPlain(String type) {
        return type.equals("PRIMARY KEY") || type.equals("INDEX") || type.equals("UNIQUE INDEX");
    }

    private @Nullable String text(String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? results.getString(1) : null;
            }
        }
    }
}

package io.nexusstore.jooq.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
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

    private static final String CLASS = "SELECT t.relname, c.relkind FROM pg_class AS c"
            + " JOIN pg_namespace AS n ON n.oid = c.relnamespace"
            + " LEFT JOIN pg_index AS x ON x.indexrelid = c.oid LEFT JOIN pg_class AS t ON t.oid = x.indrelid"
            + " WHERE n.nspname = current_schema() AND c.relname = ?";

    /** The table of a name, in the words of {@link #FACTS}. */
    private static final String ONE = "SELECT c.oid, c.relname AS name, NULL::bytea AS forms FROM pg_class AS c"
            + " JOIN pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname = current_schema() WHERE c.relname = ?";

    /** The tables that entities were declared for, in the words of {@link #FACTS}. */
    private static final String RECORDED = "SELECT c.oid, c.relname AS name, m.value AS forms FROM nexus_meta AS m"
            + " JOIN pg_class AS c ON c.relname = substr(m.key, length('postgresql.columns.') + 1)"
            + " AND c.relkind IN ('r', 'p')"
            + " JOIN pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname = current_schema()"
            + " WHERE m.key >= 'postgresql.columns.' AND m.key < 'postgresql.columns/'";

    private static final String FORMS = "SELECT t.name::text, 1, 0, '', '', '', false, false, 0, false, false, '',"
            + " t.forms FROM t WHERE t.forms IS NOT NULL";

    private static final String COLUMNS =
            "SELECT t.name::text, 2, a.attnum::int, a.attname::text, format_type(a.atttypid, a.atttypmod), " + COLLATION
                    + ", a.attnotnull, a.atthasdef OR a.attidentity <> '',"
                    + " coalesce(array_position(k.conkey, a.attnum), 0), a.attgenerated <> '',"
                    + " a.attidentity = 'd' OR (a.attidentity = '' AND coalesce(pg_get_expr(d.adbin, d.adrelid), '')"
                    + " LIKE 'nextval(%'), coalesce(pg_get_expr(d.adbin, d.adrelid), ''), NULL::bytea"
                    + " FROM t JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped"
                    + " LEFT JOIN pg_collation AS co ON co.oid = a.attcollation"
                    + " LEFT JOIN pg_constraint AS k ON k.conrelid = t.oid AND k.contype = 'p'"
                    + " LEFT JOIN pg_attrdef AS d ON d.adrelid = t.oid AND d.adnum = a.attnum";

    /** A column that admits null is indexed in the order of the store only where null comes first. */
    private static final String INDEXES = "SELECT t.name::text, 3, k.at, i.relname::text,"
            + " coalesce(a.attname::text, 'an expression'), " + COLLATION + ", x.indisunique, x.indpred IS NOT NULL, 0,"
            + " x.indisprimary, x.indoption[k.at] & 1 = 1,"
            + " (coalesce(a.attnotnull, true) OR x.indoption[k.at] & 2 = 2)::text, NULL::bytea"
            + " FROM t JOIN pg_index AS x ON x.indrelid = t.oid AND x.indisvalid"
            + " JOIN pg_class AS i ON i.oid = x.indexrelid"
            + " CROSS JOIN LATERAL generate_series(0, x.indnkeyatts - 1) AS k(at)"
            + " LEFT JOIN pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[k.at]"
            + " LEFT JOIN pg_collation AS co ON co.oid = x.indcollation[k.at]";

    /** All that a comparison needs of the tables, in rows of one shape: the forms, the columns, the parts of indexes. */
    private static final String FACTS =
            ") " + FORMS + " UNION ALL " + COLUMNS + " UNION ALL " + INDEXES + " ORDER BY 1, 2, 3, 4";

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
                String kind = kind(results.getString(2));
                if (!kind.equals(StoredTable.TABLE)) {
                    return new StoredTable(name, kind, "", true, false, List.of(), List.of());
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("WITH t AS (" + ONE + FACTS)) {
            statement.setString(1, name);
            PostgresFacts facts = read(statement).get(name);
            return facts == null ? null : facts.table();
        }
    }

    @Override
    public Map<String, RecordedTable> recorded() throws SQLException {
        Map<String, RecordedTable> recorded = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("WITH t AS (" + RECORDED + FACTS)) {
            read(statement).forEach((name, facts) -> recorded.put(name, facts.recorded()));
        }
        return recorded;
    }

    private static Map<String, PostgresFacts> read(PreparedStatement statement) throws SQLException {
        Map<String, PostgresFacts> tables = new HashMap<>();
        try (ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                tables.computeIfAbsent(results.getString(1), PostgresFacts::new).add(results);
            }
        }
        return tables;
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
                return kind.equals("index") ? "an index of table '" + results.getString(1) + "'" : "a " + kind;
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
}

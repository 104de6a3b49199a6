package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.schema.MappedTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names rows whose id cannot be read by what SQLite itself numbers them with. */
final class RowPlace {

    /** What is said of rows that have no number, or whose results do not tell where they come from. */
    static final String UNKNOWN = "a place that is not known";

    /** The names of the number, of which columns may take any. */
    private static final List<String> NAMES = List.of("rowid", "_rowid_", "oid");

    private static final String COLUMNS = "SELECT lower(name) FROM pragma_table_xinfo(?)";

    /** Only rows without an id agree in it, so more are not worth a list. */
    private static final int MOST = 3;

    /** SQLite's code for a statement that it cannot compile. */
    private static final int UNCOMPILED = 1;

    private RowPlace() {}

    /** Returns the place of the row that the results, of the entity's fields in their order, stand at. */
    static String of(Entity<?, ?> entity, ResultSet results) throws SQLException {
        MappedTable<?, ?> table = entity.table();
        Connection connection = results.getStatement().getConnection();
        String number = name(table, connection);
        if (number == null) {
            return UNKNOWN;
        }
        List<String> conditions = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int field : table.idFields()) {
            Object value = results.getObject(field + 1);
            // Bound as a text it would have other bytes than the stored ones.
            boolean isMalformed = value instanceof String text && Texts.isMalformed(text, results, field + 1);
            conditions.add(
                    Rendering.quoted(table.columns().get(field)) + " IS " + (isMalformed ? "CAST(? AS TEXT)" : "?"));
            values.add(isMalformed ? results.getBytes(field + 1) : value);
        }
        String sql = "SELECT " + number + " FROM " + Rendering.quoted(table.name()) + " WHERE "
                + String.join(" AND ", conditions) + " ORDER BY 1 LIMIT " + (MOST + 1);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return text(statement);
        } catch (SQLException failure) {
            if (SqliteFailures.code(failure) == UNCOMPILED) {
                // The table has no numbers.
                return UNKNOWN;
            }
            throw failure;
        }
    }

    private static String text(PreparedStatement statement) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                numbers.add(Long.toString(results.getLong(1)));
            }
        }
        if (numbers.isEmpty()) {
            return UNKNOWN;
        }
        boolean areMore = numbers.size() > MOST;
        String listed = String.join(", ", areMore ? numbers.subList(0, MOST) : numbers);
        return numbers.size() == 1 ? "rowid " + listed : "one of rowid " + listed + (areMore ? " and others" : "");
    }

    /** A column of the same name would be read in its place. */
    private static @Nullable String name(MappedTable<?, ?> table, Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table.name());
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    columns.add(results.getString(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return NAMES.stream()
                .filter(name -> !columns.contains(name))
                .findFirst()
                .orElse(null);
    }
}

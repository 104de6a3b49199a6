package io.nexusstore.jooq.internal.schema;

import io.nexusstore.error.BackendException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The rows of {@code nexus_meta} that record the forms of values, one for each table. */
final class FormRows {

    private final MetaRows rows;
    private final Catalog schema;
    private final String path;

    FormRows(Connection connection, Catalog schema, String path) {
        this.rows = new MetaRows(connection);
        this.schema = schema;
        this.path = path;
    }

    /**
     * Returns what is recorded of the table; none while it does not exist, whatever an earlier one of its name has left.
     *
     * @throws BackendException with code {@code CORRUPT} when the row is not as this class wrote it
     */
    RecordedForms find(MappedTable<?, ?> table) throws SQLException {
        byte[] stored = schema.holder(table.name()) == null ? null : rows.value(RecordedForms.key(table));
        try {
            return stored == null ? RecordedForms.none() : RecordedForms.decoded(stored);
        } catch (IllegalArgumentException damage) {
            throw damaged(table, damage);
        }
    }

    /** Records the forms that the table declares, beside those that are recorded. */
    void store(MappedTable<?, ?> table, RecordedForms recorded) throws SQLException {
        rows.store(RecordedForms.key(table), recorded.with(table).encoded());
    }

    private BackendException damaged(MappedTable<?, ?> table, IllegalArgumentException damage) {
        String key = RecordedForms.key(table);
        return new BackendException(
                BackendException.CORRUPT,
                table.model().name(),
                "Row '" + key + "' of table 'nexus_meta' in database '" + path + "' does not hold the forms of the"
                        + " columns of table '" + table.name() + "'. Make sure that entity '"
                        + table.model().name() + "' declares its fields as they were when the values were"
                        + " stored, then delete the row: it is made anew.",
                Map.of("path", path, "table", "nexus_meta", "row", key),
                damage);
    }
}

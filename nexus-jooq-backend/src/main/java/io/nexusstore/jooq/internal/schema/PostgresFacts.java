package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.Rendering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rows of the catalog of PostgreSQL tell of one table. */
final class PostgresFacts {

    private static final int FORMS = 1;
    private static final int COLUMN = 2;

    private final String name;
    private final List<StoredColumn> columns = new ArrayList<>();
    private final Map<String, StoredIndex> indexes = new LinkedHashMap<>();
    private final StringBuilder computed = new StringBuilder();
    private boolean isCounting;
    private byte[] forms = new byte[0];

    PostgresFacts(String name) {
        this.name = name;
    }

    /** Adds what the current row tells. */
    void add(ResultSet results) throws SQLException {
        switch (results.getInt(2)) {
            case FORMS -> forms = results.getBytes(13);
            case COLUMN -> addColumn(results);
            default -> addPart(results);
        }
    }

    /** Returns the table. */
    StoredTable table() {
        return new StoredTable(
                name, StoredTable.TABLE, computed.toString(), true, isCounting, columns, List.copyOf(indexes.values()));
    }

    /** Returns the table with what is recorded of it. */
    RecordedTable recorded() {
        return new RecordedTable(table(), forms);
    }

    /** Notes what a column is computed from, and whether the database draws values for one of the key. */
    private void addColumn(ResultSet results) throws SQLException {
        StoredColumn column = new StoredColumn(
                results.getString(4),
                results.getString(5),
                results.getString(6),
                results.getBoolean(7),
                results.getBoolean(8),
                results.getInt(9),
                results.getBoolean(10));
        columns.add(column);
        isCounting |= column.keyPosition() > 0 && results.getBoolean(11);
        if (column.isGenerated()) {
            computed.append(Rendering.quoted(column.name()))
                    .append(" text COLLATE \"C\" GENERATED ALWAYS AS (")
                    .append(results.getString(12))
                    .append(") STORED\n");
        }
    }

    private void addPart(ResultSet results) throws SQLException {
        StoredIndex.Part part = new StoredIndex.Part(
                results.getString(5), results.getString(6), results.getBoolean(11), results.getBoolean(12));
        StoredIndex index = new StoredIndex(
                results.getString(4),
                List.of(part),
                results.getBoolean(7),
                results.getBoolean(8),
                results.getBoolean(10));
        indexes.merge(index.name(), index, StoredIndex::and);
    }
}

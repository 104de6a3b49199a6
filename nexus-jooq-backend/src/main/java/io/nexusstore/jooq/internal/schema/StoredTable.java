package io.nexusstore.jooq.internal.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table as it stands in the database.
 *
 * @param kind what it is: {@code table}, {@code view} and so on
 * @param isStrict whether it keeps other storage classes than the declared ones out
 * @param columns its columns
 * @param indexes its indexes
 */
record StoredTable(String kind, boolean isStrict, List<StoredColumn> columns, List<StoredIndex> indexes) {

    StoredTable {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    Optional<StoredColumn> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    Optional<StoredIndex> index(String name) {
        return indexes.stream()
                .filter(index -> index.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns whether two rows cannot agree in exactly these columns. */
    boolean isUnique(List<String> names) {
        return indexes.stream().anyMatch(index -> index.isUnique() && index.covers(names)) || isRowid(names);
    }

    /** The one integer primary key has no index: it is the place of the row itself. */
    private boolean isRowid(List<String> names) {
        List<StoredColumn> key =
                columns.stream().filter(column -> column.keyPosition() > 0).toList();
        return key.size() == 1
                && names.size() == 1
                && key.get(0).name().equalsIgnoreCase(names.get(0))
                && key.get(0).type().equalsIgnoreCase("INTEGER");
    }
}

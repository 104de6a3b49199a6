package io.nexusstore.jooq.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database has under the name of a table.
 *
 * @param name the name in the letters that the database has
 * @param kind what it is: {@code table}, or what is in its place
 * @param statement the statement that made it, with what was added later; at least its computed columns
 * @param isStrict whether the database keeps values of other classes out of its columns
 * @param isCounting whether its key is declared AUTOINCREMENT, so that the database keeps a sequence for it
 * @param columns its columns; empty unless it is a table
 * @param indexes its indexes; empty unless it is a table
 */
record StoredTable(
        String name,
        String kind,
        String statement,
        boolean isStrict,
        boolean isCounting,
        List<StoredColumn> columns,
        List<StoredIndex> indexes) {

    static final String TABLE = "table";

    StoredTable {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /** Returns the column of that name, in whatever case, or null. */
    @Nullable
    StoredColumn column(String column) {
        for (StoredColumn candidate : columns) {
            if (candidate.name().equalsIgnoreCase(column)) {
                return candidate;
            }
        }
        return null;
    }

    /** Returns the index of that name, in whatever case, or null. */
    @Nullable
    StoredIndex index(String index) {
        for (StoredIndex candidate : indexes) {
            if (candidate.name().equalsIgnoreCase(index)) {
                return candidate;
            }
        }
        return null;
    }

    /** Returns whether each value in the entity's columns is of the class that its column declares, or null. */
    boolean keepsClasses(MappedTable<?, ?> table) {
        return isStrict
                && columns.stream()
                        .noneMatch(column ->
                                column.isAny() && table.columns().stream().anyMatch(column.name()::equalsIgnoreCase));
    }
}

package io.nexusstore.jooq.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as it stands in the database.
 *
 * @param name its name
 * @param isUnique whether it is unique
 * @param isPartial whether it holds some rows only
 * @param columns its columns, null where it holds an expression
 * @param isBinary whether all its texts are compared byte by byte
 */
record StoredIndex(String name, boolean isUnique, boolean isPartial, List<@Nullable String> columns, boolean isBinary) {

    /** Returns whether the index holds every row by exactly these columns. */
    boolean covers(List<String> names) {
        if (isPartial || !isBinary || columns.size() != names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equalsIgnoreCase(columns.get(i))) {
                return false;
            }
        }
        return true;
    }
}

package io.nexusstore.jooq.internal.schema;

import java.util.List;

/**
 * A declared index and the names that it has in the database.
 *
 * @param name its name
 * @param fields its fields, the most significant first; none where it begins with a column that the database computes
 * @param columns its columns, the most significant first
 * @param isUnique whether it is unique
 */
public record MappedIndex(String name, List<Integer> fields, List<String> columns, boolean isUnique) {

    /** Copies the lists. */
    public MappedIndex {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
    }
}

package io.nexusstore.jooq.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An index as the database has it.
 *
 * @param name its name
 * @param parts what it indexes, the most significant first
 * @param isUnique whether it is unique
 * @param isPartial whether it holds some rows only
 * @param isPrimaryKey whether it belongs to the primary key
 */
record StoredIndex(String name, List<Part> parts, boolean isUnique, boolean isPartial, boolean isPrimaryKey) {

    static final String BINARY = "BINARY";

    StoredIndex {
        parts = List.copyOf(parts);
    }

    /** Returns whether it does everything that the declared index is for. */
    boolean serves(MappedIndex declared) {
        if (isUnique != declared.isUnique()
                || isPartial
                || parts.size() != declared.columns().size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.column().equalsIgnoreCase(declared.columns().get(i))
                    || !part.isBinary()
                    || part.isDescending()
                    || !part.isNullLeast()) {
                return false;
            }
        }
        return true;
    }

    /** Returns this index with the less significant parts of the other one, which tells of the same. */
    StoredIndex and(StoredIndex rest) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(rest.parts);
        return new StoredIndex(name, all, isUnique, isPartial, isPrimaryKey);
    }

    /** Returns what it is, such as {@code a unique index on (name, age DESC)}. */
    String description() {
        return kind() + " index on " + parts.stream().map(Part::text).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns what the declared index is, in the same words. */
    static String description(MappedIndex declared) {
        return (declared.isUnique() ? "a unique index on (" : "an index on (") + String.join(", ", declared.columns())
                + ")";
    }

    private String kind() {
        if (isPartial) {
            return isUnique ? "a partial unique" : "a partial";
        }
        return isUnique ? "a unique" : "an";
    }

    /**
     * One of the things that an index orders by.
     *
     * @param column the name of the column, or what stands for an expression
     * @param collation the collation that compares text
     * @param isDescending whether greater values come first
     * @param isNullLeast whether null comes before all values, if there is any
     */
    record Part(String column, String collation, boolean isDescending, boolean isNullLeast) {

        boolean isBinary() {
            return collation.equalsIgnoreCase(BINARY);
        }

        private String text() {
            return column
                    + (isBinary() ? "" : " COLLATE " + collation)
                    + (isDescending ? " DESC" : "")
                    + (isNullLeast ? "" : " NULLS LAST");
        }
    }
}

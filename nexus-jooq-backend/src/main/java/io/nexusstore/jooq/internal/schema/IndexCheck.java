package io.nexusstore.jooq.internal.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done about the indexes of a table.
 *
 * @param missing the declared indexes that nothing stored serves
 * @param differing the mismatches of stored indexes that have the name of a declared one
 */
record IndexCheck(List<MappedIndex> missing, List<Mismatch> differing) {

    IndexCheck {
        missing = List.copyOf(missing);
        differing = List.copyOf(differing);
    }

    /** Compares the stored indexes with the declared ones; one that does the same under another name will do. */
    static IndexCheck of(MappedTable<?, ?> declared, StoredTable stored) {
        List<MappedIndex> missing = new ArrayList<>();
        List<Mismatch> differing = new ArrayList<>();
        for (MappedIndex index : declared.indexes()) {
            StoredIndex named = stored.index(index.name());
            if (named != null && !named.serves(index)) {
                differing.add(differing(declared, index, named));
            } else if (named == null && stored.indexes().stream().noneMatch(any -> any.serves(index))) {
                missing.add(index);
            }
        }
        return new IndexCheck(missing, differing);
    }

    /** Returns the mismatch of an index that must not be created. */
    static Mismatch absent(MappedTable<?, ?> table, MappedIndex index) {
        return new Mismatch(
                subject(table, index),
                Mismatch.NOTHING,
                StoredIndex.description(index),
                "Create it by " + SchemaStatements.createIndex(table, index)
                        + ", or open the database with schema(SchemaMode.CREATE).");
    }

    /** Returns the mismatch of an index whose name something else has. */
    static Mismatch taken(MappedTable<?, ?> table, MappedIndex index, String holder) {
        return new Mismatch(
                subject(table, index),
                holder,
                StoredIndex.description(index),
                "Give the index another name by @Index(name = ...).");
    }

    /** Returns the mismatch of a unique index that stored rows contradict. */
    static Mismatch contradicted(MappedTable<?, ?> table, MappedIndex index) {
        return new Mismatch(
                subject(table, index),
                "rows that agree in (" + String.join(", ", index.columns()) + ")",
                StoredIndex.description(index),
                "Make the rows differ, or declare the index without unique.");
    }

    private static Mismatch differing(MappedTable<?, ?> table, MappedIndex index, StoredIndex stored) {
        return new Mismatch(
                subject(table, index),
                stored.description(),
                StoredIndex.description(index),
                "Drop it, then create it by " + SchemaStatements.createIndex(table, index)
                        + ", or give the declared one another name by @Index(name = ...).");
    }

    private static String subject(MappedTable<?, ?> table, MappedIndex index) {
        return "Index '" + index.name() + "' of table '" + table.name() + "'";
    }
}

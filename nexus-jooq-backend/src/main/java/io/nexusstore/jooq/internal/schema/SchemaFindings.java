package io.nexusstore.jooq.internal.schema;

import java.util.List;

/**
 * What the comparison of a table with its entity found.
 *
 * @param mismatches what cannot be put right by creating something, each a sentence with table, column and remedy
 * @param missing what is missing, each a sentence like those
 * @param creations the statements that create what is missing, in their order
 * @param isStrict whether the table keeps other storage classes than the declared ones out, or will when it is created
 */
public record SchemaFindings(List<String> mismatches, List<String> missing, List<String> creations, boolean isStrict) {

    /** Copies the lists. */
    public SchemaFindings {
        mismatches = List.copyOf(mismatches);
        missing = List.copyOf(missing);
        creations = List.copyOf(creations);
    }

    /** Returns whether the table is as the entity needs it. */
    public boolean isReady() {
        return mismatches.isEmpty() && missing.isEmpty();
    }
}

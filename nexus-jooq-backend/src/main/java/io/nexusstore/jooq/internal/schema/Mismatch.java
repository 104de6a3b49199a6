package io.nexusstore.jooq.internal.schema;

import io.nexusstore.error.BackendException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One difference between what is stored and what an entity declares.
 *
 * @param subject the table, column or index, such as {@code Column 'person.age'}
 * @param stored what the database has
 * @param declared what the entity declares
 * @param remedy what to do, in a sentence
 */
record Mismatch(String subject, String stored, String declared, String remedy) {

    static final String NOTHING = "nothing";

    /** Returns all that is to be said, in sentences. */
    String text() {
        return subject + ": stored is " + stored + ", declared is " + declared + ". " + remedy;
    }

    /** Returns the failure that names every one of the mismatches, of which there is at least one. */
    static BackendException failure(MappedTable<?, ?> table, List<Mismatch> mismatches) {
        String entity = table.model().name();
        String texts = mismatches.stream().map(Mismatch::text).collect(Collectors.joining("\n"));
        return new BackendException(
                BackendException.SCHEMA_MISMATCH,
                entity,
                "Table '" + table.name() + "' is not the one that entity '" + entity + "' declares.\n" + texts,
                Map.of("table", table.name(), "mismatches", texts),
                null);
    }
}

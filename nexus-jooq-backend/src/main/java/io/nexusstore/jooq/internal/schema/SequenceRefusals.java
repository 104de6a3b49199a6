package io.nexusstore.jooq.internal.schema;

import io.nexusstore.error.BackendException;
import java.util.Map;

/** Why a sequence of a server gives no block of ids. */
final class SequenceRefusals {

    private final MappedTable<?, ?> table;
    private final String place;

    SequenceRefusals(MappedTable<?, ?> table, String place) {
        this.table = table;
        this.place = place;
    }

    /** Returns the failure of a sequence that others draw from at the same time. */
    BackendException contended() {
        return new BackendException(
                BackendException.BUSY,
                table.model().name(),
                "Other programs draw ids for table '" + table.name() + "' of database '" + place
                        + "' so often that no block of them could be reserved. Try again.",
                Map.of("database", place, "table", table.name()),
                null,
                0,
                true,
                null);
    }

    /** Returns the failure of a sequence that has come to its end. */
    BackendException full() {
        return new BackendException(
                BackendException.FULL,
                table.model().name(),
                "Table '" + table.name() + "' of database '" + place
                        + "' has used the greatest id there is, so none can"
                        + " be drawn any more. Give its entities ids below; or delete that row, and set the sequence of"
                        + " the table to the greatest id that is left.",
                Map.of("database", place, "table", table.name()),
                null);
    }
}

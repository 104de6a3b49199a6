package io.nexusstore.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of one row in the total order of a query: its value for each key of order, then its id.
 *
 * @param values one canonical value for each key, null where the row has none, and last the id, one value for each of its fields
 */
public record Keyset(List<@Nullable Object> values) {

    /** Copies the values. */
    public Keyset {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}

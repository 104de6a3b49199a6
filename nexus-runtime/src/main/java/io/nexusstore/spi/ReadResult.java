package io.nexusstore.spi;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.UnreadableRow;
import java.util.List;
import java.util.Objects;

/**
 * The rows of one snapshot.
 *
 * @param rows the readable rows, in the order of the query
 * @param unreadable the rows that could not be read, in the order of the query
 * @param position the last commit that the snapshot contains
 * @param <T> the entity
 */
public record ReadResult<T>(List<T> rows, List<UnreadableRow> unreadable, CommitPosition position) {

    /** Checks that nothing is null; the rows are not copied and must not change. */
    public ReadResult {
        Objects.requireNonNull(rows, "rows");
        unreadable = List.copyOf(unreadable);
        Objects.requireNonNull(position, "position");
    }
}

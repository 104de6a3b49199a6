package io.nexusstore.error;

import java.util.Objects;

/**
 * One stored row that cannot be read as its entity.
 *
 * @param id the row's id in its text form
 * @param column the column whose value is at fault
 * @param reason what is wrong with it, without the value itself, such as {@code holds TEXT where INTEGER is expected}
 */
public record UnreadableRow(String id, String column, String reason) {

    /** Checks that nothing is null. */
    public UnreadableRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(reason, "reason");
    }
}

package io.nexusstore.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stored rows that cannot be read as the entity, because a column holds a value of another type or outside its domain.
 *
 * <p>A read delivers every other row first and ends with this exception. Saving the entity anew or deleting it by id
 * repairs the row, unless its id is what cannot be read.
 */
public final class UnreadableRowException extends BackendException {

    private static final long serialVersionUID = 1L;

    private final transient List<UnreadableRow> rows;

    /**
     * Creates the exception for one or more rows.
     *
     * @param entity the simple name of the entity
     * @param rows the rows, at least one
     * @param cause the first row's failure, or null
     */
    public UnreadableRowException(String entity, List<UnreadableRow> rows, @Nullable Throwable cause) {
        super(UNREADABLE_ROW, entity, message(entity, rows), Map.of(), cause);
        this.rows = List.copyOf(rows);
    }

    /** Returns the rows that could not be read, in the order of the read. */
    public List<UnreadableRow> rows() {
        return rows == null ? List.of() : rows;
    }

    private static String message(String entity, List<UnreadableRow> rows) {
        UnreadableRow first = rows.get(0);
        String others = rows.size() == 1 ? "" : " and " + (rows.size() - 1) + " more";
        String place = first.isIdReadable() ? "with id '" + first.id() + "'" : "at " + first.id();
        String remedy = first.isIdReadable()
                ? "Save the entity anew or delete it by id."
                : "No call of the store reaches a row without a readable id: correct or delete it with a tool of the database.";
        return "Entity '" + entity + "': the row " + place + others + " cannot be read: column '" + first.column()
                + "' " + first.reason() + ". " + remedy;
    }
}

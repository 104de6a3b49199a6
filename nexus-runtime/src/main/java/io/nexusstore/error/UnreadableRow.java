package io.nexusstore.error;

import java.util.List;
import java.util.Objects;

/**
 * One stored row that cannot be read as its entity, or that breaks a rule of its schema where reads are validated.
 *
 * @param id the row's id in its text form; where the id itself cannot be read, the place of the row in the words of the
 *     database, such as {@code rowid 17}
 * @param column the column whose value is at fault
 * @param reason what is wrong with it, without the value itself, such as {@code holds TEXT where INTEGER is expected}
 * @param isIdReadable whether the row can be addressed by its id
 * @param violations the rules that a readable row breaks; empty for a row that cannot be read
 */
public record UnreadableRow(String id, String column, String reason, boolean isIdReadable, List<Violation> violations) {

    /** Checks that nothing is null. */
    public UnreadableRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(reason, "reason");
        violations = List.copyOf(violations);
    }

    /** Creates the description of a row whose id can be read. */
    public UnreadableRow(String id, String column, String reason) {
        this(id, column, reason, true, List.of());
    }

    /** Returns the description of a row whose id cannot be read, at the place in the words of the database. */
    public static UnreadableRow at(String place, String column, String reason) {
        return new UnreadableRow(place, column, reason, false, List.of());
    }

    /** Returns the description of a row that can be read but breaks rules. */
    public static UnreadableRow refused(String id, List<Violation> violations) {
        Violation first = violations.get(0);
        String column = first.field().isEmpty() ? "*" : first.field();
        String reason = "must be " + first.expected() + " but is " + first.actual();
        return new UnreadableRow(id, column, reason, true, violations);
    }
}

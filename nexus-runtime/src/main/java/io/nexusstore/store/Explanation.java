package io.nexusstore.store;

import java.util.List;
import java.util.Objects;

/**
 * How a query would be evaluated.
 *
 * @param backend the name of the backend
 * @param isPushedDown whether the backend evaluates all of it
 * @param statement the statement that the backend would run, without values, or empty text
 * @param remainder what is left to be evaluated in memory, on the rows of the statement: fields with their operators, order and
 *     window, without values; empty text when the backend evaluates all
 * @param notes remarks, such as an order that no index serves
 */
public record Explanation(
        String backend, boolean isPushedDown, String statement, String remainder, List<String> notes) {

    /** Copies the notes. */
    public Explanation {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(remainder, "remainder");
        notes = List.copyOf(notes);
    }
}

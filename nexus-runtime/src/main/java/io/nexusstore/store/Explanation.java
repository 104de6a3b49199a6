package io.nexusstore.store;

import java.util.List;
import java.util.Objects;

/**
 * How a query would be evaluated.
 *
 * @param backend the name of the backend
 * @param isPushedDown whether the backend evaluates all of it
 * @param statement the statement that the backend would run, without values, or empty text
 * @param notes remarks, such as an order that no index serves
 */
public record Explanation(String backend, boolean isPushedDown, String statement, List<String> notes) {

    /** Copies the notes. */
    public Explanation {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(statement, "statement");
        notes = List.copyOf(notes);
    }
}

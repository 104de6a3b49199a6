package io.nexusstore.error;

import java.util.Objects;

/**
 * One rule that one field of an entity breaks.
 *
 * @param field the name of the field
 * @param constraint the stable name of the rule, such as {@code required}, {@code maxLength} or {@code domain}
 * @param expected what the rule asks for, such as {@code at most 80 characters}
 * @param actual what was found, described without the value itself, such as {@code 94 characters}
 */
public record Violation(String field, String constraint, String expected, String actual) {

    /** Checks that nothing is null. */
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(constraint, "constraint");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
    }

    /** Returns the violation as one sentence. */
    public String message() {
        return "Field '" + field + "' must be " + expected + " but is " + actual + ".";
    }
}

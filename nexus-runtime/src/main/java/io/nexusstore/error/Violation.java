package io.nexusstore.error;

import java.util.Objects;

/**
 * One rule that one field of an entity, or the entity as a whole, breaks.
 *
 * @param field the name of the field, as a path where the fault is inside of it, such as {@code tags[2]}; empty text for
 *     the entity as a whole
 * @param constraint the stable name of the rule, such as {@code required}, {@code maxLength} or {@code domain}
 * @param expected what the rule asks for, such as {@code at most 80 characters}
 * @param actual what was found, described without the value itself, such as {@code 94 characters}
 * @param message the violation as one sentence, without the value
 */
public record Violation(String field, String constraint, String expected, String actual, String message) {

    /** Checks that nothing is null. */
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(constraint, "constraint");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(message, "message");
    }

    /** Creates a violation whose sentence is made of what was expected and what was found. */
    public Violation(String field, String constraint, String expected, String actual) {
        this(field, constraint, expected, actual, sentence(field, expected, actual));
    }

    private static String sentence(String field, String expected, String actual) {
        String subject = field.isEmpty() ? "The entity" : "Field '" + field + "'";
        return subject + " must be " + expected + " but is " + actual + ".";
    }
}

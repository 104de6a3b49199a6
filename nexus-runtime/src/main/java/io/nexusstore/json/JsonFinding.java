package io.nexusstore.json;

import java.util.Objects;

/**
 * One part of a value that cannot be stored.
 *
 * @param path where it is, from the value on: {@code [2]}, {@code .city}, empty for the value itself
 * @param constraint the stable name of the rule that it breaks
 * @param expected what the rule asks for
 * @param actual what was found, described without the value itself
 */
public record JsonFinding(String path, String constraint, String expected, String actual) {

    /** Checks that nothing is null. */
    public JsonFinding {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(constraint, "constraint");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
    }

    /** Returns the path as the end of a sentence, or nothing. */
    String place() {
        return path.isEmpty() ? "" : " at '" + path + "'";
    }
}

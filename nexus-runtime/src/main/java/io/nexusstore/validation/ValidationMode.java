package io.nexusstore.validation;

/** What becomes of an entity that breaks a constraint of its schema. */
public enum ValidationMode {
    /** It is refused: nothing is written, and a read reports the row instead of returning it. */
    STRICT,
    /** It is written, or returned, and a {@link ValidationWarning} is given for it. */
    WARN,
    /** Constraints are not evaluated. */
    SKIP
}

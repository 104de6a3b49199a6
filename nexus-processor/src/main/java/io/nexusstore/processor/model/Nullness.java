package io.nexusstore.processor.model;

/** What a declaration says about null, by the rules of JSpecify. */
public enum Nullness {
    /** Null is expected: the type is marked {@code Nullable}. */
    NULLABLE,
    /** Null is forbidden: the type is not marked, in a scope that is {@code NullMarked}. */
    NON_NULL,
    /** Nothing is said. */
    UNSPECIFIED
}

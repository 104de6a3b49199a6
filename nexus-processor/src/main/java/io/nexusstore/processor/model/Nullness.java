package io.nexusstore.processor.model;

/** What a declaration says about null, by the rules of JSpecify. */
public enum Nullness {
    /** Null is expected: the type is marked {@code Nullable}. */
    NULLABLE,
    /** Null is forbidden: the type is marked {@code NonNull}, or not at all in a scope that is {@code NullMarked}. */
    NON_NULL,
    /** The type says nothing, but a constraint forbids null, which validators evaluate and checkers of null believe. */
    CONSTRAINED,
    /** Null would be forbidden, but the type may be marked {@code Nullable} in a class file, where javac does not show it. */
    HIDDEN,
    /** Nothing is said. */
    UNSPECIFIED
}

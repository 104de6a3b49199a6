package io.nexusstore.processor.model;

/** How javac warns about a use of something, from mild to severe. */
public enum Deprecation {
    /** Not at all. */
    NONE,
    /** As deprecated. */
    DEPRECATED,
    /** As deprecated and soon to be removed, even where the use is deprecated itself. */
    FOR_REMOVAL;

    /** Returns the severer of the two. */
    public Deprecation or(Deprecation other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

package io.nexusstore.spi;

/** What must be true of the stored row for a mutation to apply; otherwise the whole batch fails with a conflict. */
public sealed interface Precondition {

    /** Returns the condition that always holds. */
    static Precondition none() {
        return None.INSTANCE;
    }

    /** Returns the condition that there is no row of this id. */
    static Precondition absent() {
        return Absent.INSTANCE;
    }

    /** Returns the condition that the row exists and has the given version. */
    static Precondition version(long expected) {
        return new Version(expected);
    }

    /** The condition that always holds. */
    enum None implements Precondition {
        /** The only value. */
        INSTANCE
    }

    /** The condition that there is no row of this id. */
    enum Absent implements Precondition {
        /** The only value. */
        INSTANCE
    }

    /**
     * The condition that the row exists and has a version.
     *
     * @param expected the stored version that is expected, 1 or more
     */
    record Version(long expected) implements Precondition {}
}

package io.nexusstore.jooq.internal.execute;

/** Is told of each step of each commit, on the thread that makes it; for tests that stop the process there. */
@FunctionalInterface
public interface CommitObserver {

    /** The observer that does nothing. */
    CommitObserver NONE = step -> {};

    /**
     * Is told that the step was reached. Whatever it throws fails the commit like a failure of the database at that
     * step.
     */
    void reached(Step step);

    /** The steps of a commit, in their order. */
    enum Step {
        /** The writer is held, and nothing of the group is written. */
        BEGIN,
        /**
         * One mutation is applied; reached once for each, not for a group that is one statement, which commits with it.
         */
        MUTATION_APPLIED,
        /** The savepoint of a nested scope is set. Reached by transactions that have one, as often as they have. */
        SAVEPOINT_SET,
        /** A nested scope is kept, and its savepoint given up. */
        SAVEPOINT_RELEASED,
        /** A nested scope is undone, and its savepoint given up. */
        SAVEPOINT_ROLLED_BACK,
        /** Everything is applied, and nothing is committed. Not reached by a group that is one statement. */
        BEFORE_COMMIT,
        /** The commit is decided, and nobody knows of it. */
        AFTER_COMMIT,
        /** The runtime knows of the commit, and no caller does. */
        BEFORE_ACKNOWLEDGE
    }
}

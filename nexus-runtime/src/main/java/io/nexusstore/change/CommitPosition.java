package io.nexusstore.change;

/**
 * The place of a commit in the history of one database: a later commit has a greater position, also after a restart.
 *
 * @param value the place; gaps are allowed, and 0 stands before every commit
 */
public record CommitPosition(long value) implements Comparable<CommitPosition> {

    /** The position before every commit. */
    public static final CommitPosition START = new CommitPosition(0);

    @Override
    public int compareTo(CommitPosition other) {
        return Long.compare(value, other.value);
    }
}

package io.nexusstore.change;

/** What a commit did to a row. */
public enum ChangeKind {
    /** The row came into being. */
    INSERTED,
    /** The row existed and was written. */
    UPDATED,
    /** The row was removed. */
    DELETED
}

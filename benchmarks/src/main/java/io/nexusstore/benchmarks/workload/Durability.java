package io.nexusstore.benchmarks.workload;

/** How long an acknowledged write lives: the level of SQLite's {@code synchronous} that every contestant uses. */
public enum Durability {
    /** Survives the end of the process; a loss of power may take the last commits, never a part of one. */
    NORMAL,
    /** Survives a loss of power: one fsync for each commit. */
    FULL
}

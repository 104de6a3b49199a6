package io.nexusstore.jooq.config;

/** What an acknowledged commit survives. */
public enum Durability {
    /**
     * A crash of the process, of the operating system, and loss of power: each commit, or group of commits, is synced.
     */
    FULL,
    /**
     * A crash of the process. After a crash of the operating system or loss of power the latest commits may be gone, in
     * whole and in their order; the database is intact.
     */
    NORMAL
}

package io.nexusstore.benchmarks.workload;

/** What a contestant does over and over in one row of the result. */
public enum Work {
    /** Gets one user by id. */
    GET,
    /** Gets users by id, several under way at once. */
    GETS_IN_FLIGHT,
    /** Queries the newest users of a status. */
    QUERY,
    /** Lists all users, in any order. */
    LIST,
    /** Lists all users in order of id. */
    LIST_BY_ID,
    /** Streams all users, in any order. */
    SCAN,
    /** Streams all users in order of id. */
    SCAN_BY_ID,
    /** Streams all members, in any order. */
    SCAN_GENERATED,
    /** Saves an existing user in a commit of its own. */
    SAVE,
    /** Saves many existing users in one commit. */
    BULK,
    /** Saves existing users in commits of their own, several under way at once. */
    SAVES_IN_FLIGHT;

    /** Tells whether this changes the table. */
    public boolean writes() {
        return switch (this) {
            case GET, GETS_IN_FLIGHT, QUERY, LIST, LIST_BY_ID, SCAN, SCAN_BY_ID, SCAN_GENERATED -> false;
            case SAVE, BULK, SAVES_IN_FLIGHT -> true;
        };
    }

    /** Tells whether several operations may be under way at once. */
    public boolean isInFlight() {
        return this == GETS_IN_FLIGHT || this == SAVES_IN_FLIGHT;
    }
}

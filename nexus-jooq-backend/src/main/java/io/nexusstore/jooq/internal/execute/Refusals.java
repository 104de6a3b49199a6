package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.StateException;
import io.nexusstore.jooq.internal.dialect.Failures;
import java.util.Map;

/** The failures of calls that nothing was done for. */
public final class Refusals {

    private static final String INTERRUPTED = "INTERRUPTED";

    private Refusals() {}

    public static BackendException whileWaiting(String what, Failures failures) {
        return new BackendException(
                INTERRUPTED,
                null,
                "The thread was interrupted while it waited for " + what + " of database '" + failures.path()
                        + "'; nothing was read or written. Make the call again if its result is still wanted.",
                Map.of("path", failures.path()),
                null,
                0,
                true,
                null);
    }

    /** Returns the failure of a call that comes after the database was closed. */
    public static StateException closed(Failures failures) {
        return new StateException(
                StateException.CLOSED,
                null,
                "Database '" + failures.path() + "' is closed. Open a new backend to go on.");
    }
}

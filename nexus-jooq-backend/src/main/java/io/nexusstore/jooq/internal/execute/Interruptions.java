package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import java.util.Map;

/** The failure of a call whose thread was interrupted while it waited; nothing was done for it. */
final class Interruptions {

    private static final String INTERRUPTED = "INTERRUPTED";

    private Interruptions() {}

    static BackendException whileWaiting(String what, SqliteFailures failures) {
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
}

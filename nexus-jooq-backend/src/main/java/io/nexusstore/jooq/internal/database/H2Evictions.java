package io.nexusstore.jooq.internal.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import io.nexusstore.jooq.internal.dialect.ConnectionFailures;
import java.sql.SQLException;

/** Lets a pool replace connections to H2 that are gone; those of other engines it knows by itself. */
final class H2Evictions implements SQLExceptionOverride {

    private final ConnectionFailures failures;

    H2Evictions(ConnectionFailures failures) {
        this.failures = failures;
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return failures.isDisconnection(failure)
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}

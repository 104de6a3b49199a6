package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.error.NexusException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Translates what a driver throws into the store's exceptions, by codes alone. */
public interface Failures {

    /** Returns where the database is, as messages name it. */
    String path();

    /**
     * Returns the store's exception for what the driver threw.
     *
     * @param entity the simple name of the entity concerned, or null
     */
    NexusException translate(SQLException failure, @Nullable String entity);

    /** Returns whether a unique index or the primary key refused the row. */
    boolean isUniqueViolation(SQLException failure);

    /** Returns whether a failure of a statement leaves its transaction as it was before the statement. */
    boolean leavesTransaction(Throwable failure);
}

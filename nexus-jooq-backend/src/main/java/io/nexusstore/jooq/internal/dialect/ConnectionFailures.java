package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import java.sql.SQLException;

/** The failures of an engine that is reached by connections of a pool. */
public interface ConnectionFailures extends Failures {

    /** Returns whether the connection is gone, and with it its transaction. */
    boolean isDisconnection(SQLException failure);

    /** Returns whether the database, or the attempt to reach it, reported the failure, rather than the pool. */
    boolean isOfDatabase(SQLException failure);

    /** Returns whether a statement failed since others held a row or table for too long. */
    boolean isOfLock(Throwable failure);

    /** Returns the exception for a commit during which the connection broke. */
    BackendException commitUnknown(SQLException failure);

    /** Returns the exception for a failure to connect. */
    NexusException cannotOpen(SQLException failure);
}

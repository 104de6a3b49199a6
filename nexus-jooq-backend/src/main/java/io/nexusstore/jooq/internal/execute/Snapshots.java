package io.nexusstore.jooq.internal.execute;

import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import java.sql.SQLException;

/** How one engine begins a snapshot, and how it explains what it would read. */
public interface Snapshots {

    /** Returns the statement that begins a transaction of one snapshot. */
    String begin();

    /** Returns the statement, which yields a row, with which the snapshot of such a transaction begins. */
    String pin();

    /** Returns the division of the query, with its statement and remarks on it. */
    <T> Pushdown<T> explain(Session session, Entity<T, ?> entity, Query<T> query) throws SQLException;
}

package io.nexusstore.jooq.internal.execute;

import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How one engine begins a snapshot, and how it explains what it would read. */
public interface Snapshots {

    /** Begins a transaction of one snapshot, which begins with {@link #pin}. */
    void begin(Session session) throws SQLException;

    /** Begins the snapshot. */
    void pin(Session session) throws SQLException;

    /** Ends the transaction. */
    void end(Session session) throws SQLException;

    /** Returns how a read that failed so is repeated with more patience, or null where patience is no remedy. */
    default @Nullable Patience patience(SQLException failure) {
        return null;
    }

    /** Returns the division of the query, with its statement and remarks on it. */
    <T> Pushdown<T> explain(Session session, Entity<T, ?> entity, Query<T> query) throws SQLException;

    /**
     * The statements between which a session waits longer for what others hold.
     *
     * @param begin lets it wait
     * @param end lets it fail soon again
     */
    record Patience(String begin, String end) {}
}

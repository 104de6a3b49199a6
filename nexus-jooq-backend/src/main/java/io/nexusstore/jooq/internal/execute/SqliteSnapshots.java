package io.nexusstore.jooq.internal.execute;

import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import java.sql.SQLException;

/** Snapshots of SQLite. */
public final class SqliteSnapshots implements Snapshots {

    @Override
    public void begin(Session session) throws SQLException {
        session.run("BEGIN");
    }

    /** A bare BEGIN begins no snapshot. */
    @Override
    public void pin(Session session) throws SQLException {
        session.yields("SELECT 1 FROM sqlite_schema LIMIT 1");
    }

    @Override
    public void end(Session session) throws SQLException {
        session.run("COMMIT");
    }

    @Override
    public <T> Pushdown<T> explain(Session session, Entity<T, ?> entity, Query<T> query) throws SQLException {
        return new Explainer(session).explain(entity, query);
    }
}

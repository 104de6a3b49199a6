package io.nexusstore.jooq.internal.execute;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.jooq.internal.translate.BoundPlan;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads committed rows on the caller's thread. */
public final class SnapshotReader {

    private final SessionPool readers;
    private final CommitGate gate;
    private final Snapshots snapshots;

    /**
     * Creates a reader.
     *
     * @param readers lends the connections
     * @param gate tells the last commit of a snapshot
     * @param snapshots what the engine does in its own way
     */
    public SnapshotReader(SessionPool readers, CommitGate gate, Snapshots snapshots) {
        this.readers = readers;
        this.gate = gate;
        this.snapshots = snapshots;
    }

    /** Returns the row of the id, or null. */
    public <T, ID> @Nullable T get(Entity<T, ID> entity, ID id) {
        Session session = readers.borrow();
        try {
            return StatementReader.get(session, entity, id);
        } catch (SQLException failure) {
            throw entity.failures().translate(failure, entity.name());
        } finally {
            readers.giveBack(session);
        }
    }

    /** Returns the number that the plan counts. */
    public long count(Entity<?, ?> entity, BoundPlan plan) {
        Session session = readers.borrow();
        try {
            return StatementReader.count(session, entity, plan);
        } catch (SQLException failure) {
            throw entity.failures().translate(failure, entity.name());
        } finally {
            readers.giveBack(session);
        }
    }

    /** Returns the rows of the query and the last commit in their snapshot. */
    public <T> ReadResult<T> read(Entity<T, ?> entity, Query<T> query) {
        return entity.plans().legs(query).isEmpty()
                ? rows(entity, entity.plans().select(query))
                : inLegs(entity, query);
    }

    /** The first leg nearly always fills the page; where it does not, all of them are read in one snapshot. */
    private <T> ReadResult<T> inLegs(Entity<T, ?> entity, Query<T> query) {
        Session session = readers.borrow();
        try {
            ReadResult<T> atOnce = optimistic(session, entity, entity.plans().first(query));
            return atOnce != null
                            && atOnce.rows().size() + atOnce.unreadable().size()
                                    >= query.limit().orElseThrow()
                    ? atOnce
                    : pinned(session, position -> StatementReader.read(session, entity, query, position));
        } catch (SQLException failure) {
            throw entity.failures().translate(failure, entity.name());
        } finally {
            readers.giveBack(session);
        }
    }

    /** Returns the rows of the plan and the last commit in their snapshot. */
    public <T> ReadResult<T> rows(Entity<T, ?> entity, BoundPlan plan) {
        Session session = readers.borrow();
        try {
            ReadResult<T> atOnce = optimistic(session, entity, plan);
            return atOnce != null
                    ? atOnce
                    : pinned(session, position -> StatementReader.rows(session, entity, plan, position));
        } catch (SQLException failure) {
            throw entity.failures().translate(failure, entity.name());
        } finally {
            readers.giveBack(session);
        }
    }

    /** Returns the division of the query, with its statement and remarks on it. */
    public <T> Pushdown<T> explain(Entity<T, ?> entity, Query<T> query) {
        Session session = readers.borrow();
        try {
            return snapshots.explain(session, entity, query);
        } catch (SQLException failure) {
            throw entity.failures().translate(failure, entity.name());
        } finally {
            readers.giveBack(session);
        }
    }

    /**
     * Returns null when a commit was under way while the snapshot began, so that it may or may not hold that commit.
     */
    private <T> @Nullable ReadResult<T> optimistic(Session session, Entity<T, ?> entity, BoundPlan plan)
            throws SQLException {
        long ticket = gate.tryOptimistic();
        return ticket == 0
                ? null
                : StatementReader.rowsIf(session, entity, plan, gate.last(), () -> gate.stayedOpen(ticket));
    }

    /** Holds commits off for as long as it takes to begin a snapshot. */
    private <T> ReadResult<T> pinned(Session session, Reading<T> reading) throws SQLException {
        session.run(snapshots.begin());
        try {
            CommitPosition position;
            long ticket = gate.holdOff();
            try {
                session.yields(snapshots.pin());
                position = gate.last();
            } finally {
                gate.letCommit(ticket);
            }
            return reading.at(position);
        } finally {
            session.run("COMMIT");
        }
    }

    /** Reads within a snapshot that has begun. */
    private interface Reading<T> {
        ReadResult<T> at(CommitPosition position) throws SQLException;
    }
}

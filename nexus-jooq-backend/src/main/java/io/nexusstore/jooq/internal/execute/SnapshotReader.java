package io.nexusstore.jooq.internal.execute;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.jooq.internal.translate.BoundPlan;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import java.sql.SQLException;
import java.util.Objects;
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
        return reading(entity, session -> StatementReader.get(session, entity, id));
    }

    /** Returns the number that the plan counts. */
    public long count(Entity<?, ?> entity, BoundPlan plan) {
        return Objects.requireNonNull(reading(entity, session -> StatementReader.count(session, entity, plan)));
    }

    /** Returns what is read by one statement on the entity's table. */
    public <R> R read(Entity<?, ?> entity, SessionRead<R> statement) {
        return Objects.requireNonNull(reading(entity, statement::on));
    }

    /** Returns the rows of the query and the last commit in their snapshot. */
    public <T> ReadResult<T> read(Entity<T, ?> entity, Query<T> query) {
        return entity.plans().legs(query).isEmpty()
                ? rows(entity, entity.plans().select(query))
                : Objects.requireNonNull(reading(entity, session -> inLegs(session, entity, query)));
    }

    /** Returns the rows of the plan and the last commit in their snapshot. */
    public <T> ReadResult<T> rows(Entity<T, ?> entity, BoundPlan plan) {
        return Objects.requireNonNull(reading(entity, session -> {
            ReadResult<T> atOnce = optimistic(session, entity, plan);
            return atOnce != null
                    ? atOnce
                    : pinned(session, position -> StatementReader.rows(session, entity, plan, position));
        }));
    }

    /** Returns the division of the query, with its statement and remarks on it. */
    public <T> Pushdown<T> explain(Entity<T, ?> entity, Query<T> query) {
        return Objects.requireNonNull(reading(entity, session -> snapshots.explain(session, entity, query)));
    }

    /** The first leg nearly always fills the page; where it does not, all of them are read in one snapshot. */
    private <T> ReadResult<T> inLegs(Session session, Entity<T, ?> entity, Query<T> query) throws SQLException {
        ReadResult<T> atOnce = optimistic(session, entity, entity.plans().first(query));
        return atOnce != null
                        && atOnce.rows().size() + atOnce.unreadable().size()
                                >= query.limit().orElseThrow()
                ? atOnce
                : pinned(session, position -> StatementReader.read(session, entity, query, position));
    }

    /** Reads on a session that is borrowed, once more with patience where somebody else holds the table. */
    private <R> @Nullable R reading(Entity<?, ?> entity, Reading<Session, R> reading) {
        Session session = readers.borrow();
        try {
            return reading.of(session);
        } catch (SQLException failure) {
            Snapshots.Patience patience = snapshots.patience(failure);
            if (patience == null) {
                throw entity.failures().translate(failure, entity.name());
            }
            return patient(session, entity, reading, patience);
        } finally {
            readers.giveBack(session);
        }
    }

    private static <R> @Nullable R patient(
            Session session, Entity<?, ?> entity, Reading<Session, R> reading, Snapshots.Patience patience) {
        try {
            session.run(patience.begin());
            try {
                return reading.of(session);
            } finally {
                session.run(patience.end());
            }
        } catch (SQLException failure) {
            throw entity.failures().translate(failure, entity.name());
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
    private <T> ReadResult<T> pinned(Session session, Reading<CommitPosition, ReadResult<T>> reading)
            throws SQLException {
        snapshots.begin(session);
        try {
            CommitPosition position;
            long ticket = gate.holdOff();
            try {
                snapshots.pin(session);
                position = gate.last();
            } finally {
                gate.letCommit(ticket);
            }
            return Objects.requireNonNull(reading.of(position));
        } finally {
            snapshots.end(session);
        }
    }

    /** Reads on a session, or at a position. */
    private interface Reading<A, R> {
        @Nullable
        R of(A given) throws SQLException;
    }

    /** What is read on a session. */
    @FunctionalInterface
    public interface SessionRead<R> {

        /** Reads it. */
        R on(Session session) throws SQLException;
    }
}

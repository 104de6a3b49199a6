package io.nexusstore.jooq.internal.execute;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.jooq.internal.translate.BoundPlan;
import io.nexusstore.jooq.internal.translate.Leg;
import io.nexusstore.query.Query;
import io.nexusstore.spi.ReadResult;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs reading statements on a session. */
public final class StatementReader {

    private StatementReader() {}

    /** Returns the row of the id, or null. */
    public static <T, ID> @Nullable T get(Session session, Entity<T, ID> entity, ID id) throws SQLException {
        PreparedStatement statement = session.statement(entity.statements().selectById());
        ParameterSink sink = entity.sink(statement);
        entity.model().writeId(id, sink);
        try (ResultSet results = statement.executeQuery()) {
            return RowReader.only(entity, results);
        }
    }

    /** Returns the rows of the query, which is read in legs where its place asks for that. */
    public static <T> ReadResult<T> read(Session session, Entity<T, ?> entity, Query<T> query, CommitPosition position)
            throws SQLException {
        List<Leg> legs = entity.plans().legs(query);
        if (legs.isEmpty()) {
            return rows(session, entity, entity.plans().select(query), position);
        }
        List<T> rows = new ArrayList<>();
        List<UnreadableRow> unreadable = new ArrayList<>();
        long left = query.limit().orElseThrow();
        for (Leg leg : legs) {
            ReadResult<T> next = rows(session, entity, entity.plans().select(query.limit(left), leg), position);
            rows.addAll(next.rows());
            unreadable.addAll(next.unreadable());
            left -= next.rows().size() + next.unreadable().size();
            if (left <= 0) {
                break;
            }
        }
        return new ReadResult<>(rows, unreadable, position);
    }

    /** Returns the rows of the plan. */
    public static <T> ReadResult<T> rows(Session session, Entity<T, ?> entity, BoundPlan plan, CommitPosition position)
            throws SQLException {
        PreparedStatement statement = session.statement(plan.plan().sql());
        ParameterSink sink = bound(statement, entity, plan);
        try (ResultSet results = statement.executeQuery()) {
            return read(entity, results, plan, position);
        } finally {
            sink.forget();
        }
    }

    /** Returns the rows of the plan, or null when the condition does not hold once their snapshot has begun. */
    public static <T> @Nullable ReadResult<T> rowsIf(
            Session session, Entity<T, ?> entity, BoundPlan plan, CommitPosition position, BooleanSupplier condition)
            throws SQLException {
        PreparedStatement statement = session.statement(plan.plan().sql());
        ParameterSink sink = bound(statement, entity, plan);
        // The driver makes the first step, which begins the snapshot, before it gives out the results.
        try (ResultSet results = statement.executeQuery()) {
            return condition.getAsBoolean() ? read(entity, results, plan, position) : null;
        } finally {
            sink.forget();
        }
    }

    /** Returns the number that the plan counts. */
    public static long count(Session session, Entity<?, ?> entity, BoundPlan plan) throws SQLException {
        PreparedStatement statement = session.statement(plan.plan().sql());
        ParameterSink sink = bound(statement, entity, plan);
        try (ResultSet results = statement.executeQuery()) {
            results.next();
            return results.getLong(1);
        } finally {
            sink.forget();
        }
    }

    private static <T> ReadResult<T> read(
            Entity<T, ?> entity, ResultSet results, BoundPlan plan, CommitPosition position) throws SQLException {
        ReadResult<T> result = RowReader.all(entity, results, position);
        return plan.plan().leavesSorting() ? new IdOrder<>(entity.model()).sorted(result) : result;
    }

    private static ParameterSink bound(PreparedStatement statement, Entity<?, ?> entity, BoundPlan plan) {
        ParameterSink sink = entity.sink(statement);
        sink.bind(plan);
        return sink;
    }
}

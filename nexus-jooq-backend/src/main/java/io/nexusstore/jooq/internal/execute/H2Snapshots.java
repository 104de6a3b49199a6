package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.TextOrder;
import io.nexusstore.jooq.internal.translate.BoundPlan;
import io.nexusstore.jooq.internal.translate.Division;
import io.nexusstore.jooq.internal.translate.IndexAdvice;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Snapshots of H2. The pool resets what they change of a connection. */
public final class H2Snapshots implements Snapshots {

    /** The level of isolation that JDBC has no name for. */
    public static final int SNAPSHOT = 6;

    private static final String INDEX_SORTED = "index sorted";
    private static final String ORDER_BY = " order by ";

    @Override
    public void begin(Session session) throws SQLException {
        Connection connection = session.connection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(SNAPSHOT);
    }

    @Override
    public void pin(Session session) throws SQLException {
        session.yields("SELECT 1");
    }

    @Override
    public void end(Session session) throws SQLException {
        session.connection().commit();
    }

    @Override
    public <T> Pushdown<T> explain(Session session, Entity<T, ?> entity, Query<T> query) throws SQLException {
        Pushdown<T> division = Division.of(query, entity.table().dialect());
        Query<T> pushed = division.pushed();
        BoundPlan plan = entity.plans().first(pushed);
        List<String> notes = new ArrayList<>();
        if (division.remainder() != null) {
            notes.add("The condition is nested more deeply, or holds more values, than a statement takes: a part of"
                    + " it is evaluated in memory, on the rows of the statement.");
        }
        List<String> steps = steps(session, entity, plan);
        if (ordersTexts(entity, pushed) && steps.removeIf(PlanNotes::isSort)) {
            notes.add("No index of H2 has the order of texts by code point, so all rows that meet the condition are"
                    + " sorted for each read. Order by other fields where there are many.");
        }
        notes.addAll(PlanNotes.of(
                steps, entity.table().name(), pushed.predicate().isPresent(), IndexAdvice.of(entity.table(), pushed)));
        return new Pushdown<>(pushed, division.remainder(), plan.plan().sql(), notes);
    }

    private static <T> boolean ordersTexts(Entity<T, ?> entity, Query<T> query) {
        return Stream.concat(query.order().stream().map(key -> key.field().index()), entity.table().idFields().stream())
                .anyMatch(field -> TextOrder.concerns(entity.table().field(field)));
    }

    /** Returns the steps that grow with the table, in the words that notes are made of. */
    private static List<String> steps(Session session, Entity<?, ?> entity, BoundPlan plan) throws SQLException {
        List<String> remarks = PlanRemarks.of(explained(session, entity, plan));
        List<String> steps = new ArrayList<>();
        // The first remark is on the table: what is read of it, and behind a colon by which condition.
        if (!remarks.isEmpty() && !remarks.get(0).contains(": ")) {
            steps.add(PlanNotes.scanOf(entity.table().name()));
        }
        if (plan.plan().sql().contains(ORDER_BY)) {
            String sorted = remarks.stream()
                    .filter(remark -> remark.startsWith(INDEX_SORTED))
                    .findFirst()
                    .orElse("");
            if (!sorted.equals(INDEX_SORTED)) {
                steps.add(sorted.isEmpty() ? PlanNotes.SORT_OF_ALL : PlanNotes.SORT_IN_PART);
            }
        }
        return steps;
    }

    private static String explained(Session session, Entity<?, ?> entity, BoundPlan plan) throws SQLException {
        try (PreparedStatement statement =
                session.connection().prepareStatement("EXPLAIN " + plan.plan().sql())) {
            entity.sink(statement).bind(plan);
            try (ResultSet results = statement.executeQuery()) {
                results.next();
                return results.getString(1);
            }
        }
    }
}

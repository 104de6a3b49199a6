package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.translate.BoundPlan;
import io.nexusstore.jooq.internal.translate.Division;
import io.nexusstore.jooq.internal.translate.IndexAdvice;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tells how SQLite would evaluate a query, in the terms of the entity. */
final class Explainer {

    private final Session session;

    Explainer(Session session) {
        this.session = session;
    }

    /** Returns the division of the query with its statement and remarks on it. */
    <T> Pushdown<T> explain(Entity<T, ?> entity, Query<T> query) throws SQLException {
        Pushdown<T> division = Division.of(query, entity.table().dialect());
        BoundPlan plan = entity.plans().first(division.pushed());
        List<String> notes = new ArrayList<>();
        if (division.remainder() != null) {
            notes.add(
                    "The condition is nested more deeply, or holds more values, than a statement of SQLite can: a part of it"
                            + " is evaluated in memory, on the rows of the statement.");
        }
        Query<T> pushed = division.pushed();
        notes.addAll(PlanNotes.of(
                steps(entity, plan),
                entity.table().name(),
                pushed.predicate().isPresent(),
                IndexAdvice.of(entity.table(), pushed)));
        return new Pushdown<>(pushed, division.remainder(), plan.plan().sql(), notes);
    }

    /** The plan is run as it is bound, since SQLite looks at values too. */
    private List<String> steps(Entity<?, ?> entity, BoundPlan plan) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (PreparedStatement statement = session.connection()
                .prepareStatement("EXPLAIN QUERY PLAN " + plan.plan().sql())) {
            entity.sink(statement).bind(plan);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    steps.add(results.getString("detail"));
                }
            }
        }
        return steps;
    }
}

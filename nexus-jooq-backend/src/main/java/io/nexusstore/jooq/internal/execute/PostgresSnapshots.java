package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.PostgresFailures;
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
import org.jspecify.annotations.Nullable;

/** Snapshots of PostgreSQL. */
public final class PostgresSnapshots implements Snapshots {

    private final Patience patience;

    /**
     * Creates the snapshots.
     *
     * @param impatientMillis how long a session waits for a row or table that somebody else holds
     * @param patientMillis how long a read does that met such a one
     */
    public PostgresSnapshots(long impatientMillis, long patientMillis) {
        this.patience = new Patience("SET lock_timeout = " + patientMillis, "SET lock_timeout = " + impatientMillis);
    }

    @Override
    public @Nullable Patience patience(SQLException failure) {
        return PostgresFailures.isOfLock(failure) ? patience : null;
    }

    @Override
    public void begin(Session session) throws SQLException {
        session.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    @Override
    public void pin(Session session) throws SQLException {
        session.yields("SELECT 1");
    }

    @Override
    public void end(Session session) throws SQLException {
        session.run("COMMIT");
    }

    /**
     * A small table is read from end to end whatever its indexes are; whoever asks wants to know what becomes of a large
     * one, so the planner is kept from both ways that grow with the table, and takes them only where there is no other.
     */
    @Override
    public <T> Pushdown<T> explain(Session session, Entity<T, ?> entity, Query<T> query) throws SQLException {
        Pushdown<T> division = Division.of(query, entity.table().dialect());
        BoundPlan plan = entity.plans().first(division.pushed());
        session.run("BEGIN READ ONLY");
        try {
            session.run("SET LOCAL enable_seqscan = off");
            session.run("SET LOCAL enable_sort = off");
            Query<T> pushed = division.pushed();
            List<String> notes = new ArrayList<>();
            if (division.remainder() != null) {
                notes.add("The condition is nested more deeply, or holds more values, than a statement takes: a part of"
                        + " it is evaluated in memory, on the rows of the statement.");
            }
            notes.addAll(PlanNotes.of(
                    steps(session, entity, plan),
                    entity.table().name(),
                    pushed.predicate().isPresent(),
                    IndexAdvice.of(entity.table(), pushed)));
            return new Pushdown<>(pushed, division.remainder(), plan.plan().sql(), notes);
        } finally {
            session.run("ROLLBACK");
        }
    }

    /** Returns the steps that grow with the table, in the words that notes are made of. */
    private static List<String> steps(Session session, Entity<?, ?> entity, BoundPlan plan) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (PreparedStatement statement = session.connection()
                .prepareStatement("EXPLAIN (COSTS OFF) " + plan.plan().sql())) {
            entity.sink(statement).bind(plan);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    String step = results.getString(1).replace("->", "").trim();
                    if (step.startsWith("Seq Scan on ")) {
                        steps.add(PlanNotes.scanOf(entity.table().name()));
                    } else if (step.equals("Sort") || step.equals("Incremental Sort")) {
                        steps.add(step.equals("Sort") ? PlanNotes.SORT_OF_ALL : PlanNotes.SORT_IN_PART);
                    }
                }
            }
        }
        return steps;
    }
}

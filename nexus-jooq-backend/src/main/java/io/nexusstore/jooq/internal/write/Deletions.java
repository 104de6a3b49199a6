package io.nexusstore.jooq.internal.write;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.ParameterSink;
import io.nexusstore.jooq.internal.execute.RowReader;
import io.nexusstore.jooq.internal.execute.StatementReader;
import io.nexusstore.jooq.internal.translate.BoundPlan;
import io.nexusstore.jooq.internal.translate.Division;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Pushdown;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Deletes rows on the writing session, in whatever transaction it has. */
final class Deletions {

    private final WriteSession writing;

    Deletions(WriteSession writing) {
        this.writing = writing;
    }

    /** Deletes the row of the id. */
    <T, ID> MutationOutcome delete(Entity<T, ID> entity, ID id) throws SQLException {
        PreparedStatement statement =
                writing.session().statement(entity.statements().delete());
        entity.model().writeId(id, entity.sink(statement));
        return statement.executeUpdate() == 0 ? MutationOutcome.absent() : MutationOutcome.deleted();
    }

    /** Deletes the rows of the query, of which it reports the ids. */
    <T, ID> MutationOutcome deleteWhere(Entity<T, ID> entity, Mutation.DeleteWhere<T, ID> delete) throws SQLException {
        Pushdown<T> division = Division.of(delete.query(), entity.table().dialect());
        if (division.remainder() != null) {
            return deleteEach(entity, division.pushed(), division.remainder());
        }
        BoundPlan plan = entity.plans().delete(delete.query());
        PreparedStatement statement = writing.session().statement(plan.plan().sql());
        ParameterSink sink = entity.sink(statement);
        sink.bind(plan);
        try (ResultSet results = statement.executeQuery()) {
            return MutationOutcome.deleted(RowReader.ids(entity, results));
        } finally {
            sink.forget();
        }
    }

    /** Deletes by id the rows for which a condition holds that no statement can. */
    private <T, ID> MutationOutcome deleteEach(Entity<T, ID> entity, Query<T> pushed, Query<T> condition)
            throws SQLException {
        List<T> rows = StatementReader.rows(
                        writing.session(), entity, entity.plans().select(pushed), CommitPosition.START)
                .rows();
        List<ID> deleted = new ArrayList<>();
        for (T row : Evaluator.apply(entity.model(), condition, rows)) {
            ID id = Objects.requireNonNull(entity.model().idOf(row), "id");
            delete(entity, id);
            deleted.add(id);
        }
        return MutationOutcome.deleted(deleted);
    }
}

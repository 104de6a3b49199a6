package io.nexusstore.jooq.internal.write;

import io.nexusstore.error.NexusException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.ArrayOperand;
import io.nexusstore.jooq.internal.execute.ColumnSink;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.schema.Companion;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.Row;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Saves of one entity under one kind of precondition, as columns. */
final class ArrayChunk<T, ID> implements BulkWriter.Chunk {

    private final WriteSession session;
    private final Entity<T, ID> entity;
    private final ArrayStatements statements;
    private final Precondition kind;
    private final List<ColumnSink> columns = new ArrayList<>();
    private final ColumnSink versions = new ColumnSink(ArrayOperand.INTEGER);
    private final List<ID> ids = new ArrayList<>();

    ArrayChunk(WriteSession session, Entity<T, ID> entity, ArrayStatements statements, Precondition kind) {
        this.session = session;
        this.entity = entity;
        this.statements = statements;
        this.kind = kind;
        for (FieldFacts field : entity.model().fields()) {
            columns.add(new ColumnSink(ArrayOperand.type(field)));
        }
        for (int i = 0; i < entity.table().companions().size(); i++) {
            columns.add(new ColumnSink(ArrayOperand.INTEGER));
        }
    }

    void add(Mutation.Save<T, ID> save) {
        EntityModel<T, ID> model = entity.model();
        int fields = model.fields().size();
        for (int field = 0; field < fields; field++) {
            model.write(save.entity(), field, columns.get(field));
        }
        List<Companion> companions = entity.table().companions();
        for (int i = 0; i < companions.size(); i++) {
            Companion companion = companions.get(i);
            Object value = model.value(save.entity(), companion.field().index());
            columns.get(fields + i).stored(value == null ? null : companion.stored(value));
        }
        if (save.precondition() instanceof Precondition.Version version) {
            versions.longValue(version.expected());
        }
        ids.add(save.id());
    }

    /** Returns about how many bytes the rows have. */
    long bytes() {
        return columns.stream().mapToLong(ColumnSink::size).sum();
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public @Nullable List<MutationOutcome> apply() {
        try {
            if (kind instanceof Precondition.None) {
                return upsert();
            }
            return kind instanceof Precondition.Absent
                    ? allOf(statements.insert(), columns, MutationOutcome.inserted())
                    : allOf(statements.overwriteVersions(), withVersions(), MutationOutcome.updated());
        } catch (SQLException failure) {
            NexusException known = entity.failures().translate(failure, entity.name());
            if (known.isRetryable()) {
                throw known;
            }
            return null;
        }
    }

    private List<ColumnSink> withVersions() {
        List<ColumnSink> all = new ArrayList<>(columns);
        all.add(versions);
        return all;
    }

    /** A row that is not there, or has another version, is not among those that were written. */
    private @Nullable List<MutationOutcome> allOf(String sql, List<ColumnSink> operands, MutationOutcome outcome)
            throws SQLException {
        PreparedStatement statement = bound(sql, operands);
        try {
            if (statement.executeUpdate() != size()) {
                return null;
            }
            return Collections.nCopies(size(), outcome);
        } finally {
            statement.clearParameters();
        }
    }

    private @Nullable List<MutationOutcome> upsert() throws SQLException {
        PreparedStatement statement = bound(statements.upsert(), columns);
        try (ResultSet results = statement.executeQuery()) {
            Map<Object, MutationOutcome> outcomes = new HashMap<>(size() * 2);
            EntityModel<T, ID> model = entity.model();
            while (results.next()) {
                outcomes.put(
                        Row.key(model, model.readId(entity.idRow(results, 2))),
                        results.getBoolean(1) ? MutationOutcome.inserted() : MutationOutcome.updated());
            }
            List<MutationOutcome> ordered = new ArrayList<>(size());
            for (ID id : ids) {
                MutationOutcome outcome = outcomes.get(Row.key(model, id));
                if (outcome == null) {
                    return null;
                }
                ordered.add(outcome);
            }
            return ordered;
        } finally {
            statement.clearParameters();
        }
    }

    private PreparedStatement bound(String sql, List<ColumnSink> operands) throws SQLException {
        PreparedStatement statement = session.session().statement(sql);
        for (int i = 0; i < operands.size(); i++) {
            ColumnSink column = operands.get(i);
            statement.setArray(i + 1, statement.getConnection().createArrayOf(column.type(), column.toJava()));
        }
        return statement;
    }
}

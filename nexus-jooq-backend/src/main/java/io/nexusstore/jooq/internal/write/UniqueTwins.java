package io.nexusstore.jooq.internal.write;

import io.nexusstore.delta.FieldSet;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NexusException;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.ParameterSink;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.schema.MappedIndex;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Finds out which unique index refused a row; SQLite tells it in words alone. */
final class UniqueTwins {

    private final Session session;

    UniqueTwins(Session session) {
        this.session = session;
    }

    /**
     * Returns the conflict that names the fields in which another row agrees with the refused one.
     *
     * @param given the fields whose values are given; the others are those of the stored row
     * @param values binds the value of a given field
     */
    <T, ID> NexusException conflict(Entity<T, ID> entity, ID id, FieldSet given, Values values, SQLException refusal)
            throws SQLException {
        for (MappedIndex index : entity.table().indexes()) {
            if (index.isUnique() && hasTwin(entity, id, index, given, values)) {
                List<String> fields = index.fields().stream()
                        .map(entity.model().fields()::get)
                        .map(FieldFacts::name)
                        .toList();
                return ConflictException.unique(entity.name(), entity.model().encodeId(id), fields, refusal);
            }
        }
        return entity.failures().translate(refusal, entity.name());
    }

    private <T, ID> boolean hasTwin(Entity<T, ID> entity, ID id, MappedIndex index, FieldSet given, Values values)
            throws SQLException {
        PreparedStatement statement = session.statement(entity.statements().twin(index.fields(), given));
        ParameterSink sink = new ParameterSink(statement, entity.failures(), entity.name());
        for (int field : index.fields()) {
            if (given.contains(field)) {
                values.write(field, sink);
            } else {
                entity.model().writeId(id, sink);
            }
        }
        entity.model().writeId(id, sink);
        try (ResultSet results = statement.executeQuery()) {
            return results.next();
        } finally {
            sink.forget();
        }
    }

    /** Binds the values of the refused row. */
    interface Values {

        /** Gives the value of the field to the sink. */
        void write(int field, ParameterSink sink);
    }
}

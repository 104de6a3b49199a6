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
public final class UniqueTwins implements Collisions {

    private final Session session;

    public UniqueTwins(Session session) {
        this.session = session;
    }

    @Override
    public <T, ID> NexusException conflict(
            Entity<T, ID> entity, ID id, boolean isInsert, FieldSet given, Values values, SQLException refusal)
            throws SQLException {
        if (isInsert && exists(entity, id)) {
            return ConflictException.alreadyExists(entity.name(), entity.model().encodeId(id), refusal);
        }
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
        ParameterSink sink = entity.sink(statement);
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

    private <T, ID> boolean exists(Entity<T, ID> entity, ID id) throws SQLException {
        PreparedStatement statement = session.statement(entity.statements().exists());
        entity.model().writeId(id, entity.sink(statement));
        try (ResultSet results = statement.executeQuery()) {
            return results.next();
        }
    }
}

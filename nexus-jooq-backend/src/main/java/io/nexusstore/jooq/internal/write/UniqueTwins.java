package io.nexusstore.jooq.internal.write;

import io.nexusstore.delta.FieldSet;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NexusException;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.ParameterSink;
import io.nexusstore.jooq.internal.schema.MappedIndex;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which unique index refused a row, on engines that tell it in words alone. */
public final class UniqueTwins implements Collisions {

    private final WriteSession writing;
    private final boolean isShared;

    private UniqueTwins(WriteSession writing, boolean isShared) {
        this.writing = writing;
        this.isShared = isShared;
    }

    /** Returns what explains refusals on a session beside which nobody writes. */
    public static UniqueTwins alone(WriteSession writing) {
        return new UniqueTwins(writing, false);
    }

    /** Returns what explains refusals on a session that may not see the row which is in the way. */
    public static UniqueTwins shared(WriteSession writing) {
        return new UniqueTwins(writing, true);
    }

    @Override
    public <T, ID> NexusException conflict(
            Entity<T, ID> entity, ID id, boolean isInsert, FieldSet given, Values values, SQLException refusal)
            throws SQLException {
        if (isInsert && exists(entity, id)) {
            return ConflictException.alreadyExists(entity.name(), entity.model().encodeId(id), refusal);
        }
        for (List<Integer> key : keys(entity)) {
            if (hasTwin(entity, id, key, given, values)) {
                List<String> fields = key.stream()
                        .map(entity.model().fields()::get)
                        .map(FieldFacts::name)
                        .toList();
                return ConflictException.unique(entity.name(), entity.model().encodeId(id), fields, refusal);
            }
        }
        return isShared && !entity.hasForeignKeys()
                ? unseen(entity, refusal)
                : entity.failures().translate(refusal, entity.name());
    }

    /** The keys of a stored table may be more than the declared ones. */
    private static Set<List<Integer>> keys(Entity<?, ?> entity) {
        Set<List<Integer>> keys = new LinkedHashSet<>();
        for (MappedIndex index : entity.table().indexes()) {
            if (index.isUnique()) {
                keys.add(index.fields());
            }
        }
        keys.addAll(entity.keys());
        keys.remove(entity.table().idFields());
        return keys;
    }

    private static BackendException unseen(Entity<?, ?> entity, SQLException refusal) {
        String path = entity.failures().path();
        return new BackendException(
                BackendException.SERIALIZATION_FAILURE,
                entity.name(),
                "A concurrent transaction on database '" + path + "' wrote a row with the same unique value, which this"
                        + " one cannot see. Run the whole transaction again.",
                Map.of("database", path),
                refusal.getSQLState(),
                refusal.getErrorCode(),
                true,
                refusal);
    }

    private <T, ID> boolean hasTwin(Entity<T, ID> entity, ID id, List<Integer> key, FieldSet given, Values values)
            throws SQLException {
        PreparedStatement statement =
                writing.session().statement(entity.statements().twin(key, given));
        ParameterSink sink = entity.sink(statement);
        for (int field : key) {
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
        PreparedStatement statement =
                writing.session().statement(entity.statements().exists());
        entity.model().writeId(id, entity.sink(statement));
        try (ResultSet results = statement.executeQuery()) {
            return results.next();
        }
    }
}

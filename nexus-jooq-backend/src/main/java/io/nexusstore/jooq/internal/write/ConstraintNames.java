package io.nexusstore.jooq.internal.write;

import io.nexusstore.delta.FieldSet;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NexusException;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.PostgresFailures;
import io.nexusstore.jooq.internal.execute.Entity;
import java.sql.SQLException;
import java.util.List;

/** Collisions on PostgreSQL, which names the constraint that refused a row. */
public final class ConstraintNames implements Collisions {

    @Override
    public <T, ID> NexusException conflict(
            Entity<T, ID> entity, ID id, boolean isInsert, FieldSet given, Values values, SQLException refusal) {
        String constraint = PostgresFailures.constraint(refusal);
        List<Integer> fields = constraint == null ? null : entity.key(constraint);
        if (fields == null || fields.isEmpty()) {
            return entity.failures().translate(refusal, entity.name());
        }
        String text = entity.model().encodeId(id);
        if (isInsert && fields.equals(entity.table().idFields())) {
            return ConflictException.alreadyExists(entity.name(), text, refusal);
        }
        List<String> names = fields.stream()
                .map(entity.model().fields()::get)
                .map(FieldFacts::name)
                .toList();
        return ConflictException.unique(entity.name(), text, names, refusal);
    }
}

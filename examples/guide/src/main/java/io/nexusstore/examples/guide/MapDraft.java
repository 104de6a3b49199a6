package io.nexusstore.examples.guide;

import io.nexusstore.delta.FieldChange;
import io.nexusstore.error.ConflictException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.Row;
import io.nexusstore.spi.WriteBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the maps of a {@link MapBackend} become when a commit succeeds; thrown away when it fails. */
final class MapDraft {

    private final Map<Class<?>, Map<Object, Row>> tables = new HashMap<>();

    MapDraft(Map<Class<?>, Map<Object, Row>> before) {
        before.forEach((type, table) -> tables.put(type, new HashMap<>(table)));
    }

    Map<Class<?>, Map<Object, Row>> tables() {
        return tables;
    }

    List<MutationOutcome> apply(WriteBatch batch) {
        List<MutationOutcome> outcomes = new ArrayList<>();
        batch.mutations().forEach(mutation -> outcomes.add(apply(mutation)));
        return outcomes;
    }

    // snippet: backend/mutations
    private <T, ID> MutationOutcome apply(Mutation<T, ID> mutation) {
        EntityModel<T, ID> model = mutation.model();
        Map<Object, Row> table = tables.computeIfAbsent(model.type(), type -> new HashMap<>());
        if (mutation instanceof Mutation.Save<T, ID> save) {
            return save(table, save);
        }
        if (mutation instanceof Mutation.Update<T, ID> update) {
            return update(table, update);
        }
        if (mutation instanceof Mutation.Delete<T, ID> delete) {
            Row deleted = table.remove(Row.key(model, delete.id()));
            return deleted == null ? MutationOutcome.absent() : MutationOutcome.deleted();
        }
        return deleteWhere(table, (Mutation.DeleteWhere<T, ID>) mutation);
    }

    private static <T, ID> MutationOutcome save(Map<Object, Row> table, Mutation.Save<T, ID> save) {
        EntityModel<T, ID> model = save.model();
        Row before = table.get(Row.key(model, save.id()));
        if (before != null && save.precondition() instanceof Precondition.Absent) {
            throw ConflictException.alreadyExists(model.name(), model.encodeId(save.id()), null);
        }
        requireVersion(model, save.id(), before, save.precondition());
        Row after = Row.of(model, save.entity());
        if (before != null && model.createdAtField() >= 0) {
            after = after.with(model.createdAtField(), before.value(model.createdAtField()));
        }
        put(table, model, save.id(), after);
        if (before == null) {
            return MutationOutcome.inserted();
        }
        return save.isReadBack() ? MutationOutcome.updated(model.read(after)) : MutationOutcome.updated();
    }
    // end

    private static <T, ID> MutationOutcome update(Map<Object, Row> table, Mutation.Update<T, ID> update) {
        EntityModel<T, ID> model = update.model();
        Row before = table.get(Row.key(model, update.id()));
        if (before == null) {
            return MutationOutcome.absent();
        }
        requireVersion(model, update.id(), before, update.precondition());
        Row after = before;
        for (FieldChange<T> change : update.delta().changes()) {
            after = after.with(change.field().index(), change.after());
        }
        if (model.updatedAtField() >= 0) {
            after = after.with(model.updatedAtField(), update.updatedAt());
        }
        if (model.versionField() >= 0) {
            after = after.with(model.versionField(), next(before.value(model.versionField())));
        }
        update.judge(after);
        put(table, model, update.id(), after);
        return MutationOutcome.updated();
    }

    private static <T, ID> MutationOutcome deleteWhere(Map<Object, Row> table, Mutation.DeleteWhere<T, ID> delete) {
        EntityModel<T, ID> model = delete.model();
        List<T> rows = table.values().stream().map(model::read).toList();
        List<ID> ids = new ArrayList<>();
        for (T met : Evaluator.apply(model, delete.query(), rows)) {
            ids.add(Objects.requireNonNull(model.idOf(met)));
        }
        ids.forEach(id -> table.remove(Row.key(model, id)));
        return MutationOutcome.deleted(ids);
    }

    private static <ID> void requireVersion(
            EntityModel<?, ID> model, ID id, @Nullable Row stored, Precondition precondition) {
        if (precondition instanceof Precondition.Version version) {
            Object found = stored == null ? null : stored.value(model.versionField());
            if (!(found instanceof Number number) || number.longValue() != version.expected()) {
                throw ConflictException.version(model.name(), model.encodeId(id), version.expected());
            }
        }
    }

    private static Object next(@Nullable Object version) {
        if (version instanceof Integer narrow) {
            return narrow + 1;
        }
        return version instanceof Long wide ? wide + 1 : 1L;
    }

    // snippet: backend/unique
    private static <ID> void put(Map<Object, Row> table, EntityModel<?, ID> model, ID id, Row row) {
        Object key = Row.key(model, id);
        for (IndexFacts index : model.indexes()) {
            boolean isTaken = index.isUnique()
                    && table.entrySet().stream()
                            .anyMatch(other -> !other.getKey().equals(key) && agree(index, other.getValue(), row));
            if (isTaken) {
                List<String> fields = index.fields().stream()
                        .map(model.fields()::get)
                        .map(FieldFacts::name)
                        .toList();
                throw ConflictException.unique(model.name(), model.encodeId(id), fields, null);
            }
        }
        table.put(key, row);
    }

    private static boolean agree(IndexFacts index, Row left, Row right) {
        return index.fields().stream()
                .allMatch(field -> left.value(field) != null // null collides with nothing
                        && Objects.deepEquals(left.value(field), right.value(field)));
    }
    // end
}

package io.nexusstore.spi;

import io.nexusstore.delta.FieldChange;
import io.nexusstore.error.ConflictException;
import io.nexusstore.generated.EntityModel;
import org.jspecify.annotations.Nullable;

/** What becomes of one row by one mutation. */
final class RowChange {

    private RowChange() {}

    static <T, ID> Row saved(Mutation.Save<T, ID> save, @Nullable Row before) {
        EntityModel<T, ID> model = save.model();
        if (before != null && save.precondition() instanceof Precondition.Absent) {
            throw ConflictException.alreadyExists(model.name(), model.encodeId(save.id()), null);
        }
        requireVersion(model, save.id(), before, save.precondition());
        Row after = Row.of(model, save.entity());
        int createdAt = model.createdAtField();
        return before == null || createdAt < 0 ? after : after.with(createdAt, before.value(createdAt));
    }

    static <T, ID> Row updated(Mutation.Update<T, ID> update, Row before) {
        EntityModel<T, ID> model = update.model();
        requireVersion(model, update.id(), before, update.precondition());
        Row after = before;
        for (FieldChange<T> change : update.delta().changes()) {
            after = after.with(change.field().index(), change.storedAfter());
        }
        if (model.updatedAtField() >= 0) {
            after = after.with(model.updatedAtField(), update.updatedAt());
        }
        int version = model.versionField();
        after = version < 0 ? after : after.with(version, next(before.value(version)));
        update.judge(after);
        return after;
    }

    private static <ID> void requireVersion(
            EntityModel<?, ID> model, ID id, @Nullable Row before, Precondition precondition) {
        if (precondition instanceof Precondition.Version demanded) {
            Object stored = before == null || model.versionField() < 0 ? null : before.value(model.versionField());
            if (!(stored instanceof Number number) || number.longValue() != demanded.expected()) {
                throw ConflictException.version(model.name(), model.encodeId(id), demanded.expected());
            }
        }
    }

    private static Object next(@Nullable Object version) {
        if (version instanceof Integer narrow) {
            return Math.addExact(narrow, 1);
        }
        return version instanceof Long wide ? Math.addExact(wide, 1) : 1L;
    }
}

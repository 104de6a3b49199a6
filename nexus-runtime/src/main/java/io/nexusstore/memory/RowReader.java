package io.nexusstore.memory;

import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.spi.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns stored rows into entities and keeps account of those that cannot be read. Serves one read. */
final class RowReader<T> {

    private final EntityModel<T, ?> model;
    private final List<UnreadableRow> unreadable = new ArrayList<>();

    RowReader(EntityModel<T, ?> model) {
        this.model = model;
    }

    /** Returns the entity, or null when the row was added to the unreadable ones. */
    @Nullable
    T read(Row row) {
        try {
            return model.read(row);
        } catch (UnreadableValueException fault) {
            unreadable.add(describe(model, row, fault));
            return null;
        }
    }

    /**
     * Returns the entity.
     *
     * @throws UnreadableRowException when the row cannot be read
     */
    T require(Row row) {
        try {
            return model.read(row);
        } catch (UnreadableValueException fault) {
            throw new UnreadableRowException(model.name(), List.of(describe(model, row, fault)), fault);
        }
    }

    List<UnreadableRow> unreadable() {
        return unreadable;
    }

    private static <ID> UnreadableRow describe(EntityModel<?, ID> model, Row row, UnreadableValueException fault) {
        FieldFacts field = model.fields().get(fault.field());
        return new UnreadableRow(
                model.encodeId(model.readId(row)), field.declaredColumn().orElse(field.name()), fault.reason());
    }
}

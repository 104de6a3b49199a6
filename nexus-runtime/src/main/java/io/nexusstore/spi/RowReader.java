package io.nexusstore.spi;

import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns stored rows into entities and keeps account of those that cannot be read. Serves one read, on one thread.
 *
 * @param <T> the entity
 */
public final class RowReader<T> {

    private static final String ANY_COLUMN = "*";

    private final EntityModel<T, ?> model;
    private final List<UnreadableRow> unreadable = new ArrayList<>();

    /** Creates a reader for rows of the model. */
    public RowReader(EntityModel<T, ?> model) {
        this.model = model;
    }

    /** Returns the entity, or null when the row was added to the unreadable ones. */
    @Nullable
    public T read(Row row) {
        try {
            return model.read(row);
        } catch (RuntimeException fault) {
            unreadable.add(describe(model, row, fault));
            return null;
        }
    }

    /**
     * Returns the entity.
     *
     * @throws UnreadableRowException when the row cannot be read
     */
    public T require(Row row) {
        try {
            return model.read(row);
        } catch (RuntimeException fault) {
            throw new UnreadableRowException(model.name(), List.of(describe(model, row, fault)), fault);
        }
    }

    /** Returns the entities of the rows that can be read, in their order. */
    public List<T> readAll(Iterable<Row> rows) {
        List<T> entities = new ArrayList<>();
        for (Row row : rows) {
            T entity = read(row);
            if (entity != null) {
                entities.add(entity);
            }
        }
        return entities;
    }

    /** Returns the rows that {@link #read} and {@link #readAll} could not read, in the order in which they came. */
    public List<UnreadableRow> unreadable() {
        return List.copyOf(unreadable);
    }

    private static <ID> UnreadableRow describe(EntityModel<?, ID> model, Row row, RuntimeException fault) {
        String id = model.encodeId(model.readId(row));
        if (fault instanceof UnreadableValueException value) {
            FieldFacts field = model.fields().get(value.field());
            return new UnreadableRow(id, field.declaredColumn().orElse(field.name()), value.reason());
        }
        String reason = "is refused by the constructor of '" + model.name() + "' with "
                + fault.getClass().getSimpleName();
        return new UnreadableRow(id, ANY_COLUMN, reason);
    }
}

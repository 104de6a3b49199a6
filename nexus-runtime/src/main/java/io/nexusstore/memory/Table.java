package io.nexusstore.memory;

import io.nexusstore.error.ConflictException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.spi.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one entity, by id, with their unique indexes. Never changes: each write returns the next state. */
final class Table<T, ID> {

    private final EntityModel<T, ID> model;
    private final PersistentTree<Object, Row> rows;
    private final List<UniqueIndex> indexes;

    private Table(EntityModel<T, ID> model, PersistentTree<Object, Row> rows, List<UniqueIndex> indexes) {
        this.model = model;
        this.rows = rows;
        this.indexes = indexes;
    }

    static <T, ID> Table<T, ID> empty(EntityModel<T, ID> model) {
        return new Table<>(
                model,
                PersistentTree.empty(StoredOrder.ofKeys(model)),
                model.indexes().stream()
                        .filter(IndexFacts::isUnique)
                        .map(index -> UniqueIndex.empty(model, index))
                        .toList());
    }

    int size() {
        return rows.size();
    }

    @Nullable
    Row row(ID id) {
        return rows.get(Row.key(model, id));
    }

    /** Returns the greatest id, or 0 when there is no row; the ids are of type {@code Long}. */
    long lastId() {
        Object last = rows.lastKey();
        return last == null ? 0 : (Long) last;
    }

    /** Iterates over the rows in the order of their ids. */
    Iterable<Row> rows() {
        return rows.values();
    }

    /** Iterates over the rows behind the id, which is given as canonical values, in the order of their ids. */
    Iterable<Row> rowsAfter(List<? extends @Nullable Object> id) {
        return rows.valuesAfter(id.size() == 1 ? Objects.requireNonNull(id.get(0)) : id);
    }

    /**
     * Returns the table in which the row of the id is the given one.
     *
     * @throws ConflictException when another row holds the value of a unique index
     */
    Table<T, ID> with(ID id, @Nullable Row before, Row after) {
        for (UniqueIndex index : indexes) {
            if (index.isTaken(before, after)) {
                throw ConflictException.unique(model.name(), model.encodeId(id), index.fieldNames(model), null);
            }
        }
        return new Table<>(model, rows.with(Row.key(model, id), after), indexed(before, after));
    }

    Table<T, ID> without(ID id, Row before) {
        return new Table<>(model, rows.without(Row.key(model, id)), indexed(before, null));
    }

    private List<UniqueIndex> indexed(@Nullable Row before, @Nullable Row after) {
        return indexes.stream().map(index -> index.replace(before, after)).toList();
    }
}

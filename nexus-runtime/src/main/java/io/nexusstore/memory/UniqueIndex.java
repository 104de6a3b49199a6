package io.nexusstore.memory;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.spi.Row;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a unique index holds; rows with a null in one of its fields are not in it. Never changes. */
final class UniqueIndex {

    private final IndexFacts facts;
    private final PersistentTree<List<Object>, Row> holders;

    private UniqueIndex(IndexFacts facts, PersistentTree<List<Object>, Row> holders) {
        this.facts = facts;
        this.holders = holders;
    }

    static UniqueIndex empty(EntityModel<?, ?> model, IndexFacts facts) {
        List<ValueType> types = facts.fields().stream()
                .map(field -> model.fields().get(field).type())
                .toList();
        return new UniqueIndex(facts, PersistentTree.empty(StoredOrder.of(types)));
    }

    /** Returns whether a row other than the replaced one holds the values of the new one. */
    boolean isTaken(@Nullable Row replaced, Row row) {
        List<Object> values = valuesOf(row);
        Row holder = values == null ? null : holders.get(values);
        return holder != null && holder != replaced;
    }

    UniqueIndex replace(@Nullable Row before, @Nullable Row after) {
        PersistentTree<List<Object>, Row> next = holders;
        List<Object> gone = before == null ? null : valuesOf(before);
        if (gone != null) {
            next = next.without(gone);
        }
        List<Object> come = after == null ? null : valuesOf(after);
        if (come != null && after != null) {
            next = next.with(come, after);
        }
        return new UniqueIndex(facts, next);
    }

    List<String> fieldNames(EntityModel<?, ?> model) {
        return facts.fields().stream()
                .map(field -> model.fields().get(field))
                .map(FieldFacts::name)
                .toList();
    }

    private @Nullable List<Object> valuesOf(Row row) {
        List<Object> values = new ArrayList<>(facts.fields().size());
        for (int field : facts.fields()) {
            Object value = row.value(field);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }
}

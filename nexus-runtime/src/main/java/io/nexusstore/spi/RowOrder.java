package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.value.AsciiCase;
import io.nexusstore.value.ValueOrder;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The total order of a query's result, over rows and over places between them. */
final class RowOrder<T> implements Comparator<T> {

    private final EntityModel<T, ?> model;
    private final List<Key> keys;

    private RowOrder(EntityModel<T, ?> model, List<Key> keys) {
        this.model = model;
        this.keys = keys;
    }

    static <T> RowOrder<T> of(EntityModel<T, ?> model, Query<T> query) {
        List<Key> keys = new ArrayList<>(query.order().size() + 1);
        for (Order<T> key : query.order()) {
            EntityField<T, ?> field = key.field();
            keys.add(new Key(
                    field.index(), field.type(), field.isCaseIgnored(), key.isDescending(), key.isNullsFirst()));
        }
        for (int id : model.idFields()) {
            keys.add(new Key(id, model.fields().get(id).type(), false, false, true));
        }
        return new RowOrder<>(model, List.copyOf(keys));
    }

    @Override
    public int compare(T left, T right) {
        for (Key key : keys) {
            int order = key.compare(key.value(model, left), key.value(model, right));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Returns the place of a row. */
    Keyset place(T row) {
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        keys.forEach(key -> values.add(key.value(model, row)));
        return new Keyset(values);
    }

    /** Compares a row with a place: positive when the row comes behind it. */
    int compareToPlace(T row, Keyset place) {
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            int order = key.compare(key.value(model, row), place.values().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private record Key(int field, ValueType type, boolean isCaseIgnored, boolean isDescending, boolean isNullsFirst) {

        <T> @Nullable Object value(EntityModel<T, ?> model, T row) {
            Object value = model.value(row, field);
            return value != null && isCaseIgnored ? AsciiCase.folded((String) value) : value;
        }

        int compare(@Nullable Object left, @Nullable Object right) {
            if (left == null || right == null) {
                int nullsFirst = Boolean.compare(left != null, right != null);
                return isNullsFirst ? nullsFirst : -nullsFirst;
            }
            int ascending = ValueOrder.compare(type, left, right);
            return isDescending ? Integer.compare(0, ascending) : ascending;
        }
    }
}

package io.nexusstore.memory;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.value.ValueOrder;
import io.nexusstore.value.ValueType;
import java.util.Comparator;
import java.util.List;

/** The order of stored values, which is that of the values they stand for. */
final class StoredOrder {

    private StoredOrder() {}

    static Comparator<Object> of(ValueType type) {
        ValueType stored = type == ValueType.ENUM ? ValueType.STRING : type;
        return (left, right) -> ValueOrder.compare(stored, left, right);
    }

    /** Returns the order of the keys of rows. */
    @SuppressWarnings("unchecked") // the key of an id of several fields is a list of their values
    static Comparator<Object> ofKeys(EntityModel<?, ?> model) {
        List<ValueType> types = model.idFields().stream()
                .map(field -> model.fields().get(field).type())
                .toList();
        return types.size() == 1 ? of(types.get(0)) : (Comparator<Object>) (Comparator<?>) of(types);
    }

    /** Returns the order of lists that hold one value of each type. */
    static Comparator<List<Object>> of(List<ValueType> types) {
        List<Comparator<Object>> orders = types.stream().map(StoredOrder::of).toList();
        return (left, right) -> {
            for (int i = 0; i < orders.size(); i++) {
                int order = orders.get(i).compare(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }
}

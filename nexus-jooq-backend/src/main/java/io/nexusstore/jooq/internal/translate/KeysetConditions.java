package io.nexusstore.jooq.internal.translate;

import io.nexusstore.jooq.internal.schema.MappedTable;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Renders "behind this place" in a total order; each key whose value is not null takes one slot.
 *
 * <p>Where no key is ever null and all have one direction it is one comparison of row values, which SQLite and PostgreSQL
 * search by index. Otherwise it is spelt out key by key, with a redundant bound on the first key in front for the same reason.
 */
final class KeysetConditions {

    private final MappedTable<?, ?> table;
    private final Slots slots;

    KeysetConditions(MappedTable<?, ?> table, Slots slots) {
        this.table = table;
        this.slots = slots;
    }

    Condition behind(List<OrderKey> keys) {
        boolean isDescending = keys.get(0).isDescending();
        if (keys.size() > 1 && keys.stream().allMatch(key -> !key.isNullable() && key.isDescending() == isDescending)) {
            List<Field<Object>> columns = new ArrayList<>();
            keys.forEach(key -> columns.add(key.column(table)));
            RowN place = DSL.row(slots.next(keys.size()));
            return isDescending ? DSL.row(columns).lt(place) : DSL.row(columns).gt(place);
        }
        List<Leg> legs = new ArrayList<>();
        for (OrderKey key : keys) {
            legs.add(new Leg(key, key.column(table), key.isNullPlace() ? null : slots.next()));
        }
        Condition behind = legs.get(legs.size() - 1).beyond();
        for (int i = legs.size() - 2; i >= 0; i--) {
            behind = legs.get(i).beyond().or(legs.get(i).same().and(behind));
        }
        return legs.size() == 1 ? behind : legs.get(0).sameOrBeyond().and(behind);
    }

    /** One key, its column, and the parameter of the place's value, or null where that is null. */
    private record Leg(
            OrderKey key, Field<Object> column, @Nullable Field<Object> value) {

        Condition beyond() {
            if (value == null) {
                return key.isNullsFirst() ? column.isNotNull() : DSL.falseCondition();
            }
            return orNull(key.isDescending() ? column.lt(value) : column.gt(value));
        }

        Condition same() {
            return value == null ? column.isNull() : column.eq(value);
        }

        Condition sameOrBeyond() {
            if (value == null) {
                return key.isNullsFirst() ? DSL.noCondition() : column.isNull();
            }
            return orNull(key.isDescending() ? column.le(value) : column.ge(value));
        }

        private Condition orNull(Condition condition) {
            return key.isNullable() && !key.isNullsFirst() ? condition.or(column.isNull()) : condition;
        }
    }
}

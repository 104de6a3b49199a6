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
 * <p>Where one {@link Leg} says all it is one comparison of row values, which SQLite and PostgreSQL search by index.
 * Otherwise, where the legs are not read one behind another, it is spelt out key by key, with a redundant bound on the
 * first key in front for the same reason.
 */
final class KeysetConditions {

    private final MappedTable<?, ?> table;
    private final Slots slots;

    KeysetConditions(MappedTable<?, ?> table, Slots slots) {
        this.table = table;
        this.slots = slots;
    }

    Condition behind(List<OrderKey> keys) {
        Leg nearest = Leg.of(table, keys).get(0);
        if (nearest.isWhole(keys)) {
            return of(keys, nearest);
        }
        List<Part> parts = new ArrayList<>();
        for (OrderKey key : keys) {
            parts.add(new Part(key, key.column(table), key.isNullPlace() ? null : slots.next()));
        }
        Condition behind = parts.get(parts.size() - 1).beyond();
        for (int i = parts.size() - 2; i >= 0; i--) {
            behind = parts.get(i).beyond().or(parts.get(i).same().and(behind));
        }
        return parts.size() == 1 ? behind : parts.get(0).sameOrBeyond().and(behind);
    }

    /** Returns the condition of one leg, for which each value that it compares takes one slot. */
    Condition of(List<OrderKey> keys, Leg leg) {
        List<Condition> all = new ArrayList<>();
        for (OrderKey key : keys.subList(0, leg.same())) {
            Field<Object> column = key.column(table);
            all.add(key.isNullPlace() ? column.isNull() : column.eq(slots.next()));
        }
        Field<Object> first = keys.get(leg.same()).column(table);
        all.add(
                switch (leg.kind()) {
                    case BEYOND -> beyond(keys.subList(leg.same(), leg.end()));
                    case NULL -> first.isNull();
                    case NOT_NULL -> first.isNotNull();
                });
        return DSL.and(all);
    }

    private Condition beyond(List<OrderKey> keys) {
        boolean isDescending = keys.get(0).isDescending();
        if (keys.size() == 1) {
            Field<Object> column = keys.get(0).column(table);
            return isDescending ? column.lt(slots.next()) : column.gt(slots.next());
        }
        RowN columns = DSL.row(keys.stream().map(key -> key.column(table)).toList());
        RowN place = DSL.row(slots.next(keys.size()));
        return isDescending ? columns.lt(place) : columns.gt(place);
    }

    /** One key, its column, and the parameter of the place's value, or null where that is null. */
    private record Part(
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

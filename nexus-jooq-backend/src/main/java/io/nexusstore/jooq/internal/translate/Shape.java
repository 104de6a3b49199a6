package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.TextOrder;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a query decides its statement, and apart from it the operands that do not.
 *
 * @param where the condition
 * @param order the keys of the total order, the id last; empty where the order does not matter
 * @param isKeyset whether rows must lie behind a place
 * @param leg which of them are meant, or null for all
 * @param isWindowed whether there is a limit or an offset
 * @param operands the operands as they are stored: of the condition, of the place, limit and offset
 */
record Shape(
        Node where,
        List<OrderKey> order,
        boolean isKeyset,
        @Nullable Leg leg,
        boolean isWindowed,
        List<Object> operands) {

    static Shape of(MappedTable<?, ?> table, Query<?> query) {
        return of(table, query, null);
    }

    /** Returns the shape of those rows alone that the leg has. */
    static Shape of(MappedTable<?, ?> table, Query<?> query, @Nullable Leg leg) {
        List<Object> operands = new ArrayList<>();
        Node where = query.predicate()
                .map(new Normalizer(table, operands)::normalize)
                .orElse(Node.Constant.TRUE);
        Keyset place = query.after().orElse(null);
        List<OrderKey> order = order(table, query, place, leg, operands);
        boolean isWindowed = query.limit().isPresent() || query.offset() > 0;
        if (isWindowed) {
            operands.add(query.limit().orElse(table.dialect().noLimit()));
            operands.add(query.offset());
        }
        return new Shape(where, order, place != null, leg, isWindowed, operands);
    }

    /** Returns the shape of the rows of the ids, each of one field. */
    static Shape ofIds(MappedTable<?, ?> table, Collection<?> ids) {
        List<Object> operands = new ArrayList<>();
        FieldFacts id = table.model().fields().get(table.idFields().get(0));
        Node where = new Normalizer(table, operands).in(id, List.copyOf(ids), false);
        return new Shape(where, List.of(), false, null, false, operands);
    }

    /** Returns whether every row that meets the condition is wanted, in ascending order of the id and of nothing else. */
    boolean isWholeById(List<Integer> id) {
        return !isKeyset
                && !isWindowed
                && order.size() == id.size()
                && order.stream().noneMatch(OrderKey::isDescending)
                && order.stream().map(OrderKey::field).toList().equals(id);
    }

    /** Returns the text that two queries have in common exactly if they share a statement of that kind. */
    String key(char kind) {
        StringBuilder key = new StringBuilder(64).append(kind);
        where.describe(key);
        key.append(isKeyset ? '>' : '=').append(isWindowed ? 'w' : '-');
        if (leg != null) {
            key.append(leg.key());
        }
        for (OrderKey part : order) {
            key.append(part.isDescending() ? 'd' : 'a').append(part.field());
            if (part.isCaseIgnored()) {
                key.append('~');
            }
            if (part.isNullMoved()) {
                key.append('m');
            }
            if (part.isNullPlace()) {
                key.append('n');
            }
        }
        return key.toString();
    }

    BoundPlan bind(Plan plan) {
        return new BoundPlan(plan, operands);
    }

    private static List<OrderKey> order(
            MappedTable<?, ?> table, Query<?> query, @Nullable Keyset place, @Nullable Leg leg, List<Object> operands) {
        List<OrderKey> keys = new ArrayList<>();
        int position = 0;
        for (Order<?> key : query.order()) {
            int field = key.field().index();
            keys.add(key(table, field, key, place, position++, leg, operands));
            if (isDecided(keys, table.idFields())) {
                // Nothing behind the id can decide any more.
                return keys;
            }
        }
        for (int id : table.idFields()) {
            keys.add(key(table, id, null, place, position++, leg, operands));
        }
        return keys;
    }

    private static boolean isDecided(List<OrderKey> keys, List<Integer> id) {
        int last = keys.get(keys.size() - 1).field();
        return id.contains(last)
                && id.stream()
                        .allMatch(field -> keys.stream().anyMatch(key -> key.field() == field && !key.isCaseIgnored()));
    }

    private static OrderKey key(
            MappedTable<?, ?> table,
            int field,
            @Nullable Order<?> order,
            @Nullable Keyset place,
            int position,
            @Nullable Leg leg,
            List<Object> operands) {
        Object value = place == null ? null : place.values().get(position);
        if (value != null && (leg == null || leg.compares(position))) {
            Object stored = table.dialect().stored(table.field(field), value);
            operands.add(OrderKey.isByBytes(table, field) ? TextOrder.bytes((String) stored) : stored);
        }
        return new OrderKey(
                field,
                order != null && order.field().isCaseIgnored(),
                order != null && order.isDescending(),
                order == null || order.isNullsFirst(),
                table.isNullable(field),
                place != null && value == null);
    }
}

package io.nexusstore.tck;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.And;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query by the words of its documentation: slow, without a line in common with the evaluator, so that the
 * two can disagree.
 *
 * <p>Abstract for those that get something wrong on purpose.
 */
abstract class PlainAnswer {

    /** Returns the one that gets nothing wrong. */
    static PlainAnswer right() {
        return new PlainAnswer() {};
    }

    /** Returns the rows of the query, in its order. */
    final <T> List<T> rows(EntityModel<T, ?> model, Query<T> query, List<T> all) {
        List<T> found = new ArrayList<>();
        for (T row : all) {
            if (query.predicate().isEmpty() || meets(model, query.predicate().get(), row)) {
                found.add(row);
            }
        }
        found.sort(order(model, query));
        query.after().ifPresent(place -> found.removeIf(row -> compare(model, query, row, place) <= 0));
        long from = Math.min(query.offset(), found.size());
        long length = Math.min(limit(query.limit().orElse(found.size())), found.size() - from);
        return found.subList((int) from, (int) (from + length));
    }

    <T> boolean meets(EntityModel<T, ?> model, Expression<T> condition, T row) {
        if (condition instanceof And<T> and) {
            return and.operands().stream().allMatch(operand -> meets(model, operand, row));
        }
        if (condition instanceof Or<T> or) {
            return or.operands().stream().anyMatch(operand -> meets(model, operand, row));
        }
        if (condition instanceof Not<T> not) {
            return !meets(model, not.operand(), row);
        }
        Comparison<T> comparison = (Comparison<T>) condition;
        return holds(comparison, value(model, comparison.field(), row));
    }

    boolean holds(Comparison<?> comparison, @Nullable Object value) {
        List<Object> operands = comparison.operands();
        return switch (comparison.operator()) {
            case IS_NULL -> value == null;
            case IS_NOT_NULL -> value != null;
            case EQ -> value != null && compare(value, operands.get(0)) == 0;
            case NE -> value == null || compare(value, operands.get(0)) != 0;
            case LT -> value != null && compare(value, operands.get(0)) < 0;
            case LE -> value != null && compare(value, operands.get(0)) <= 0;
            case GT -> value != null && compare(value, operands.get(0)) > 0;
            case GE -> value != null && compare(value, operands.get(0)) >= 0;
            case IN -> value != null && operands.stream().anyMatch(operand -> compare(value, operand) == 0);
            case NOT_IN -> value == null || operands.stream().noneMatch(operand -> compare(value, operand) == 0);
            case STARTS_WITH -> value != null && text(value).indexOf(text(operands.get(0))) == 0;
            case CONTAINS -> value != null && text(value).indexOf(text(operands.get(0))) >= 0;
            case ENDS_WITH -> value != null && reversed(value).indexOf(reversed(operands.get(0))) == 0;
        };
    }

    /** Compares two values of one field, neither of them null. */
    @SuppressWarnings("unchecked") // values of one field are of one class
    int compare(Object left, Object right) {
        if (left instanceof String text) {
            return Arrays.compare(
                    text.codePoints().toArray(), text(right).codePoints().toArray());
        }
        if (left instanceof UUID || left instanceof byte[]) {
            return hex(left).compareTo(hex(right));
        }
        if (left instanceof Enum<?> constant) {
            return constant.name().compareTo(((Enum<?>) right).name());
        }
        if (left instanceof OffsetDateTime time) {
            return time.toInstant().compareTo(((OffsetDateTime) right).toInstant());
        }
        return ((Comparable<Object>) left).compareTo(right);
    }

    String caseFolded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            for (int at = folded.indexOf("" + letter); at >= 0; at = folded.indexOf("" + letter)) {
                folded.setCharAt(at, (char) (letter + 32));
            }
        }
        return folded.toString();
    }

    long limit(long rows) {
        return rows;
    }

    private <T> @Nullable Object value(EntityModel<T, ?> model, EntityField<T, ?> field, T row) {
        Object value = model.value(row, field.index());
        return value != null && field.isCaseIgnored() ? caseFolded((String) value) : value;
    }

    private <T> Comparator<T> order(EntityModel<T, ?> model, Query<T> query) {
        return (left, right) -> {
            for (Order<T> key : query.order()) {
                int order = compare(key, value(model, key.field(), left), value(model, key.field(), right));
                if (order != 0) {
                    return order;
                }
            }
            return compareIds(model, left, id(model, right));
        };
    }

    private <T> int compare(EntityModel<T, ?> model, Query<T> query, T row, Keyset place) {
        for (int i = 0; i < query.order().size(); i++) {
            Order<T> key = query.order().get(i);
            int order =
                    compare(key, value(model, key.field(), row), place.values().get(i));
            if (order != 0) {
                return order;
            }
        }
        return compareIds(
                model,
                row,
                place.values().subList(query.order().size(), place.values().size()));
    }

    private <T> int compareIds(EntityModel<T, ?> model, T row, List<? extends @Nullable Object> id) {
        List<@Nullable Object> own = id(model, row);
        for (int i = 0; i < own.size(); i++) {
            Object left = own.get(i);
            Object right = id.get(i);
            if (left == null || right == null) {
                throw new IllegalArgumentException("A row without an id has no place.");
            }
            int order = compare(left, right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static <T> List<@Nullable Object> id(EntityModel<T, ?> model, T row) {
        List<@Nullable Object> values = new ArrayList<>();
        model.idFields().forEach(field -> values.add(model.value(row, field)));
        return values;
    }

    private int compare(Order<?> key, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            int nullsFirst = (left == null ? 0 : 1) - (right == null ? 0 : 1);
            return key.nulls() == Order.Nulls.FIRST ? nullsFirst : -nullsFirst;
        }
        return key.direction() == Order.Direction.ASCENDING ? compare(left, right) : compare(right, left);
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static String reversed(Object text) {
        return new StringBuilder(text(text)).reverse().toString();
    }

    private static String hex(Object value) {
        return value instanceof UUID uuid ? uuid.toString() : HexFormat.of().formatHex((byte[]) value);
    }
}

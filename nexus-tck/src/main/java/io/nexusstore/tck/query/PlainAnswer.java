package io.nexusstore.tck.query;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.And;
import io.nexusstore.query.CollectionField;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Not;
import io.nexusstore.query.Operator;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.PlainField;
import io.nexusstore.query.Query;
import io.nexusstore.tck.entity.Turns;
import io.nexusstore.value.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query by the words of its documentation: slow, without a line in common with the evaluator, so that the
 * two can disagree.
 *
 * <p>Abstract for those that get something wrong on purpose.
 */
public abstract class PlainAnswer {

    private final PlainJson json;
    private final Components components = new Components();

    /** For subclasses, each of which gets something else wrong. */
    protected PlainAnswer() {
        this(PlainJson.right());
    }

    private PlainAnswer(PlainJson json) {
        this.json = json;
    }

    /** Returns the one that gets nothing wrong. */
    public static PlainAnswer right() {
        return with(PlainJson.right());
    }

    /** Returns the one that gets nothing wrong but what the JSON does. */
    public static PlainAnswer with(PlainJson json) {
        return new PlainAnswer(json) {};
    }

    /** Returns the rows of the query, in its order. */
    public final <T> List<T> rows(EntityModel<T, ?> model, Query<T> query, List<T> all) {
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

    /** Returns whether the row meets the condition. */
    protected <T> boolean meets(EntityModel<T, ?> model, Expression<T> condition, T row) {
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
        return holds(model, comparison, row);
    }

    /** Returns whether the row meets the comparison. */
    protected <T> boolean holds(EntityModel<T, ?> model, Comparison<T> comparison, T row) {
        boolean isOfElement =
                comparison.operator() == Operator.CONTAINS && comparison.field() instanceof CollectionField<T, ?, ?>;
        return isOfElement
                ? holdsElement(components.value(row, comparison.field().name()), comparison.operand())
                : holds(comparison, value(model, comparison.field(), row));
    }

    /** Returns whether the value, as it is stored, meets the comparison. */
    protected boolean holds(Comparison<?> comparison, @Nullable Object value) {
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

    /** Returns whether the collection has an element of that JSON. */
    protected boolean holdsElement(@Nullable Object collection, Object element) {
        return collection != null
                && ((Collection<?>) collection)
                        .stream()
                                .anyMatch(
                                        each -> each != null && json.text(each).equals(element));
    }

    /** Compares two values of one field as they are stored, neither of them null. */
    @SuppressWarnings("unchecked") // values of one field are of one class
    protected int compare(Object left, Object right) {
        if (left instanceof String text) {
            return compareCodePoints(text, text(right));
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

    /** Returns the text with its case ignored. */
    protected String caseFolded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            for (int at = folded.indexOf("" + letter); at >= 0; at = folded.indexOf("" + letter)) {
                folded.setCharAt(at, (char) (letter + 32));
            }
        }
        return folded.toString();
    }

    /** Returns how many rows a limit of so many leaves. */
    protected long limit(long rows) {
        return rows;
    }

    /** Returns the value of the field as it is stored. */
    protected <T> @Nullable Object value(EntityModel<T, ?> model, EntityField<T, ?> field, T row) {
        Object value = components.value(row, field.name());
        if (value == null) {
            return null;
        }
        if (field.type() == ValueType.JSON) {
            return json.text(value);
        }
        if (field instanceof PlainField<T, ?>) {
            return converted(field.type(), value);
        }
        return field.isCaseIgnored() ? caseFolded((String) value) : value;
    }

    /** Returns what the row is ordered by. */
    protected <T> @Nullable Object key(EntityModel<T, ?> model, EntityField<T, ?> field, T row) {
        return value(model, field, row);
    }

    /** Returns what a converter makes of the value. */
    protected Object converted(ValueType type, Object value) {
        return Turns.turned(type, value);
    }

    /** The bytes of UTF-8 have the order of code points. */
    static int compareCodePoints(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private <T> Comparator<T> order(EntityModel<T, ?> model, Query<T> query) {
        return (left, right) -> {
            for (Order<T> key : query.order()) {
                int order = compare(key, key(model, key.field(), left), key(model, key.field(), right));
                if (order != 0) {
                    return order;
                }
            }
            return compareIds(id(model, left), id(model, right));
        };
    }

    private <T> int compare(EntityModel<T, ?> model, Query<T> query, T row, Keyset place) {
        for (int i = 0; i < query.order().size(); i++) {
            Order<T> key = query.order().get(i);
            int order =
                    compare(key, key(model, key.field(), row), place.values().get(i));
            if (order != 0) {
                return order;
            }
        }
        return compareIds(
                id(model, row),
                place.values().subList(query.order().size(), place.values().size()));
    }

    /** Compares two ids, part by part. */
    protected int compareIds(List<?> left, List<?> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private <T> List<Object> id(EntityModel<T, ?> model, T row) {
        List<Object> values = new ArrayList<>();
        for (int part : model.idFields()) {
            String name = model.fields().get(part).name();
            values.add(Objects.requireNonNull(components.value(row, name), name));
        }
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

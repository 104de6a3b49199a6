package io.nexusstore.tck.query;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.And;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import io.nexusstore.query.Query;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries and rows as a failure shows them: short, and with every character to be seen. */
public final class QueryText {

    private QueryText() {}

    /** Returns the query. */
    public static String of(Query<?> query) {
        StringBuilder text = new StringBuilder(
                query.predicate().map(predicate -> "where " + of(predicate)).orElse("all"));
        query.order()
                .forEach(key -> text.append(", by ")
                        .append(name(key.field()))
                        .append(key.isDescending() ? " desc" : " asc")
                        .append(key.isNullsFirst() ? " nulls first" : " nulls last"));
        query.after().ifPresent(place -> text.append(", after ").append(values(place.values())));
        query.limit().ifPresent(limit -> text.append(", limit ").append(limit));
        return query.offset() == 0
                ? text.toString()
                : text.append(", offset ").append(query.offset()).toString();
    }

    /** Returns the row's id and those of its fields that the query names. */
    static <T, ID> String of(EntityModel<T, ID> model, T row, Query<T> query) {
        TreeMap<String, Integer> named = new TreeMap<>();
        query.predicate().ifPresent(predicate -> collect(predicate, named));
        query.order().forEach(key -> named.put(key.field().name(), key.field().index()));
        return "row " + model.encodeId(Objects.requireNonNull(model.idOf(row), "id"))
                + named.entrySet().stream()
                        .map(field -> field.getKey() + " = " + value(model.value(row, field.getValue())))
                        .collect(Collectors.joining(", ", " {", "}"));
    }

    private static String of(Expression<?> expression) {
        if (expression instanceof Comparison<?> comparison) {
            return name(comparison.field()) + " " + comparison.operator() + " " + values(comparison.operands());
        }
        if (expression instanceof Not<?> not) {
            return "not(" + of(not.operand()) + ")";
        }
        return expression instanceof And<?> and
                ? group("all", and.operands())
                : group("any", ((Or<?>) expression).operands());
    }

    private static String group(String kind, List<? extends Expression<?>> operands) {
        return operands.stream().map(QueryText::of).collect(Collectors.joining(", ", kind + "(", ")"));
    }

    private static String name(EntityField<?, ?> field) {
        return field.name() + (field.isCaseIgnored() ? " ignoring case" : "");
    }

    private static String values(List<? extends @Nullable Object> values) {
        return values.stream().map(QueryText::value).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String value(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return String.valueOf(value);
        }
        String text = value instanceof byte[] bytes ? "0x" + HexFormat.of().formatHex(bytes) : value.toString();
        return text.chars()
                .mapToObj(c -> c >= ' ' && c < 127 ? Character.toString(c) : String.format("\\u%04x", c))
                .collect(Collectors.joining("", "'", "'"));
    }

    private static void collect(Expression<?> expression, Map<String, Integer> named) {
        if (expression instanceof Comparison<?> comparison) {
            named.put(comparison.field().name(), comparison.field().index());
        } else if (expression instanceof Not<?> not) {
            collect(not.operand(), named);
        } else if (expression instanceof And<?> and) {
            and.operands().forEach(operand -> collect(operand, named));
        } else if (expression instanceof Or<?> or) {
            or.operands().forEach(operand -> collect(operand, named));
        }
    }
}

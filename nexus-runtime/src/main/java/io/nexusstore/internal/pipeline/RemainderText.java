package io.nexusstore.internal.pipeline;

import io.nexusstore.query.And;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Operator;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a backend leaves to memory, in words, and without the values of the query. */
final class RemainderText {

    private final Map<String, Set<Operator>> operators = new TreeMap<>();
    private int comparisons;
    private int values;

    private RemainderText() {}

    /** Returns the text of what is left, empty for nothing. */
    static String of(@Nullable Query<?> left) {
        if (left == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        left.predicate().ifPresent(predicate -> parts.add(new RemainderText().condition(predicate)));
        if (!left.order().isEmpty()) {
            parts.add(left.order().stream().map(RemainderText::key).collect(Collectors.joining(", ", "order by ", "")));
        }
        if (left.after().isPresent()) {
            parts.add("place");
        }
        if (left.offset() > 0) {
            parts.add("offset");
        }
        if (left.limit().isPresent()) {
            parts.add("limit");
        }
        return String.join("; ", parts);
    }

    /** What is left may be large: it is told by its fields, not spelled out. */
    private String condition(Expression<?> predicate) {
        Deque<Expression<?>> open = new ArrayDeque<>(List.of(predicate));
        while (!open.isEmpty()) {
            Expression<?> expression = open.pop();
            if (expression instanceof Comparison<?> comparison) {
                comparisons++;
                values += comparison.operands().size();
                operators
                        .computeIfAbsent(name(comparison.field()), field -> EnumSet.noneOf(Operator.class))
                        .add(comparison.operator());
            } else if (expression instanceof Not<?> not) {
                open.push(not.operand());
            } else if (expression instanceof And<?> and) {
                and.operands().forEach(open::push);
            } else if (expression instanceof Or<?> or) {
                or.operands().forEach(open::push);
            }
        }
        return operators.entrySet().stream()
                        .map(field -> field.getKey() + " " + field.getValue())
                        .collect(Collectors.joining(", ", "condition on ", ""))
                + " (comparisons: " + comparisons + ", values: " + values + ", levels: " + predicate.depth() + ")";
    }

    private static String key(Order<?> key) {
        return name(key.field()) + (key.isDescending() ? " descending" : "");
    }

    private static String name(EntityField<?, ?> field) {
        return field.name() + (field.isCaseIgnored() ? " ignoring case" : "");
    }
}

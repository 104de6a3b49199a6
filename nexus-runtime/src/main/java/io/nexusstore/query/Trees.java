package io.nexusstore.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What trees of expressions are to {@link Object}, by loops: a tree may be deeper than what is left of a stack. */
final class Trees {

    private Trees() {}

    static boolean equal(Expression<?> one, Expression<?> other) {
        Deque<Expression<?>> ones = new ArrayDeque<>(List.of(one));
        Deque<Expression<?>> others = new ArrayDeque<>(List.of(other));
        while (!ones.isEmpty()) {
            Expression<?> left = ones.pop();
            Expression<?> right = others.pop();
            if (left == right) {
                continue;
            }
            List<? extends Expression<?>> parts = parts(left);
            if (left.getClass() != right.getClass()
                    || parts.size() != parts(right).size()
                    || (left instanceof Comparison<?> && !left.equals(right))) {
                return false;
            }
            parts.forEach(ones::push);
            parts(right).forEach(others::push);
        }
        return true;
    }

    static int hash(Expression<?> root) {
        int hash = 1;
        Deque<Expression<?>> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Expression<?> expression = open.pop();
            List<? extends Expression<?>> parts = parts(expression);
            hash = 31 * hash
                    + (expression instanceof Comparison<?>
                            ? expression.hashCode()
                            : word(expression).hashCode() + parts.size());
            parts.forEach(open::push);
        }
        return hash;
    }

    /** Returns the tree as text, such as {@code And[Comparison[...], Not[Comparison[...]]]}. */
    static String text(Expression<?> root) {
        StringBuilder text = new StringBuilder();
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!(next instanceof Expression<?> expression) || expression instanceof Comparison<?>) {
                text.append(next);
                continue;
            }
            text.append(word(expression)).append('[');
            open.push("]");
            List<? extends Expression<?>> parts = parts(expression);
            for (int i = parts.size() - 1; i >= 0; i--) {
                open.push(parts.get(i));
                if (i > 0) {
                    open.push(", ");
                }
            }
        }
        return text.toString();
    }

    private static String word(Expression<?> expression) {
        return expression instanceof Not<?> ? "Not" : expression instanceof And<?> ? "And" : "Or";
    }

    private static List<? extends Expression<?>> parts(Expression<?> expression) {
        if (expression instanceof Not<?> not) {
            return List.of(not.operand());
        }
        if (expression instanceof And<?> and) {
            return and.operands();
        }
        return expression instanceof Or<?> or ? or.operands() : List.of();
    }
}

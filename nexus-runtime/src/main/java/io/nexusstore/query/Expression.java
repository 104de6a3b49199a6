package io.nexusstore.query;

import io.nexusstore.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A condition on an entity, either true or false for each: there is no third value.
 *
 * <p>A comparison with a field that holds null is false, but {@code ne}, {@code notIn} and {@link #not()} are exact
 * complements. {@code a.or(b).and(c)} reads from left to right as any chain of calls; a tree deeper than
 * {@value #MAX_DEPTH} is refused where it is built. Expressions are immutable and equal when their parts are.
 *
 * @param <T> the entity
 */
public sealed interface Expression<T> permits Comparison, And, Or, Not {

    /** The greatest depth of a tree. */
    int MAX_DEPTH = 1_000;

    /** Returns the number of levels of this tree, at least 1. */
    int depth();

    /**
     * Returns the condition that holds where both hold.
     *
     * @throws InvalidInputException when the tree would be deeper than {@value #MAX_DEPTH}
     */
    default Expression<T> and(Expression<T> other) {
        return new And<>(flat(this instanceof And<T> and ? and.operands() : List.of(this), other));
    }

    /**
     * Returns the condition that holds where at least one holds.
     *
     * @throws InvalidInputException when the tree would be deeper than {@value #MAX_DEPTH}
     */
    default Expression<T> or(Expression<T> other) {
        return new Or<>(flat(this instanceof Or<T> or ? or.operands() : List.of(this), other));
    }

    /**
     * Returns the condition that holds where at least one of the given ones holds; false for none.
     *
     * @throws InvalidInputException when the tree would be deeper than {@value #MAX_DEPTH}
     */
    @SafeVarargs
    static <T> Expression<T> anyOf(Expression<T>... alternatives) {
        List<Expression<T>> operands = new ArrayList<>(alternatives.length);
        for (Expression<T> alternative : alternatives) {
            operands.add(alternative);
        }
        return new Or<>(operands);
    }

    /**
     * Returns the condition that holds where all of the given ones hold; true for none.
     *
     * @throws InvalidInputException when the tree would be deeper than {@value #MAX_DEPTH}
     */
    @SafeVarargs
    static <T> Expression<T> allOf(Expression<T>... conditions) {
        List<Expression<T>> operands = new ArrayList<>(conditions.length);
        for (Expression<T> condition : conditions) {
            operands.add(condition);
        }
        return new And<>(operands);
    }

    /**
     * Returns the exact complement of this condition.
     *
     * @throws InvalidInputException when the tree would be deeper than {@value #MAX_DEPTH}
     */
    default Expression<T> not() {
        return this instanceof Not<T> not ? not.operand() : new Not<>(this);
    }

    private static <T> List<Expression<T>> flat(List<Expression<T>> head, Expression<T> tail) {
        List<Expression<T>> all = new ArrayList<>(head.size() + 1);
        all.addAll(head);
        all.add(Objects.requireNonNull(tail, "expression"));
        return all;
    }
}

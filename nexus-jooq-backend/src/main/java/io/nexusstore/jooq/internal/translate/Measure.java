package io.nexusstore.jooq.internal.translate;

import io.nexusstore.query.And;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import java.util.List;

/** Counts what an expression asks of a statement once it is normalised; at most, since constants may vanish. */
final class Measure {

    private final Grammar grammar;
    private int levels;
    private int values;
    private int comparisons;

    private Measure(Grammar grammar) {
        this.grammar = grammar;
    }

    static Measure of(Expression<?> expression, Grammar grammar) {
        Measure measure = new Measure(grammar);
        measure.walk(expression, false, 0, false);
        return measure;
    }

    /** Returns the number of groups on the longest way to a comparison. */
    int levels() {
        return levels;
    }

    /** Returns the number of parameters. */
    int values() {
        return values;
    }

    int comparisons() {
        return comparisons;
    }

    private void walk(Expression<?> expression, boolean isNegated, int level, boolean isInConjunction) {
        if (expression instanceof Comparison<?> comparison) {
            comparisons++;
            values += values(comparison);
        } else if (expression instanceof Not<?> not) {
            walk(not.operand(), !isNegated, level, isInConjunction);
        } else if (expression instanceof And<?> and) {
            walk(and.operands(), isNegated, level, isInConjunction, !isNegated);
        } else if (expression instanceof Or<?> or) {
            walk(or.operands(), isNegated, level, isInConjunction, isNegated);
        }
    }

    private void walk(
            List<? extends Expression<?>> members,
            boolean isNegated,
            int level,
            boolean isInConjunction,
            boolean isConjunction) {
        boolean joinsOuterGroup = level > 0 && isInConjunction == isConjunction;
        int own = joinsOuterGroup ? level : level + 1;
        levels = Math.max(levels, own);
        for (Expression<?> member : members) {
            walk(member, isNegated, own, isConjunction);
        }
    }

    private int values(Comparison<?> comparison) {
        int operands = comparison.operands().size();
        return switch (comparison.operator()) {
            case IS_NULL, IS_NOT_NULL -> 0;
            case EQ, NE, LT, LE, GT, GE, CONTAINS -> 1;
            case STARTS_WITH, ENDS_WITH -> 2;
            case IN, NOT_IN -> grammar.slots(comparison.field().type(), operands);
        };
    }
}

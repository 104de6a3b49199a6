package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.dialect.Limits;
import io.nexusstore.query.And;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Pushdown;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a query between the database and the runtime.
 *
 * <p>Nearly every query is pushed down whole. What a statement of the engine cannot hold is left: conditions that are nested too
 * deeply for its parser, and more values or comparisons than a statement takes. Of a conjunction the parts that
 * fit are pushed nevertheless.
 */
public final class Division {

    private Division() {}

    /** Returns the division of the query, without statement, on the engine of the dialect. */
    public static <T> Pushdown<T> of(Query<T> query, Dialect dialect) {
        Expression<T> predicate = query.predicate().orElse(null);
        if (predicate == null || fits(Measure.of(predicate, Grammar.of(dialect)), dialect.limits())) {
            return Pushdown.whole(query);
        }
        List<Expression<T>> pushed = new ArrayList<>();
        List<Expression<T>> left = new ArrayList<>();
        divide(predicate, dialect, pushed, left);
        return left.isEmpty() ? Pushdown.whole(query) : divided(query, pushed, left);
    }

    /** Returns the division of a query on an entity whose table is not there yet. */
    public static <T> Pushdown<T> unplanned(EntityModel<T, ?> model, Query<T> query, Dialect dialect) {
        Pushdown<T> plan = of(query, dialect);
        return new Pushdown<>(
                plan.pushed(),
                plan.remainder(),
                "",
                List.of("Entity '" + model.name() + "' has no committed table yet, so no statement can be planned."));
    }

    private static <T> Pushdown<T> divided(Query<T> query, List<Expression<T>> pushed, List<Expression<T>> left) {
        Query<T> rows = pushed.isEmpty() ? Query.all() : Query.where(all(pushed));
        Query<T> rest = ordered(Query.where(all(left)), query.order()).offset(query.offset());
        return new Pushdown<>(
                query.after().map(ordered(rows, query.order())::after).orElse(ordered(rows, query.order())),
                query.limit().isPresent() ? rest.limit(query.limit().getAsLong()) : rest,
                "",
                List.of());
    }

    private static <T> void divide(
            Expression<T> predicate, Dialect dialect, List<Expression<T>> pushed, List<Expression<T>> left) {
        Limits limits = dialect.limits();
        List<Expression<T>> conjuncts = new ArrayList<>();
        collect(predicate, false, conjuncts);
        int values = 0;
        int comparisons = 0;
        for (Expression<T> conjunct : conjuncts) {
            Measure part = Measure.of(conjunct, Grammar.of(dialect));
            if (part.levels() < limits.levels()
                    && values + part.values() <= limits.values()
                    && comparisons + part.comparisons() <= limits.comparisons()) {
                values += part.values();
                comparisons += part.comparisons();
                pushed.add(conjunct);
            } else {
                left.add(conjunct);
            }
        }
    }

    /** Collects conditions that must all hold for the expression, or its complement, to hold. */
    private static <T> void collect(Expression<T> expression, boolean isNegated, List<Expression<T>> conjuncts) {
        if (expression instanceof Not<T> not) {
            collect(not.operand(), !isNegated, conjuncts);
        } else if (expression instanceof And<T> and && !isNegated) {
            and.operands().forEach(operand -> collect(operand, false, conjuncts));
        } else if (expression instanceof Or<T> or && isNegated) {
            or.operands().forEach(operand -> collect(operand, true, conjuncts));
        } else {
            conjuncts.add(isNegated ? expression.not() : expression);
        }
    }

    private static boolean fits(Measure whole, Limits limits) {
        return whole.levels() <= limits.levels()
                && whole.values() <= limits.values()
                && whole.comparisons() <= limits.comparisons();
    }

    private static <T> Expression<T> all(List<Expression<T>> conjuncts) {
        return conjuncts.size() == 1 ? conjuncts.get(0) : new And<>(conjuncts);
    }

    @SuppressWarnings("unchecked") // an array of keys for a method that takes any number of them
    private static <T> Query<T> ordered(Query<T> query, List<Order<T>> keys) {
        return query.orderBy(keys.toArray(Order[]::new));
    }
}

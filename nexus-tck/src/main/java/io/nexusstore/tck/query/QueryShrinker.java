package io.nexusstore.tck.query;

import io.nexusstore.query.And;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Not;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Leaves out of a failing query, and of its rows, whatever the failure does not need. */
final class QueryShrinker {

    private QueryShrinker() {}

    /** Returns a query that fails as well, but no simpler one of which does. */
    static <T> Query<T> smallest(Query<T> failing, Predicate<Query<T>> fails) {
        Query<T> smallest = failing;
        Optional<Query<T>> next = Optional.of(failing);
        while (next.isPresent()) {
            smallest = next.get();
            next = simpler(smallest).stream().filter(fails).findFirst();
        }
        return smallest;
    }

    /** Returns rows for which it fails as well, but with none of them left out. */
    static <R> List<R> fewest(List<R> rows, Predicate<List<R>> fails) {
        List<R> fewest = rows;
        for (R row : rows) {
            List<R> fewer = without(fewest, fewest.indexOf(row));
            if (fails.test(fewer)) {
                fewest = fewer;
            }
        }
        return fewest;
    }

    private static <T> List<Query<T>> simpler(Query<T> query) {
        List<Query<T>> simpler = new ArrayList<>();
        query.predicate().ifPresent(predicate -> {
            simpler.add(query(query, null, query.order(), query.after().orElse(null)));
            for (Expression<T> part : simpler(predicate)) {
                simpler.add(query(query, part, query.order(), query.after().orElse(null)));
            }
        });
        Expression<T> predicate = query.predicate().orElse(null);
        for (int key = 0; key < query.order().size(); key++) {
            int left = key;
            Keyset place = query.after()
                    .map(full -> new Keyset(without(full.values(), left)))
                    .orElse(null);
            simpler.add(query(query, predicate, without(query.order(), key), place));
        }
        if (query.after().isPresent()) {
            simpler.add(query(query, predicate, query.order(), null));
        }
        if (query.limit().isPresent() || query.offset() > 0) {
            simpler.add(query(predicate, query.order(), query.after().orElse(null), -1, 0));
        }
        query.limit().ifPresent(limit -> {
            if (limit > 0) {
                Keyset place = query.after().orElse(null);
                simpler.add(query(predicate, query.order(), place, 0, query.offset()));
                simpler.add(query(predicate, query.order(), place, limit / 2, query.offset()));
                simpler.add(query(predicate, query.order(), place, limit - 1, query.offset()));
            }
        });
        if (query.offset() > 0) {
            long limit = query.limit().orElse(-1);
            simpler.add(query(predicate, query.order(), query.after().orElse(null), limit, query.offset() / 2));
        }
        return simpler;
    }

    private static <T> List<Expression<T>> simpler(Expression<T> expression) {
        if (expression instanceof Not<T> not) {
            List<Expression<T>> simpler = new ArrayList<>(List.of(not.operand()));
            simpler(not.operand()).forEach(operand -> simpler.add(new Not<>(operand)));
            return simpler;
        }
        if (expression instanceof And<T> and) {
            return simpler(and.operands(), And::new);
        }
        if (expression instanceof Or<T> or) {
            return simpler(or.operands(), Or::new);
        }
        Comparison<T> comparison = (Comparison<T>) expression;
        List<Expression<T>> simpler = new ArrayList<>();
        switch (comparison.operator()) {
            case IN, NOT_IN -> {
                for (int i = 0; i < comparison.operands().size(); i++) {
                    simpler.add(new Comparison<>(
                            comparison.field(), comparison.operator(), without(comparison.operands(), i)));
                }
            }
            default -> {
                // There is nothing to leave out of a comparison.
            }
        }
        return simpler;
    }

    private static <T> List<Expression<T>> simpler(
            List<Expression<T>> operands, Function<List<Expression<T>>, Expression<T>> group) {
        List<Expression<T>> simpler = new ArrayList<>(operands);
        for (int i = 0; i < operands.size(); i++) {
            int at = i;
            simpler.add(group.apply(without(operands, i)));
            simpler(operands.get(i)).forEach(operand -> {
                List<Expression<T>> changed = new ArrayList<>(operands);
                changed.set(at, operand);
                simpler.add(group.apply(changed));
            });
        }
        return simpler;
    }

    private static <T> Query<T> query(
            Query<T> original, @Nullable Expression<T> predicate, List<Order<T>> order, @Nullable Keyset place) {
        return query(predicate, order, place, original.limit().orElse(-1), original.offset());
    }

    @SuppressWarnings("unchecked") // an array of keys for a method that takes any number of them
    private static <T> Query<T> query(
            @Nullable Expression<T> predicate, List<Order<T>> order, @Nullable Keyset place, long limit, long offset) {
        Query<T> query = predicate == null ? Query.all() : Query.where(predicate);
        query = query.orderBy(order.toArray(Order[]::new)).offset(offset);
        query = place == null ? query : query.after(place);
        return limit < 0 ? query : query.limit(limit);
    }

    @SuppressWarnings("unchecked") // an array of the elements of the list
    private static <E> List<E> without(List<? extends @Nullable E> list, int left) {
        Object[] rest = new Object[list.size() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = list.get(i < left ? i : i + 1);
        }
        return (List<E>) Arrays.asList(rest);
    }
}

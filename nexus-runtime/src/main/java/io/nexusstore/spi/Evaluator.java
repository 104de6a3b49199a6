package io.nexusstore.spi;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Evaluates queries on rows in memory: the meaning of a query, which every backend must match.
 *
 * <p>A backend that keeps rows as entities may answer with it; the runtime uses it for whatever a backend leaves over.
 * The logic has two values: a comparison with a null field is false, {@code NE}, {@code NOT_IN} and negation are exact
 * complements. The order is total: the keys of the query, each with null where it says, then the id, ascending. Entities and operands must be canonical, as stored ones are.
 *
 * <p>All methods are pure and thread-safe. Each throws {@link InvalidInputException} with code {@code INVALID_QUERY}
 * when the query does not fit the model; see {@link #check}.
 */
public final class Evaluator {

    /** Below this share of the rows, picking the first ones is cheaper than sorting all. */
    private static final int PICK_RATIO = 8;

    private Evaluator() {}

    /**
     * Checks that the query can be evaluated on the entity.
     *
     * @throws InvalidInputException when a field belongs to another entity, an operator or operand does not fit its
     *     field, or the place does not fit the order
     */
    public static <T> void check(EntityModel<T, ?> model, Query<T> query) {
        QueryCheck.check(model, query);
    }

    /**
     * Checks that the folding can be evaluated on the entity.
     *
     * @throws InvalidInputException when its query cannot be, a field belongs to another entity or is stored as JSON, or what is
     *     folded has no order or cannot be summed
     */
    public static <T> void check(EntityModel<T, ?> model, Folding<T> folding) {
        QueryCheck.check(model, folding);
    }

    /**
     * Returns the test whether an entity meets the condition of the query; order, place and window play no part.
     *
     * @throws InvalidInputException when the query does not fit the model
     */
    public static <T> Predicate<T> predicate(EntityModel<T, ?> model, Query<T> query) {
        check(model, query);
        return Condition.compile(model, query);
    }

    /**
     * Returns the total order of the query: its keys, then the id; equal only for entities of one id.
     *
     * @throws InvalidInputException when the query does not fit the model
     */
    public static <T> Comparator<T> comparator(EntityModel<T, ?> model, Query<T> query) {
        check(model, query);
        return RowOrder.of(model, query);
    }

    /**
     * Returns the result of the query on the given rows: those that meet the condition and come behind the place, in
     * order, without the offset, up to the limit. The list cannot be changed.
     *
     * @throws InvalidInputException when the query does not fit the model
     */
    public static <T> List<T> apply(EntityModel<T, ?> model, Query<T> query, Iterable<? extends T> rows) {
        check(model, query);
        RowOrder<T> order = RowOrder.of(model, query);
        List<T> met = met(model, query, order, rows);
        int from = (int) Math.min(query.offset(), met.size());
        int to = (int) Math.min(query.limit().orElse(met.size()), met.size() - from) + from;
        if (from == to) {
            return List.of();
        }
        List<T> sorted = to < met.size() / PICK_RATIO ? first(to, met, order) : met;
        sorted.sort(order);
        return List.copyOf(sorted.subList(from, to));
    }

    /**
     * Returns the number of rows in the result of the query on the given rows, its place and window included.
     *
     * @throws InvalidInputException when the query does not fit the model
     */
    public static <T> long count(EntityModel<T, ?> model, Query<T> query, Iterable<? extends T> rows) {
        check(model, query);
        long met = met(model, query, RowOrder.of(model, query), rows).size();
        long behind = met - Math.min(query.offset(), met);
        return Math.min(query.limit().orElse(behind), behind);
    }

    /**
     * Returns the groups of the folding on the given rows.
     *
     * @throws InvalidInputException when the folding does not fit the model
     */
    public static <T> List<Folding.Group> fold(
            EntityModel<T, ?> model, Folding<T> folding, Iterable<? extends T> rows) {
        check(model, folding);
        Query<T> query = folding.query();
        boolean isWindowed = query.limit().isPresent() || query.offset() > 0;
        List<T> met = isWindowed ? apply(model, query, rows) : met(model, query, RowOrder.of(model, query), rows);
        Folds<T> folds = new Folds<>(folding);
        met.forEach(row -> folds.add(field -> model.value(row, field)));
        return folds.groups();
    }

    /**
     * Returns the place of an entity in the order of the query, for {@link Query#after}.
     *
     * @throws InvalidInputException when the query does not fit the model
     */
    public static <T> Keyset keyset(EntityModel<T, ?> model, Query<T> query, T entity) {
        check(model, query);
        return RowOrder.of(model, query).place(entity);
    }

    private static <T> List<T> met(
            EntityModel<T, ?> model, Query<T> query, RowOrder<T> order, Iterable<? extends T> rows) {
        Predicate<T> condition = Condition.compile(model, query);
        Keyset place = query.after().orElse(null);
        List<T> met = new ArrayList<>();
        for (T row : rows) {
            if (condition.test(row) && (place == null || order.compareToPlace(row, place) > 0)) {
                met.add(row);
            }
        }
        return met;
    }

    /** Returns the least rows in no order; a heap holds the greatest of them on top. */
    private static <T> List<T> first(int count, List<T> rows, Comparator<T> order) {
        PriorityQueue<T> least = new PriorityQueue<>(count, Collections.reverseOrder(order));
        for (T row : rows) {
            if (least.size() < count) {
                least.add(row);
            } else if (order.compare(row, least.element()) < 0) {
                least.remove();
                least.add(row);
            }
        }
        return new ArrayList<>(least);
    }
}

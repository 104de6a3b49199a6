package io.nexusstore.query;

import io.nexusstore.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What to read: a condition, an order and a window. Immutable; each call returns a new query; equal when its parts are.
 *
 * <p>The result of a query has a total order: the given keys, then the id, ascending. Conditions added by {@link #and}
 * are conjoined with everything so far.
 *
 * <pre>{@code
 * Query.where(UserFields.AGE.ge(18).and(UserFields.NAME.startsWith("A")))
 *     .orderBy(UserFields.CREATED_AT.desc())
 *     .limit(10);
 * }</pre>
 *
 * @param <T> the entity
 */
public final class Query<T> {

    private static final long NONE = -1;
    private static final Query<?> ALL = new Query<>(null, true, List.of(), null, NONE, 0);
    private static final Query<?> UNCONSTRAINED = new Query<>(null, false, List.of(), null, NONE, 0);

    private final @Nullable Expression<T> predicate;
    private final boolean explicitlyAll;
    private final List<Order<T>> order;
    private final @Nullable Keyset after;
    private final long limit;
    private final long offset;

    private Query(
            @Nullable Expression<T> predicate,
            boolean explicitlyAll,
            List<Order<T>> order,
            @Nullable Keyset after,
            long limit,
            long offset) {
        this.predicate = predicate;
        this.explicitlyAll = explicitlyAll;
        this.order = order;
        this.after = after;
        this.limit = limit;
        this.offset = offset;
    }

    /** Returns the query for every row, also where that must be said on purpose, as in {@code deleteWhere}. */
    @SuppressWarnings("unchecked") // the constant holds no entity
    public static <T> Query<T> all() {
        return (Query<T>) ALL;
    }

    /** Returns the query for the rows for which the condition holds. */
    public static <T> Query<T> where(Expression<T> expression) {
        return new Query<>(Objects.requireNonNull(expression, "expression"), false, List.of(), null, NONE, 0);
    }

    /** Returns the query without any condition yet: it reads every row, but {@code deleteWhere} refuses it. */
    @SuppressWarnings("unchecked") // the constant holds no entity
    public static <T> Query<T> unconstrained() {
        return (Query<T>) UNCONSTRAINED;
    }

    /**
     * Returns this query for those rows alone for which the condition holds as well.
     *
     * @throws InvalidInputException when the tree would be too deep
     */
    public Query<T> and(Expression<T> expression) {
        Objects.requireNonNull(expression, "expression");
        return new Query<>(
                predicate == null ? expression : predicate.and(expression), false, order, after, limit, offset);
    }

    /**
     * Returns this query with further keys of order behind those it has.
     *
     * @param keys the keys, the most significant first
     */
    @SafeVarargs
    public final Query<T> orderBy(Order<T>... keys) {
        List<Order<T>> all = new ArrayList<>(order);
        for (Order<T> key : keys) {
            all.add(Objects.requireNonNull(key, "key"));
        }
        return new Query<>(predicate, explicitlyAll, List.copyOf(all), after, limit, offset);
    }

    /**
     * Returns this query for at most the given number of rows.
     *
     * @throws InvalidInputException when the number is negative
     */
    public Query<T> limit(long rows) {
        return new Query<>(predicate, explicitlyAll, order, after, notNegative("limit", rows), offset);
    }

    /**
     * Returns this query without the given number of first rows.
     *
     * @throws InvalidInputException when the number is negative
     */
    public Query<T> offset(long rows) {
        return new Query<>(predicate, explicitlyAll, order, after, limit, notNegative("offset", rows));
    }

    /** Returns this query with the same condition but without order, place, limit and offset. */
    public Query<T> unordered() {
        return new Query<>(predicate, explicitlyAll, List.of(), null, NONE, 0);
    }

    boolean isUnordered() {
        return order.isEmpty() && after == null && limit == NONE && offset == 0;
    }

    /**
     * Returns this query for those rows alone that come behind the given place in its order; limit and offset count
     * from there.
     */
    public Query<T> after(Keyset place) {
        return new Query<>(predicate, explicitlyAll, order, Objects.requireNonNull(place, "place"), limit, offset);
    }

    /** Returns the condition, or empty when every row is meant. */
    public Optional<Expression<T>> predicate() {
        return Optional.ofNullable(predicate);
    }

    /** Returns whether every row is meant on purpose: the query began as {@link #all()} and got no condition. */
    public boolean isExplicitlyAll() {
        return explicitlyAll;
    }

    /** Returns the keys of order, the most significant first. */
    public List<Order<T>> order() {
        return order;
    }

    /** Returns the place behind which the rows begin, or empty for the very first. */
    public Optional<Keyset> after() {
        return Optional.ofNullable(after);
    }

    /** Returns the greatest number of rows, or empty for no bound. */
    public OptionalLong limit() {
        return limit == NONE ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /** Returns the number of rows that are left out at the beginning. */
    public long offset() {
        return offset;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Query<?> that
                && Objects.equals(predicate, that.predicate)
                && explicitlyAll == that.explicitlyAll
                && order.equals(that.order)
                && Objects.equals(after, that.after)
                && limit == that.limit
                && offset == that.offset;
    }

    @Override
    public int hashCode() {
        return Objects.hash(predicate, explicitlyAll, order, after, limit, offset);
    }

    @Override
    public String toString() {
        return "Query[predicate=" + predicate + ", order=" + order + ", after=" + (after == null ? "start" : "row")
                + ", limit=" + (limit == NONE ? "none" : limit)
                + ", offset=" + offset + "]";
    }

    private static long notNegative(String part, long rows) {
        if (rows < 0) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_QUERY, null, "The " + part + " of a query must not be negative.");
        }
        return rows;
    }
}

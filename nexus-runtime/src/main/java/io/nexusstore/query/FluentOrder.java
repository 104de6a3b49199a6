package io.nexusstore.query;

import io.nexusstore.error.InvalidInputException;
import java.util.Objects;

/**
 * A generated query that has its conditions and may get an order and a window. Immutable.
 *
 * <p>The order of an entity extends it by a method for each component that has an order, which begins a key.
 *
 * @param <T> the entity
 * @param <O> the generated order
 */
public abstract non-sealed class FluentOrder<T, O extends FluentOrder<T, O>> implements FluentQuery<T> {

    private final Query<T> query;

    /**
     * Creates an order for a query; generated code calls this.
     *
     * @param query the conditions, and the order and the window so far
     */
    protected FluentOrder(Query<T> query) {
        this.query = Objects.requireNonNull(query, "query");
    }

    /**
     * Bounds the number of entities.
     *
     * @param rows the greatest number of entities, the first ones in the order
     * @throws InvalidInputException when the number is negative
     */
    public final O limit(long rows) {
        return with(query.limit(rows));
    }

    /**
     * Leaves out the first entities.
     *
     * @param rows how many entities are left out
     * @throws InvalidInputException when the number is negative
     */
    public final O offset(long rows) {
        return with(query.offset(rows));
    }

    @Override
    public final Query<T> toQuery() {
        return query;
    }

    /**
     * Returns the generated order for another query, instead of that of this one; only generated code implements and only the
     * runtime calls this.
     */
    protected abstract O with(Query<T> ordered);

    /** Begins a key, which comes behind those before; generated code calls this. */
    protected final OrderTerm<T, O> key(ComparableField<T, ?> field) {
        return new OrderTerm<>(field, this::by);
    }

    private O by(Order<T> key) {
        return with(query.orderBy(key));
    }
}

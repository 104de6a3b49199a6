package io.nexusstore.query;

import java.util.Objects;
import java.util.function.Function;

/**
 * The half-written key of order of a fluent query: it has its field and waits for its direction.
 *
 * @param <T> the entity
 * @param <Q> the fluent query that the direction leads back to
 */
public final class OrderTerm<T, Q> {

    private final ComparableField<T, ?> field;
    private final Function<Order<T>, Q> then;

    /**
     * Creates a term.
     *
     * @param field the field
     * @param then adds the finished key to the query
     */
    public OrderTerm(ComparableField<T, ?> field, Function<Order<T>, Q> then) {
        this.field = Objects.requireNonNull(field, "field");
        this.then = Objects.requireNonNull(then, "then");
    }

    /** Orders ascending, nulls first. */
    public Q asc() {
        return then.apply(field.asc());
    }

    /** Orders descending, nulls last. */
    public Q desc() {
        return then.apply(field.desc());
    }
}

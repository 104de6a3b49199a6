package io.nexusstore.query;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The half-written key of order of a fluent query: it has its field and waits for its direction.
 *
 * @param <T> the entity
 * @param <Q> the fluent query that the direction leads back to
 */
public final class OrderTerm<T, Q> {

    private final ComparableField<T, ?> field;
    private final Function<Order<T>, Q> then;
    private final Order.@Nullable Nulls nulls;

    OrderTerm(ComparableField<T, ?> field, Function<Order<T>, Q> then) {
        this(field, then, null);
    }

    private OrderTerm(ComparableField<T, ?> field, Function<Order<T>, Q> then, Order.@Nullable Nulls nulls) {
        this.field = Objects.requireNonNull(field, "field");
        this.then = Objects.requireNonNull(then, "then");
        this.nulls = nulls;
    }

    /** Puts the rows without a value before all others, whatever the direction. */
    public OrderTerm<T, Q> nullsFirst() {
        return new OrderTerm<>(field, then, Order.Nulls.FIRST);
    }

    /** Puts the rows without a value behind all others, whatever the direction. */
    public OrderTerm<T, Q> nullsLast() {
        return new OrderTerm<>(field, then, Order.Nulls.LAST);
    }

    /** Orders ascending, nulls first unless asked otherwise. */
    public Q asc() {
        return then.apply(placed(field.asc()));
    }

    /** Orders descending, nulls last unless asked otherwise. */
    public Q desc() {
        return then.apply(placed(field.desc()));
    }

    private Order<T> placed(Order<T> key) {
        return nulls == null ? key : new Order<>(key.field(), key.direction(), nulls);
    }
}

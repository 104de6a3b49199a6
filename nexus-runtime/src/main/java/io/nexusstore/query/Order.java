package io.nexusstore.query;

import java.util.Objects;

/**
 * One key of a sort order.
 *
 * @param field the field that is ordered by
 * @param direction its direction
 * @param nulls where the rows without a value come; first ascending and last descending unless asked otherwise
 * @param <T> the entity
 */
public record Order<T>(ComparableField<T, ?> field, Direction direction, Nulls nulls) {

    /** Checks that nothing is null. */
    public Order {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(nulls, "nulls");
    }

    /** Creates a key whose rows without a value come first ascending and last descending. */
    public Order(ComparableField<T, ?> field, Direction direction) {
        this(field, direction, direction == Direction.ASCENDING ? Nulls.FIRST : Nulls.LAST);
    }

    /** Returns this key with the rows without a value before all others, whatever the direction. */
    public Order<T> nullsFirst() {
        return new Order<>(field, direction, Nulls.FIRST);
    }

    /** Returns this key with the rows without a value behind all others, whatever the direction. */
    public Order<T> nullsLast() {
        return new Order<>(field, direction, Nulls.LAST);
    }

    /** Returns this key the other way round: what came first comes last, rows without a value included. */
    public Order<T> reversed() {
        return new Order<>(
                field,
                isDescending() ? Direction.ASCENDING : Direction.DESCENDING,
                isNullsFirst() ? Nulls.LAST : Nulls.FIRST);
    }

    /** Returns whether greater values come first. */
    public boolean isDescending() {
        return direction == Direction.DESCENDING;
    }

    /** Returns whether the rows without a value come before all others. */
    public boolean isNullsFirst() {
        return nulls == Nulls.FIRST;
    }

    /** Which way a key is ordered. */
    public enum Direction {
        /** Lesser values first. */
        ASCENDING,
        /** Greater values first. */
        DESCENDING
    }

    /** Where the rows without a value come. */
    public enum Nulls {
        /** Before all others. */
        FIRST,
        /** Behind all others. */
        LAST
    }
}

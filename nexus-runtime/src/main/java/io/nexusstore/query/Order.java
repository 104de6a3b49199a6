package io.nexusstore.query;

import java.util.Objects;

/**
 * One key of a sort order.
 *
 * @param field the field that is ordered by
 * @param direction its direction; null comes first ascending and last descending
 * @param <T> the entity
 */
public record Order<T>(ComparableField<T, ?> field, Direction direction) {

    /** Checks that nothing is null. */
    public Order {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(direction, "direction");
    }

    /** Returns whether greater values come first. */
    public boolean isDescending() {
        return direction == Direction.DESCENDING;
    }

    /** Which way a key is ordered. */
    public enum Direction {
        /** Lesser values first, null before all. */
        ASCENDING,
        /** Greater values first, null after all. */
        DESCENDING
    }
}

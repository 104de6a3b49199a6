package io.nexusstore.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One exact fact of the rows of a group, which aggregates are made of and which every backend can tell alike.
 *
 * @param kind what is told
 * @param field the field that it is told of, null for {@link Kind#ROWS}
 * @param <T> the entity
 */
public record Fold<T>(Kind kind, @Nullable EntityField<T, ?> field) {

    /** Checks that there is a field where one is needed. */
    public Fold {
        Objects.requireNonNull(kind, "kind");
        if ((field == null) != (kind == Kind.ROWS)) {
            throw new IllegalArgumentException("Fold " + kind + " has a field where there is none, or lacks one.");
        }
    }

    /** What is told of the rows of a group; rows in which the field is null count for {@link #ROWS} alone. */
    public enum Kind {
        /** The number of rows, a {@code Long}. */
        ROWS,
        /** The number of rows in which the field has a value, a {@code Long}. */
        VALUES,
        /** The number of different values, a {@code Long}. */
        DISTINCT,
        /** The least value in its canonical form, or null for none. */
        LEAST,
        /** The greatest value in its canonical form, or null for none. */
        GREATEST,
        /** The exact sum as a {@code BigDecimal}, zero for no values; of durations in microseconds. */
        SUM
    }
}

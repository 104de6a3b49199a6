package io.nexusstore.query;

import io.nexusstore.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One group of a {@link Grouping} with its keys and what it comes down to, asked for by the fields and aggregates of the
 * grouping.
 *
 * <pre>{@code
 * new Turnover(row.key(OrderFields.CUSTOMER), row.get(OrderFields.AMOUNT.sum()))
 * }</pre>
 *
 * @param <T> the entity
 */
public final class GroupRow<T> {

    private final Grouping<T> grouping;
    private final List<@Nullable Object> keys;
    private final List<Object> results;

    /**
     * Creates the row of a group; the runtime calls this.
     *
     * @param keys for each key its value, or null
     * @param results for each aggregate its result
     */
    public GroupRow(Grouping<T> grouping, List<? extends @Nullable Object> keys, List<?> results) {
        this.grouping = Objects.requireNonNull(grouping, "grouping");
        this.keys = Collections.unmodifiableList(new ArrayList<>(keys));
        this.results = List.copyOf(results);
    }

    /**
     * Returns the value that all rows of the group have in the field, or null where they have none.
     *
     * <p>Of times that are equal but for their offsets it has the least offset; a text whose case is ignored has lower case.
     *
     * @throws InvalidInputException when the field is no key of the grouping
     */
    @SuppressWarnings("unchecked") // the value of a key is of the type of its field
    public <F> @Nullable F key(EntityField<T, F> field) {
        int place = grouping.keys().indexOf(field);
        if (place < 0) {
            throw missing("is not grouped by field '" + field.name() + "'. Add it to the keys of the grouping.");
        }
        return (F) keys.get(place);
    }

    /**
     * Returns the result of the aggregate.
     *
     * @throws InvalidInputException when the aggregate is none of the grouping
     */
    @SuppressWarnings("unchecked") // equal aggregates have results of one type
    public <R> R get(Aggregate<T, R> aggregate) {
        int place = grouping.aggregates().indexOf(aggregate);
        if (place < 0) {
            throw missing("does not select '" + aggregate + "'. Add it to the aggregates of the grouping.");
        }
        return (R) results.get(place);
    }

    /** Returns whether keys and results are those of the other row, of an equal grouping. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupRow<?> that
                && grouping.equals(that.grouping)
                && Objects.deepEquals(keys.toArray(), that.keys.toArray())
                && Objects.deepEquals(results.toArray(), that.results.toArray());
    }

    @Override
    public int hashCode() {
        return Objects.hash(grouping, results.size());
    }

    /** Returns what is told, without the values. */
    @Override
    public String toString() {
        return "GroupRow[" + grouping + "]";
    }

    private static InvalidInputException missing(String fact) {
        return new InvalidInputException(InvalidInputException.INVALID_ARGUMENT, null, "The grouping " + fact);
    }
}

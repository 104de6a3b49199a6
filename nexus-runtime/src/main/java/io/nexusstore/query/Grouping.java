package io.nexusstore.query;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query in groups, and what each group comes down to. Immutable; each call returns a new grouping; equal when
 * its parts are.
 *
 * <p>Rows are in one group when all keys are equal, as conditions compare them; rows whose key is null are a group like any
 * other. Groups are ordered by their keys in turn, ascending, null first. Without keys there is one group, of all rows, even
 * where there is no row.
 *
 * <pre>{@code
 * Grouping.of(OrderQuery.where().paid().eq(true))
 *     .by(OrderFields.CUSTOMER)
 *     .select(Aggregate.count(), OrderFields.AMOUNT.sum());
 * }</pre>
 *
 * @param <T> the entity
 */
public final class Grouping<T> {

    private final Query<T> query;
    private final List<EntityField<T, ?>> keys;
    private final List<Aggregate<T, ?>> aggregates;

    private Grouping(Query<T> query, List<EntityField<T, ?>> keys, List<Aggregate<T, ?>> aggregates) {
        this.query = query;
        this.keys = keys;
        this.aggregates = aggregates;
    }

    /** Returns the grouping of the query's result, its place and window included, into one group. */
    public static <T> Grouping<T> of(Query<T> query) {
        return new Grouping<>(Objects.requireNonNull(query, "query"), List.of(), List.of());
    }

    /** Returns the grouping of the query's result, its window included, into one group. */
    public static <T> Grouping<T> of(FluentQuery<T> query) {
        return of(query.toQuery());
    }

    /**
     * Returns this grouping with further keys behind those it has.
     *
     * @param fields the keys, the most significant first
     * @throws InvalidInputException when values of a field are stored as JSON
     */
    @SafeVarargs
    public final Grouping<T> by(EntityField<T, ?>... fields) {
        List<EntityField<T, ?>> all = new ArrayList<>(keys);
        for (EntityField<T, ?> field : fields) {
            if (field.type() == ValueType.JSON) {
                String entity = field.entity().getSimpleName();
                throw new InvalidInputException(
                        InvalidInputException.INVALID_QUERY,
                        entity,
                        "Rows of entity '" + entity + "' cannot be grouped by field '" + field.name()
                                + "', since its values are made of parts and have no order. Group by a field of single"
                                + " values.");
            }
            all.add(field);
        }
        return new Grouping<>(query, List.copyOf(all), aggregates);
    }

    /**
     * Returns this grouping with further aggregates behind those it has.
     *
     * @param chosen what each group comes down to
     */
    @SafeVarargs
    public final Grouping<T> select(Aggregate<T, ?>... chosen) {
        List<Aggregate<T, ?>> all = new ArrayList<>(aggregates);
        for (Aggregate<T, ?> aggregate : chosen) {
            all.add(Objects.requireNonNull(aggregate, "aggregate"));
        }
        return new Grouping<>(query, keys, List.copyOf(all));
    }

    /** Returns the query of the rows. */
    public Query<T> query() {
        return query;
    }

    /** Returns the keys, the most significant first. */
    public List<EntityField<T, ?>> keys() {
        return keys;
    }

    /** Returns what each group comes down to. */
    public List<Aggregate<T, ?>> aggregates() {
        return aggregates;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Grouping<?> that
                && query.equals(that.query)
                && keys.equals(that.keys)
                && aggregates.equals(that.aggregates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(query, keys, aggregates);
    }

    @Override
    public String toString() {
        return "Grouping[query=" + query + ", keys="
                + keys.stream().map(EntityField::name).toList() + ", aggregates=" + aggregates + "]";
    }
}

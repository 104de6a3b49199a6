package io.nexusstore.query;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The half-written condition of a fluent query on a list or a set.
 *
 * @param <T> the entity
 * @param <F> the type of the collection
 * @param <E> the type of its elements
 * @param <Q> the fluent query that each operator leads back to
 */
public final class CollectionTerm<T, F extends Collection<E>, E extends @Nullable Object, Q>
        extends PlainTerm<T, F, Q> {

    private final CollectionField<T, F, E> field;

    CollectionTerm(CollectionField<T, F, E> field, Function<Expression<T>, Q> then) {
        super(field, then);
        this.field = field;
    }

    /** Adds {@link CollectionField#contains}. */
    public Q contains(@NonNull E element) {
        return then(field.contains(element));
    }
}

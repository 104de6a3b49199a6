package io.nexusstore.query;

import io.nexusstore.json.CollectionForm;
import java.util.Collection;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds a list or a set.
 *
 * @param <T> the entity
 * @param <F> the type of the collection
 * @param <E> the type of its elements
 */
public interface CollectionField<T, F extends Collection<E>, E extends @Nullable Object> extends PlainField<T, F> {

    @Override
    CollectionForm<F, E> form();

    /**
     * Returns the condition that the collection holds the element, which is compared as it is stored.
     *
     * @throws NullPointerException when the element is null, which no condition asks for
     * @throws io.nexusstore.error.InvalidInputException when the element is outside the canonical domain
     */
    Expression<T> contains(@NonNull E element);
}

package io.nexusstore.query;

import io.nexusstore.value.StoredForm;

/**
 * A field whose values can be told apart but have no order: maps, records stored as JSON, converted values.
 *
 * <p>Two values are equal when they are stored alike.
 *
 * @param <T> the entity
 * @param <F> the Java type of the field
 */
public non-sealed interface PlainField<T, F> extends EntityField<T, F> {

    /** Returns how its values are stored. */
    StoredForm<F> form();
}

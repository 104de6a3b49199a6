package io.nexusstore.query;

import io.nexusstore.json.CollectionForm;
import io.nexusstore.value.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/** The face of a {@link StoredPlainField} that holds a list or a set. */
record StoredCollectionField<T, F extends Collection<E>, E extends @Nullable Object>(
        StoredPlainField<T, F> field, CollectionForm<F, E> form) implements CollectionField<T, F, E> {

    StoredCollectionField(Class<T> entity, String name, int index, CollectionForm<F, E> form) {
        this(new StoredPlainField<>(entity, name, index, ValueType.JSON, 0, 0, form), form);
    }

    @Override
    public Expression<T> contains(@NonNull E element) {
        Objects.requireNonNull(element, "element");
        return new Comparison<>(this, Operator.CONTAINS, List.of(field.operand(form.element(), element)));
    }

    @Override
    public Class<T> entity() {
        return field.entity();
    }

    @Override
    public String name() {
        return field.name();
    }

    @Override
    public int index() {
        return field.index();
    }

    @Override
    public ValueType type() {
        return field.type();
    }

    @Override
    public int precision() {
        return field.precision();
    }

    @Override
    public int scale() {
        return field.scale();
    }

    @Override
    public @Nullable F canonical(@Nullable F value) {
        return field.canonical(value);
    }

    @Override
    public @Nullable Object stored(@Nullable F value) {
        return field.stored(value);
    }

    @Override
    public Expression<T> eq(@Nullable F value) {
        return field.eq(value);
    }

    @Override
    public Expression<T> ne(@Nullable F value) {
        return field.ne(value);
    }

    @Override
    public Expression<T> in(Collection<? extends @Nullable F> values) {
        return field.in(values);
    }

    @Override
    public Expression<T> notIn(Collection<? extends @Nullable F> values) {
        return field.notIn(values);
    }

    @Override
    public Expression<T> isNull() {
        return field.isNull();
    }

    @Override
    public Expression<T> isNotNull() {
        return field.isNotNull();
    }
}

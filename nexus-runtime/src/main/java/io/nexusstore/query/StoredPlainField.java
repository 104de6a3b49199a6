package io.nexusstore.query;

import io.nexusstore.value.StoredForm;
import io.nexusstore.value.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/** The one kind of plain field there is; its comparisons hold values as they are stored. */
record StoredPlainField<T, F>(
        Class<T> entity, String name, int index, ValueType type, int precision, int scale, StoredForm<F> form)
        implements PlainField<T, F> {

    StoredPlainField {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(form, "form");
    }

    @Override
    public @Nullable F canonical(@Nullable F value) {
        return form.canonical(value);
    }

    @Override
    public @Nullable Object stored(@Nullable F value) {
        return form.compared(value);
    }

    @Override
    public Expression<T> eq(@Nullable F value) {
        return value == null ? isNull() : new Comparison<>(this, Operator.EQ, List.of(operand(form, value)));
    }

    @Override
    public Expression<T> ne(@Nullable F value) {
        return value == null ? isNotNull() : new Comparison<>(this, Operator.NE, List.of(operand(form, value)));
    }

    @Override
    public Expression<T> in(Collection<? extends @Nullable F> values) {
        return Operands.in(this, values, value -> operand(form, value));
    }

    @Override
    public Expression<T> notIn(Collection<? extends @Nullable F> values) {
        return Operands.notIn(this, values, value -> operand(form, value));
    }

    @Override
    public Expression<T> isNull() {
        return new Comparison<>(this, Operator.IS_NULL, List.of());
    }

    @Override
    public Expression<T> isNotNull() {
        return new Comparison<>(this, Operator.IS_NOT_NULL, List.of());
    }

    /** Returns what is stored in place of a value of the field, or of a part of one. */
    <V extends @Nullable Object> Object operand(StoredForm<V> valueForm, @NonNull V value) {
        Objects.requireNonNull(value, "value");
        String fault = valueForm.fault(value);
        if (fault != null) {
            throw Operands.refused(this, fault, "Remove it from the query.");
        }
        return Objects.requireNonNull(valueForm.stored(valueForm.canonical(value)), "stored");
    }
}

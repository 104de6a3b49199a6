package io.nexusstore.query;

import io.nexusstore.value.AsciiCase;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one kind of field there is behind the interfaces; {@link Fields} decides which face callers see. */
record StoredField<T, F>(
        Class<T> entity, String name, int index, ValueType type, int precision, int scale, boolean isCaseIgnored)
        implements ComparableField<T, F> {

    StoredField {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    StoredField(Class<T> entity, String name, int index, ValueType type) {
        this(entity, name, index, type, 0, 0);
    }

    StoredField(Class<T> entity, String name, int index, ValueType type, int precision, int scale) {
        this(entity, name, index, type, precision, scale, false);
    }

    @Override
    public Expression<T> eq(@Nullable F value) {
        return value == null ? isNull() : compare(Operator.EQ, value);
    }

    @Override
    public Expression<T> ne(@Nullable F value) {
        return value == null ? isNotNull() : compare(Operator.NE, value);
    }

    @Override
    public Expression<T> in(Collection<? extends @Nullable F> values) {
        return Operands.in(this, values, this::operand);
    }

    @Override
    public Expression<T> notIn(Collection<? extends @Nullable F> values) {
        return Operands.notIn(this, values, this::operand);
    }

    @Override
    public Expression<T> isNull() {
        return new Comparison<>(this, Operator.IS_NULL, List.of());
    }

    @Override
    public Expression<T> isNotNull() {
        return new Comparison<>(this, Operator.IS_NOT_NULL, List.of());
    }

    @Override
    public Expression<T> lt(F value) {
        return compare(Operator.LT, value);
    }

    @Override
    public Expression<T> le(F value) {
        return compare(Operator.LE, value);
    }

    @Override
    public Expression<T> gt(F value) {
        return compare(Operator.GT, value);
    }

    @Override
    public Expression<T> ge(F value) {
        return compare(Operator.GE, value);
    }

    @Override
    public Expression<T> between(F low, F high) {
        return ge(low).and(le(high));
    }

    @Override
    public Order<T> asc() {
        return new Order<>(this, Order.Direction.ASCENDING);
    }

    @Override
    public Order<T> desc() {
        return new Order<>(this, Order.Direction.DESCENDING);
    }

    Expression<T> compare(Operator operator, Object value) {
        return new Comparison<>(this, operator, List.of(operand(value)));
    }

    private Object operand(Object value) {
        Objects.requireNonNull(value, "value");
        String fault = Canonical.fault(type, value, precision, scale);
        if (fault != null) {
            throw Operands.refused(
                    this,
                    fault,
                    type == ValueType.DECIMAL
                            ? "Round it in the direction that is meant, or remove it from the query."
                            : "Remove it from the query.");
        }
        return isCaseIgnored ? AsciiCase.folded((String) value) : Canonical.of(type, value, precision, scale);
    }
}

package io.nexusstore.query;

import io.nexusstore.value.AsciiCase;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one kind of field with an order there is behind the interfaces; {@link Fields} decides which face callers see. */
sealed class StoredField<T, F> implements ComparableField<T, F> {

    private final Class<T> entity;
    private final String name;
    private final int index;
    private final ValueType type;
    private final int precision;
    private final int scale;
    private final boolean isCaseIgnored;

    StoredField(Class<T> entity, String name, int index, ValueType type) {
        this(entity, name, index, type, 0, 0);
    }

    StoredField(Class<T> entity, String name, int index, ValueType type, int precision, int scale) {
        this(entity, name, index, type, precision, scale, false);
    }

    StoredField(
            Class<T> entity, String name, int index, ValueType type, int precision, int scale, boolean isCaseIgnored) {
        this.entity = Objects.requireNonNull(entity, "entity");
        this.name = Objects.requireNonNull(name, "name");
        this.index = index;
        this.type = Objects.requireNonNull(type, "type");
        this.precision = precision;
        this.scale = scale;
        this.isCaseIgnored = isCaseIgnored;
    }

    @Override
    public final Class<T> entity() {
        return entity;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int index() {
        return index;
    }

    @Override
    public final ValueType type() {
        return type;
    }

    @Override
    public final int precision() {
        return precision;
    }

    @Override
    public final int scale() {
        return scale;
    }

    @Override
    public final boolean isCaseIgnored() {
        return isCaseIgnored;
    }

    @Override
    public final Expression<T> eq(@Nullable F value) {
        return value == null ? isNull() : compare(Operator.EQ, value);
    }

    @Override
    public final Expression<T> ne(@Nullable F value) {
        return value == null ? isNotNull() : compare(Operator.NE, value);
    }

    @Override
    public final Expression<T> in(Collection<? extends @Nullable F> values) {
        return Operands.in(this, values, this::operand);
    }

    @Override
    public final Expression<T> notIn(Collection<? extends @Nullable F> values) {
        return Operands.notIn(this, values, this::operand);
    }

    @Override
    public final Expression<T> isNull() {
        return new Comparison<>(this, Operator.IS_NULL, List.of());
    }

    @Override
    public final Expression<T> isNotNull() {
        return new Comparison<>(this, Operator.IS_NOT_NULL, List.of());
    }

    @Override
    public final Expression<T> lt(F value) {
        return compare(Operator.LT, value);
    }

    @Override
    public final Expression<T> le(F value) {
        return compare(Operator.LE, value);
    }

    @Override
    public final Expression<T> gt(F value) {
        return compare(Operator.GT, value);
    }

    @Override
    public final Expression<T> ge(F value) {
        return compare(Operator.GE, value);
    }

    @Override
    public final Expression<T> between(F low, F high) {
        return ge(low).and(le(high));
    }

    @Override
    public final Order<T> asc() {
        return new Order<>(this, Order.Direction.ASCENDING);
    }

    @Override
    public final Order<T> desc() {
        return new Order<>(this, Order.Direction.DESCENDING);
    }

    final Expression<T> compare(Operator operator, Object value) {
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

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof StoredField<?, ?> that
                && entity == that.entity
                && name.equals(that.name)
                && index == that.index
                && type == that.type
                && precision == that.precision
                && scale == that.scale
                && isCaseIgnored == that.isCaseIgnored;
    }

    @Override
    public final int hashCode() {
        return Objects.hash(entity, name, index, type, precision, scale, isCaseIgnored);
    }

    @Override
    public final String toString() {
        return entity.getSimpleName() + "." + name + (isCaseIgnored ? " ignoring case" : "");
    }

    /** The face of whole numbers. */
    static final class Whole<T, F> extends StoredField<T, F> implements WholeField<T, F> {

        Whole(Class<T> entity, String name, int index, ValueType type, int precision) {
            super(entity, name, index, type, precision, 0);
        }
    }

    /** The face of decimals. */
    static final class Exact<T> extends StoredField<T, BigDecimal> implements DecimalField<T> {

        Exact(Class<T> entity, String name, int index, int precision, int scale) {
            super(entity, name, index, ValueType.DECIMAL, precision, scale);
        }
    }

    /** The face of floats and doubles. */
    static final class Real<T, F> extends StoredField<T, F> implements RealField<T, F> {

        Real(Class<T> entity, String name, int index, ValueType type) {
            super(entity, name, index, type);
        }
    }

    /** The face of durations. */
    static final class Span<T> extends StoredField<T, Duration> implements DurationField<T> {

        Span(Class<T> entity, String name, int index) {
            super(entity, name, index, ValueType.DURATION);
        }
    }
}

package io.nexusstore.query;

import io.nexusstore.value.ValueType;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The text face of a {@link StoredField}. */
record StoredStringField<T>(StoredField<T, String> field) implements StringField<T> {

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
    public boolean isCaseIgnored() {
        return field.isCaseIgnored();
    }

    @Override
    public Expression<T> eq(@Nullable String value) {
        return field.eq(value);
    }

    @Override
    public Expression<T> ne(@Nullable String value) {
        return field.ne(value);
    }

    @Override
    public Expression<T> in(Collection<? extends @Nullable String> values) {
        return field.in(values);
    }

    @Override
    public Expression<T> notIn(Collection<? extends @Nullable String> values) {
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

    @Override
    public Expression<T> lt(String value) {
        return field.lt(value);
    }

    @Override
    public Expression<T> le(String value) {
        return field.le(value);
    }

    @Override
    public Expression<T> gt(String value) {
        return field.gt(value);
    }

    @Override
    public Expression<T> ge(String value) {
        return field.ge(value);
    }

    @Override
    public Expression<T> between(String low, String high) {
        return field.between(low, high);
    }

    @Override
    public Order<T> asc() {
        return field.asc();
    }

    @Override
    public Order<T> desc() {
        return field.desc();
    }

    @Override
    public Expression<T> startsWith(String prefix) {
        return field.compare(Operator.STARTS_WITH, prefix);
    }

    @Override
    public Expression<T> contains(String part) {
        return field.compare(Operator.CONTAINS, part);
    }

    @Override
    public Expression<T> endsWith(String suffix) {
        return field.compare(Operator.ENDS_WITH, suffix);
    }

    @Override
    public StringField<T> ignoreCase() {
        return new StoredStringField<>(
                new StoredField<>(entity(), name(), index(), type(), precision(), scale(), true));
    }
}

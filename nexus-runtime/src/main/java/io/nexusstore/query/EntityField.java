package io.nexusstore.query;

import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueType;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A stored field of an entity, from which conditions and orders are built.
 *
 * <p>Generated code holds one constant for each field. Operands are canonicalised like stored values; an operand
 * outside the canonical domain is refused at once. Fields are immutable and equal when entity, index and the way that
 * they compare are.
 *
 * @param <T> the entity
 * @param <F> the Java type of the field, boxed
 */
public sealed interface EntityField<T, F> permits ComparableField, PlainField {

    /** Returns the entity that has this field. */
    Class<T> entity();

    /** Returns the name of the record component. */
    String name();

    /** Returns the zero-based position of the record component. */
    int index();

    /** Returns the type of the stored value. */
    ValueType type();

    /** Returns the greatest number of digits of a decimal or big integer, 0 for other types. */
    int precision();

    /** Returns how many digits of a decimal stand behind the point, 0 for other types. */
    int scale();

    /** Returns whether the field stands for its text with A to Z as a to z, in conditions as in orders. */
    default boolean isCaseIgnored() {
        return false;
    }

    /** Returns the value in its canonical form, null for null; a value outside the canonical domain may come back as it is. */
    @SuppressWarnings("unchecked") // the canonical form of a value is of its type
    default @Nullable F canonical(@Nullable F value) {
        return value == null ? null : (F) Canonical.of(type(), value, precision(), scale());
    }

    /** Returns what is stored and compared in place of a canonical value, null for null; something else of one that cannot be. */
    default @Nullable Object stored(@Nullable F value) {
        return value;
    }

    /**
     * Returns the condition that the field equals the value; for null, that it is null.
     *
     * @throws io.nexusstore.error.InvalidInputException when the value is outside the canonical domain
     */
    Expression<T> eq(@Nullable F value);

    /**
     * Returns the exact complement of {@link #eq}: other values and, for a non-null value, null as well.
     *
     * @throws io.nexusstore.error.InvalidInputException when the value is outside the canonical domain
     */
    Expression<T> ne(@Nullable F value);

    /**
     * Returns the condition that the field equals one of the values, null among them included; false for none.
     *
     * @throws io.nexusstore.error.InvalidInputException when a value is outside the canonical domain
     */
    Expression<T> in(Collection<? extends @Nullable F> values);

    /**
     * Returns the exact complement of {@link #in}; true for none.
     *
     * @throws io.nexusstore.error.InvalidInputException when a value is outside the canonical domain
     */
    Expression<T> notIn(Collection<? extends @Nullable F> values);

    /** Returns the condition that the field is null. */
    Expression<T> isNull();

    /** Returns the condition that the field is not null. */
    Expression<T> isNotNull();
}

package io.nexusstore.query;

import java.util.Optional;

/**
 * A field whose values have a total order.
 *
 * @param <T> the entity
 * @param <F> the Java type of the field, boxed
 */
public non-sealed interface ComparableField<T, F> extends EntityField<T, F> {

    /**
     * Returns the condition that the field is less than the value.
     *
     * @throws io.nexusstore.error.InvalidInputException when the value is outside the canonical domain
     */
    Expression<T> lt(F value);

    /**
     * Returns the condition that the field is less than or equal to the value.
     *
     * @throws io.nexusstore.error.InvalidInputException when the value is outside the canonical domain
     */
    Expression<T> le(F value);

    /**
     * Returns the condition that the field is greater than the value.
     *
     * @throws io.nexusstore.error.InvalidInputException when the value is outside the canonical domain
     */
    Expression<T> gt(F value);

    /**
     * Returns the condition that the field is greater than or equal to the value.
     *
     * @throws io.nexusstore.error.InvalidInputException when the value is outside the canonical domain
     */
    Expression<T> ge(F value);

    /**
     * Returns the condition that the field lies between the values, both included.
     *
     * @throws io.nexusstore.error.InvalidInputException when a value is outside the canonical domain
     */
    Expression<T> between(F low, F high);

    /** Returns the ascending order of this field, nulls first unless {@link Order#nullsLast} asks otherwise. */
    Order<T> asc();

    /** Returns the descending order of this field, nulls last unless {@link Order#nullsFirst} asks otherwise. */
    Order<T> desc();

    /**
     * Returns the least value in the order of the field, empty for none; of equal times the one with the least offset.
     */
    default Aggregate<T, Optional<F>> min() {
        return Aggregate.min(this);
    }

    /**
     * Returns the greatest value in the order of the field, empty for none; of equal times the one with the least offset.
     */
    default Aggregate<T, Optional<F>> max() {
        return Aggregate.max(this);
    }

    /** Returns the number of different values, equal ones counted once. */
    default Aggregate<T, Long> countDistinct() {
        return Aggregate.countDistinct(this);
    }
}

package io.nexusstore.query;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A field of decimal numbers.
 *
 * @param <T> the entity
 */
public interface DecimalField<T> extends ComparableField<T, BigDecimal> {

    /** Returns the exact sum at the scale of the field; zero for no values. */
    default Aggregate<T, BigDecimal> sum() {
        return Aggregate.decimalSum(this);
    }

    /**
     * Returns the average, empty for no values: the exact sum divided by the number of values and rounded once, to ten digits
     * more than the scale of the field, half to even.
     */
    default Aggregate<T, Optional<BigDecimal>> avg() {
        return Aggregate.average(this);
    }
}

package io.nexusstore.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A field of whole numbers.
 *
 * @param <T> the entity
 * @param <F> the Java type of the field, boxed
 */
public interface WholeField<T, F> extends ComparableField<T, F> {

    /** Returns the exact sum, which no number of rows overflows; 0 for no values. */
    default Aggregate<T, BigInteger> sum() {
        return Aggregate.wholeSum(this);
    }

    /**
     * Returns the average, empty for no values: the exact sum divided by the number of values and rounded once, to ten digits
     * behind the point, half to even.
     */
    default Aggregate<T, Optional<BigDecimal>> avg() {
        return Aggregate.average(this);
    }
}

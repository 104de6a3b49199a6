package io.nexusstore.query;

import java.util.Optional;

/**
 * A field of floats or doubles.
 *
 * @param <T> the entity
 * @param <F> the Java type of the field, boxed
 */
public interface RealField<T, F> extends ComparableField<T, F> {

    /**
     * Returns the sum, 0 for no values: the double nearest to the exact sum of the values, whatever their order; infinite
     * where that is beyond all doubles.
     */
    default Aggregate<T, Double> sum() {
        return Aggregate.realSum(this);
    }

    /** Returns the average, empty for no values: the double nearest to the exact sum divided by the number of values. */
    default Aggregate<T, Optional<Double>> avg() {
        return Aggregate.realAverage(this);
    }
}

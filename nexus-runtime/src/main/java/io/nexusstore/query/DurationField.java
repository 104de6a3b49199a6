package io.nexusstore.query;

import java.time.Duration;
import java.util.Optional;

/**
 * A field of durations.
 *
 * @param <T> the entity
 */
public interface DurationField<T> extends ComparableField<T, Duration> {

    /** Returns the exact sum; zero for no values. */
    default Aggregate<T, Duration> sum() {
        return Aggregate.durationSum(this);
    }

    /**
     * Returns the average, empty for no values: the exact sum divided by the number of values and rounded once, to whole
     * microseconds, half to even.
     */
    default Aggregate<T, Optional<Duration>> avg() {
        return Aggregate.durationAverage(this);
    }
}

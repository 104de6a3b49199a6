package io.nexusstore.jooq.internal.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Spans of time as timers take them. */
final class Durations {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Durations() {}

    /** Returns the time that is left until the instant, or none when it has passed. */
    static Duration until(Instant end, Clock clock) {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Returns the nanoseconds, or as many as there can be. */
    static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : duration.toNanos();
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

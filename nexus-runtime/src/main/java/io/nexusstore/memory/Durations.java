package io.nexusstore.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Spans of time in the nanoseconds that timers take. */
final class Durations {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Durations() {}

    /** Returns the time from now to the instant, which is none when it has passed. */
    static Duration until(Instant end, Clock clock) {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Returns the nanoseconds of a duration, which may be longer than they can count. */
    static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : duration.toNanos();
    }
}

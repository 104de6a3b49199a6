package io.nexusstore.validation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Points in time of all types, held against a clock. */
final class Times {

    private Times() {}

    /** Returns how the time is ordered to now, by the clock and its zone. */
    static int orderToNow(Object time, Clock clock) {
        if (time instanceof Instant instant) {
            return instant.compareTo(clock.instant());
        }
        if (time instanceof LocalDate date) {
            return date.compareTo(LocalDate.now(clock));
        }
        if (time instanceof LocalTime ofDay) {
            return ofDay.compareTo(LocalTime.now(clock));
        }
        if (time instanceof LocalDateTime dateTime) {
            return dateTime.compareTo(LocalDateTime.now(clock));
        }
        if (time instanceof OffsetDateTime dateTime) {
            return dateTime.compareTo(OffsetDateTime.now(clock));
        }
        throw new IllegalArgumentException("A value of " + time.getClass().getName() + " is no time.");
    }
}

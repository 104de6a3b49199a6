package io.nexusstore.processor.validate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The values of a type of time that can be stored, as the runtime has them.
 *
 * @param kind what a value is called, with its article
 * @param example a value as it is written
 * @param outside what is said of a value that cannot be stored
 * @param parser reads a value; fails with {@link java.time.format.DateTimeParseException}
 * @param order the order of the values
 * @param least the least value that can be stored
 * @param greatest the greatest value that can be stored
 * @param floor takes from a value what is finer than can be stored
 * @param <C> the type
 */
record TimeDomain<C>(
        String kind,
        String example,
        String outside,
        Function<String, C> parser,
        Comparator<? super C> order,
        C least,
        C greatest,
        UnaryOperator<C> floor) {

    private static final String OUTSIDE_YEARS = "outside the years 1 to 9999";

    static final TimeDomain<Instant> INSTANT = new TimeDomain<>(
            "an instant",
            "2020-01-01T00:00:00Z",
            OUTSIDE_YEARS,
            Instant::parse,
            Comparator.naturalOrder(),
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999999Z"),
            value -> value.truncatedTo(ChronoUnit.MICROS));

    static final TimeDomain<LocalDate> LOCAL_DATE = new TimeDomain<>(
            "a date",
            "2020-01-31",
            OUTSIDE_YEARS,
            LocalDate::parse,
            LocalDate::compareTo,
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31),
            UnaryOperator.identity());

    static final TimeDomain<LocalTime> LOCAL_TIME = new TimeDomain<>(
            "a time of day",
            "13:05:00",
            "outside a day",
            LocalTime::parse,
            Comparator.naturalOrder(),
            LocalTime.MIN,
            LocalTime.MAX,
            value -> value.truncatedTo(ChronoUnit.MICROS));

    static final TimeDomain<LocalDateTime> LOCAL_DATE_TIME = new TimeDomain<>(
            "a date and time",
            "2020-01-31T13:05:00",
            OUTSIDE_YEARS,
            LocalDateTime::parse,
            LocalDateTime::compareTo,
            LocalDate.of(1, 1, 1).atTime(LocalTime.MIN),
            LocalDate.of(9999, 12, 31).atTime(LocalTime.MAX),
            value -> value.truncatedTo(ChronoUnit.MICROS));

    static final TimeDomain<OffsetDateTime> OFFSET_DATE_TIME = new TimeDomain<>(
            "a date and time with an offset",
            "2020-01-31T13:05:00+01:00",
            OUTSIDE_YEARS,
            OffsetDateTime::parse,
            OffsetDateTime.timeLineOrder(),
            OffsetDateTime.parse("0001-01-01T00:00:00Z"),
            OffsetDateTime.parse("9999-12-31T23:59:59.999999999Z"),
            value -> value.truncatedTo(ChronoUnit.MICROS));

    static final TimeDomain<Duration> DURATION = new TimeDomain<>(
            "a duration",
            "PT15M",
            "longer than 64 bits of microseconds",
            Duration::parse,
            Comparator.naturalOrder(),
            Duration.of(Long.MIN_VALUE, ChronoUnit.MICROS),
            Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS).plusNanos(999),
            value -> value.minusNanos(value.toNanosPart() % 1000));

    C parse(String text) {
        return parser.apply(text);
    }

    /** Returns whether the value can be stored, when what is too fine is taken from it. */
    boolean contains(C value) {
        return order.compare(value, least) >= 0 && order.compare(value, greatest) <= 0;
    }

    /** Returns whether some value that can be stored lies from the one to the other. */
    boolean hasValue(C from, C to) {
        return order.compare(floor.apply(to), from) >= 0;
    }
}

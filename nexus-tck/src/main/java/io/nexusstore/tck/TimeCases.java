package io.nexusstore.tck;

import static io.nexusstore.tck.QueryCase.met;
import static io.nexusstore.tck.QueryCase.ordered;
import static io.nexusstore.tck.entity.SampleFields.DAY;
import static io.nexusstore.tck.entity.SampleFields.HOUR;
import static io.nexusstore.tck.entity.SampleFields.LOCAL;
import static io.nexusstore.tck.entity.SampleFields.MOMENT;
import static io.nexusstore.tck.entity.SampleFields.SPAN;
import static io.nexusstore.tck.entity.SampleFields.ZONED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/** Times, dates and durations. */
final class TimeCases {

    private TimeCases() {}

    static List<QueryCase> instants() {
        return List.of(
                met("instant: equals", MOMENT.eq(Instant.parse("1970-01-01T00:00:00Z")), 2, 5),
                met(
                        "instant: differs, null among the others",
                        MOMENT.ne(Instant.parse("1970-01-01T00:00:00Z")),
                        1,
                        3,
                        4,
                        6,
                        7,
                        8),
                met("instant: at most", MOMENT.le(Instant.parse("2024-02-29T12:00:00Z")), 1, 2, 3, 5),
                met("instant: at least", MOMENT.ge(Instant.parse("1970-01-01T00:00:00Z")), 2, 3, 4, 5),
                met(
                        "instant: between, the wrong way round",
                        MOMENT.between(Instant.parse("2024-02-29T12:00:00Z"), Instant.parse("1970-01-01T00:00:00Z"))),
                met(
                        "instant: one of several",
                        MOMENT.in(List.of(
                                Instant.parse("9999-12-31T23:59:59.999999Z"),
                                Instant.parse("1969-12-31T23:59:59.999999Z"),
                                Instant.parse("2024-02-29T12:00:00.000001Z"))),
                        1,
                        4),
                met(
                        "instant: one of several, or null",
                        MOMENT.in(Arrays.asList(Instant.parse("2024-02-29T12:00:00Z"), null)),
                        3,
                        6,
                        7,
                        8),
                met(
                        "instant: floored to a microsecond, as stored ones are",
                        MOMENT.eq(Instant.parse("2024-02-29T12:00:00.000000999Z")),
                        3),
                met("instant: before the year 1970", MOMENT.lt(Instant.EPOCH), 1),
                ordered("instant: ascending, null first", MOMENT.asc(), 6, 7, 8, 1, 2, 5, 3, 4));
    }

    static List<QueryCase> dates() {
        return List.of(
                met("date: differs, null among the others", DAY.ne(LocalDate.parse("2024-02-29")), 1, 3, 4, 6, 7, 8),
                met("date: less", DAY.lt(LocalDate.parse("2024-02-29")), 1),
                met("date: more", DAY.gt(LocalDate.parse("2024-02-29")), 3, 4),
                met(
                        "date: between, both ends included",
                        DAY.between(LocalDate.parse("2024-02-29"), LocalDate.parse("2024-03-01")),
                        2,
                        3,
                        5),
                met(
                        "date: none of several",
                        DAY.notIn(List.of(LocalDate.parse("9999-12-31"), LocalDate.parse("0001-01-01"))),
                        2,
                        3,
                        5,
                        6,
                        7,
                        8),
                met("date: equals null", DAY.eq(null), 6, 7, 8),
                met("date and time: equals", LOCAL.eq(LocalDateTime.parse("2024-02-29T09:59:59.999999")), 2, 5),
                met("date and time: less than the least", LOCAL.lt(LocalDateTime.parse("0001-01-01T00:00"))),
                met(
                        "date and time: more than the greatest",
                        LOCAL.gt(LocalDateTime.parse("9999-12-31T23:59:59.999999"))),
                met("date and time: a value that no row has", LOCAL.eq(LocalDateTime.parse("2024-02-29T10:00"))),
                met(
                        "date and time: none of several, nor null",
                        LOCAL.notIn(Arrays.asList(LocalDateTime.parse("2024-03-01T10:00"), null)),
                        1,
                        2,
                        4,
                        5),
                met(
                        "date and time: not more",
                        LOCAL.gt(LocalDateTime.parse("2024-02-29T09:59:59.999999"))
                                .not(),
                        1,
                        2,
                        5,
                        6,
                        7,
                        8),
                met("date: first of the next month", DAY.gt(LocalDate.parse("2024-02-29")), 3, 4),
                met("date and time: a moment later", LOCAL.lt(LocalDateTime.parse("2024-02-29T10:00")), 1, 2, 5),
                ordered("date and time: descending, null last", LOCAL.desc(), 4, 3, 2, 5, 1, 6, 7, 8));
    }

    static List<QueryCase> timesOfDay() {
        return List.of(
                met("time of day: at most", HOUR.le(LocalTime.parse("10:00")), 1, 2, 3, 5),
                met(
                        "time of day: between, both ends included",
                        HOUR.between(LocalTime.parse("09:59:59.999999"), LocalTime.parse("10:00")),
                        2,
                        3,
                        5),
                met(
                        "time of day: one of several",
                        HOUR.in(List.of(
                                LocalTime.parse("23:59:59.999999"),
                                LocalTime.parse("00:00"),
                                LocalTime.parse("12:00"))),
                        1,
                        4),
                met("time of day: differs from null", HOUR.ne(null), 1, 2, 3, 4, 5),
                met(
                        "time of day: not at most",
                        HOUR.le(LocalTime.parse("09:59:59.999999")).not(),
                        3,
                        4,
                        6,
                        7,
                        8),
                met("time of day: midnight is the least", HOUR.ge(LocalTime.MIDNIGHT), 1, 2, 3, 4, 5),
                ordered("time of day: ascending, null first", HOUR.asc(), 6, 7, 8, 1, 2, 5, 3, 4));
    }

    static List<QueryCase> timesWithOffsets() {
        return List.of(
                met(
                        "equal instants, whatever the offset",
                        ZONED.eq(OffsetDateTime.parse("2024-02-29T23:30:00Z")),
                        1,
                        2,
                        4,
                        5),
                met(
                        "an offset that no row has",
                        ZONED.eq(OffsetDateTime.parse("2024-03-01T08:30:00+09:00")),
                        1,
                        2,
                        4,
                        5),
                met(
                        "differs, null among the others",
                        ZONED.ne(OffsetDateTime.parse("2024-02-29T23:30:00Z")),
                        3,
                        6,
                        7,
                        8),
                met("later by a microsecond", ZONED.gt(OffsetDateTime.parse("2024-02-29T18:00:00-05:30")), 3),
                met(
                        "a later local time of an earlier instant",
                        ZONED.lt(OffsetDateTime.parse("2024-03-01T00:29:00+01:00"))),
                met("one of several", ZONED.in(List.of(OffsetDateTime.parse("2024-03-01T01:30:00.000001+02:00"))), 3),
                met(
                        "none of several, nor null",
                        ZONED.notIn(Arrays.asList(OffsetDateTime.parse("2024-02-29T23:30:00Z"), null)),
                        3),
                ordered("equal instants come by id", ZONED.asc(), 6, 7, 8, 1, 2, 4, 5, 3),
                ordered("and so they do from behind", ZONED.desc(), 3, 1, 2, 4, 5, 6, 7, 8));
    }

    static List<QueryCase> durations() {
        return List.of(
                met("duration: equals", SPAN.eq(Duration.ZERO), 2, 5),
                met("duration: differs, null among the others", SPAN.ne(Duration.ZERO), 1, 3, 4, 6, 7, 8),
                met("duration: at most", SPAN.le(Duration.ofHours(1)), 1, 2, 3, 5),
                met("duration: at least", SPAN.ge(Duration.ZERO), 2, 3, 4, 5),
                met("duration: between, the wrong way round", SPAN.between(Duration.ofHours(1), Duration.ZERO)),
                met(
                        "duration: one of several",
                        SPAN.in(List.of(Duration.ofDays(1), Duration.ofNanos(-1000), Duration.ofMinutes(1))),
                        1,
                        4),
                met("duration: one of several, or null", SPAN.in(Arrays.asList(Duration.ofHours(1), null)), 3, 6, 7, 8),
                met("duration: sixty minutes are an hour", SPAN.eq(Duration.ofMinutes(60)), 3),
                met("duration: negative", SPAN.lt(Duration.ZERO), 1),
                ordered("duration: descending, null last", SPAN.desc(), 4, 3, 2, 5, 1, 6, 7, 8));
    }
}

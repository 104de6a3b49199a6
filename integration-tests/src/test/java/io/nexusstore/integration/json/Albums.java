package io.nexusstore.integration.json;

import io.nexusstore.integration.json.Album.Scalars;
import io.nexusstore.integration.json.Album.Track;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Albums to test with. */
final class Albums {

    static final Scalars SCALARS = new Scalars(
            true,
            (byte) -128,
            (short) 32767,
            -2147483648,
            9007199254740993L,
            0.1f,
            5e-324,
            '\u00e4',
            DayOfWeek.MONDAY,
            "a\"b\\c\n\u0001\uD83D\uDE00",
            Instant.parse("2026-11-21T17:00:00.000001Z"),
            new UUID(-1, 1),
            new BigDecimal("1.50"),
            new BigInteger("-123456789012345678901234567890"),
            LocalDate.of(1, 1, 1),
            LocalTime.of(23, 59, 59, 999_999_000),
            LocalDateTime.of(9999, 12, 31, 0, 0),
            OffsetDateTime.of(2026, 11, 21, 0, 0, 0, 1000, ZoneOffset.ofHoursMinutes(5, 45)),
            Duration.ofNanos(-1000),
            null);

    private Albums() {}

    static Album empty(String id) {
        return new Album(id, List.of(), null, null, Map.of(), null, List.of(), List.of(), 0);
    }

    static Album tagged(String id, String... tags) {
        return new Album(id, List.of(tags), null, null, Map.of(), null, List.of(), List.of(), 0);
    }

    static Album whole(String id) {
        return new Album(
                id,
                List.of("rock", "live", "rock"),
                Set.of(1999, 2001, 3),
                Map.of(DayOfWeek.SUNDAY, List.of(0.1, 1e300), DayOfWeek.MONDAY, List.of()),
                Map.of("", Long.MAX_VALUE, "b,\"c", 0L),
                SCALARS,
                List.of(new Track(1, "x", Set.of("b", "a")), new Track(2, null, Set.of())),
                List.of(0.1, -1.5, 1e22, 4.9e-324, 1.7976931348623157e308),
                0);
    }
}

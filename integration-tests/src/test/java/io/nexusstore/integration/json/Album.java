package io.nexusstore.integration.json;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collections of each kind, and a record in one column. */
@NexusEntity
public record Album(
        @Id String id,
        List<String> tags,
        @Nullable Set<@Nullable Integer> years,
        @Nullable Map<DayOfWeek, List<Double>> ratings,
        Map<String, Long> plays,
        @Json @Nullable Scalars scalars,
        List<Track> tracks,
        List<Double> levels,
        @Version long version) {

    /** A value of each type. */
    public record Scalars(
            boolean aBoolean,
            byte aByte,
            short aShort,
            int anInt,
            long aLong,
            float aFloat,
            double aDouble,
            char aChar,
            DayOfWeek day,
            String text,
            Instant at,
            UUID uuid,
            BigDecimal decimal,
            BigInteger bigInteger,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            OffsetDateTime offsetDateTime,
            Duration duration,
            @Nullable Integer missing) {}

    /** An element that is a record, with nulls and more in it. */
    public record Track(int number, @Nullable String title, Set<String> artists) {}
}

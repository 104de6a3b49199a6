package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Convert;
import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.integration.json.Offer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity with a component of each kind that can be stored. */
@NexusEntity
public record Medley(
        @Id(generated = true) long id,
        boolean flag,
        byte tiny,
        short small,
        int medium,
        long large,
        float single,
        double twice,
        char letter,
        @Nullable String text,
        @Nullable Tier tier,
        @Nullable Instant moment,
        @Nullable UUID uuid,
        @Field(precision = 20, scale = 4) @Nullable BigDecimal price,
        @Nullable BigInteger tally,
        @Nullable OffsetDateTime zoned,
        @Nullable Duration span,
        byte @Nullable [] picture,
        @Embedded Times times,
        @Embedded @Nullable Spot spot,
        List<@Nullable String> words,
        @Nullable Set<Tier> tiers,
        @Nullable Map<UUID, List<BigDecimal>> prices,
        @Json @Nullable Corner corner,
        @Convert(Offer.YearConverter.class) @Nullable Year year) {

    /** Times of which each may be unknown. */
    public record Times(
            @Nullable LocalDate day,
            @Nullable LocalTime hour,
            @Nullable LocalDateTime local) {}

    /** A place, which is there when its first number is. */
    public record Spot(
            @Embedded Times times,
            int north,
            @Nullable Double east,
            @Nullable Boolean isKnown) {}

    /** Stored as JSON. */
    public record Corner(int number, @Nullable String name, List<Instant> seen) {}
}

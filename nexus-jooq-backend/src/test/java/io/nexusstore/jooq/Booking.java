package io.nexusstore.jooq;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An entity with a field of each type that has more than one conceivable stored form. */
@NexusEntity
public record Booking(
        @Id long id,
        @Field(precision = 10, scale = 2, required = true) BigDecimal price,
        @Field(precision = 30, scale = 10) @Nullable BigDecimal rate,
        @Nullable BigInteger serial,
        @Nullable LocalDate day,
        @Nullable LocalTime hour,
        @Nullable LocalDateTime entered,
        @Field(unique = true, required = true) OffsetDateTime departure,
        @Field(indexed = true) @Nullable OffsetDateTime arrival,
        @Nullable Duration delay) {}

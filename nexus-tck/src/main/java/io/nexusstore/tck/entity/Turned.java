package io.nexusstore.tck.entity;

import io.nexusstore.annotation.Convert;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entity of values that are each stored as another value of the same type, so that one that is converted twice, or
 * not at all, is taken for another.
 *
 * @param id the id
 * @param rank a number to order by
 */
@NexusEntity(table = "tck_turned")
@SuppressWarnings("ArrayRecordComponent") // bytes are one of the types; the tests compare them by content
public record Turned(
        @Id long id,
        @Nullable Integer rank,
        @Convert(Turns.OfText.class) @Nullable String text,
        @Convert(Turns.OfBoolean.class) @Nullable Boolean flag,
        @Convert(Turns.OfByte.class) @Nullable Byte tiny,
        @Convert(Turns.OfShort.class) @Nullable Short small,
        @Convert(Turns.OfInteger.class) @Nullable Integer whole,
        @Convert(Turns.OfLong.class) @Nullable Long big,
        @Convert(Turns.OfFloat.class) @Nullable Float single,
        @Convert(Turns.OfDouble.class) @Nullable Double real,
        @Convert(Turns.OfCharacter.class) @Nullable Character letter,
        @Convert(Turns.OfInstant.class) @Nullable Instant moment,
        @Convert(Turns.OfUuid.class) @Nullable UUID token,
        @Convert(Turns.OfBytes.class) byte @Nullable [] blob,

        @Convert(Turns.OfDecimal.class) @Field(precision = 12, scale = 2) @Nullable
        BigDecimal price,

        @Convert(Turns.OfBigInteger.class) @Nullable BigInteger tally,
        @Convert(Turns.OfDate.class) @Nullable LocalDate day,
        @Convert(Turns.OfTime.class) @Nullable LocalTime hour,
        @Convert(Turns.OfDateTime.class) @Nullable LocalDateTime local,
        @Convert(Turns.OfOffsetDateTime.class) @Nullable OffsetDateTime zoned,
        @Convert(Turns.OfDuration.class) @Nullable Duration span) {}

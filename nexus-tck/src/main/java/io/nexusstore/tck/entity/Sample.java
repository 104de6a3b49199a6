package io.nexusstore.tck.entity;

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
 * An entity with a field of every type, each primitive also in its box, and nothing that the store maintains.
 *
 * @param id the id
 * @param text a text
 * @param flag a boolean
 * @param tiny a byte
 * @param small a short
 * @param whole an int
 * @param big a long
 * @param single a float
 * @param real a double
 * @param letter a char
 * @param boxedFlag a boolean or null
 * @param boxedTiny a byte or null
 * @param boxedSmall a short or null
 * @param boxedWhole an int or null
 * @param boxedBig a long or null
 * @param boxedSingle a float or null
 * @param boxedReal a double or null
 * @param boxedLetter a char or null
 * @param color an enum or null
 * @param moment an instant or null
 * @param token a UUID or null
 * @param blob bytes or null
 * @param price a decimal of few digits or null
 * @param exact a decimal of many digits or null
 * @param tally a big integer of many digits or null
 * @param score a big integer of few digits or null
 * @param day a date or null
 * @param hour a time of day or null
 * @param local a date and time or null
 * @param zoned a date and time with an offset or null
 * @param span a duration or null
 */
@NexusEntity(table = "tck_sample")
@SuppressWarnings("ArrayRecordComponent") // bytes are one of the types; the tests compare them by content
public record Sample(
        @Id long id,
        @Nullable String text,
        boolean flag,
        byte tiny,
        short small,
        int whole,
        long big,
        float single,
        double real,
        char letter,
        @Nullable Boolean boxedFlag,
        @Nullable Byte boxedTiny,
        @Nullable Short boxedSmall,
        @Field(indexed = true) @Nullable Integer boxedWhole,
        @Nullable Long boxedBig,
        @Nullable Float boxedSingle,
        @Nullable Double boxedReal,
        @Nullable Character boxedLetter,
        @Nullable Color color,
        @Nullable Instant moment,
        @Nullable UUID token,
        byte @Nullable [] blob,
        @Field(precision = 12, scale = 2) @Nullable BigDecimal price,
        @Field(precision = 40, scale = 20) @Nullable BigDecimal exact,
        @Nullable BigInteger tally,
        @Field(precision = 18) @Nullable BigInteger score,
        @Nullable LocalDate day,
        @Nullable LocalTime hour,
        @Nullable LocalDateTime local,
        @Nullable OffsetDateTime zoned,
        @Nullable Duration span) {

    /** An enum whose declared order is not that of its names. */
    public enum Color {
        /** Declared first, second by name. */
        RED,
        /** Declared second, first by name. */
        GREEN,
        /** Declared and named last. */
        VIOLET
    }
}

package io.nexusstore.tck.entity;

import io.nexusstore.annotation.Embedded;
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
 * An entity of embedded records: its id, one that may be absent with another one in it, and one that never is.
 *
 * @param id the id
 * @param title a text whose case an index ignores
 * @param content values of each type
 * @param marks what may be null in each part, but is there
 */
@NexusEntity(table = "tck_parcel")
public record Parcel(
        @Id @Embedded Key id,
        @Field(caseFolded = true) @Nullable String title,
        @Embedded @Nullable Content content,
        @Embedded Marks marks) {

    /**
     * An id of four values.
     *
     * @param line a text
     * @param place a number
     * @param way a record in the id
     */
    public record Key(String line, int place, @Embedded Way way) {}

    /**
     * The rest of an id.
     *
     * @param network a UUID
     * @param number a large number
     */
    public record Way(UUID network, long number) {}

    /**
     * A record that is there when its first value is.
     *
     * @param open never null in a record that is there
     * @param inner a record in the record
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are one of the types; the tests compare them by content
    public record Content(
            boolean open,
            @Nullable String text,
            @Nullable Boolean flag,
            @Nullable Byte tiny,
            @Nullable Short small,
            @Nullable Integer whole,
            @Nullable Long big,
            @Nullable Float single,
            @Nullable Double real,
            @Nullable Character letter,
            Sample.@Nullable Color color,
            @Nullable Instant moment,
            @Nullable UUID token,
            byte @Nullable [] blob,
            @Field(precision = 12, scale = 2) @Nullable BigDecimal price,
            @Nullable BigInteger tally,
            @Nullable LocalDate day,
            @Nullable LocalTime hour,
            @Nullable LocalDateTime local,
            @Nullable OffsetDateTime zoned,
            @Nullable Duration span,
            @Embedded @Nullable Inner inner) {}

    /**
     * A record in a record, either of which may be absent.
     *
     * @param level never null in a record that is there
     * @param label a text whose case an index ignores
     */
    public record Inner(
            int level, @Field(caseFolded = true) @Nullable String label) {}

    /**
     * A record that is always there.
     *
     * @param weight a number
     * @param note a text
     */
    public record Marks(@Nullable Integer weight, @Nullable String note) {}
}

package io.nexusstore.tck.entity;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.time.Instant;
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
        byte @Nullable [] blob) {

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

package io.nexusstore.tck.entity;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entity whose id is a record, with another record in it that may be absent.
 *
 * @param id the id
 * @param title a text
 * @param spot where it is
 * @param version counts the saves
 */
@NexusEntity(table = "tck_stop")
public record Stop(
        @Id @Embedded Key id,
        String title,
        @Embedded @Nullable Spot spot,
        @Version long version) {

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
     * A record that is there or not.
     *
     * @param height a number, or null
     * @param name a text that is never null in a record that is there
     */
    public record Spot(@Nullable Integer height, String name) {}
}

package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity whose id is a record of several values, with records in it that may be absent. */
@NexusEntity
@Index(
        fields = {"id.show", "ticket"},
        unique = true)
public record Booking(
        @Id @Embedded Key id,
        int ticket,
        @Embedded Guest guest,
        @Embedded @Nullable Guest companion,
        @Embedded @Nullable Stay stay,
        @Version long version) {

    /** Which seat of which show. */
    public record Key(String house, UUID show, @Embedded Place place) {}

    /** Where in a house. */
    public record Place(int row, long seat) {}

    /** Who comes. */
    public record Guest(
            @Field(maxLength = 40) String name,
            @Nullable Integer age,
            @Embedded @Nullable Stay stay) {}

    /** From when to when. */
    public record Stay(Instant from, @Nullable Instant until) {

        /** Keeps the order of time. */
        public Stay {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("until is before from");
            }
        }
    }

    /** Returns a booking with nothing that may be absent. */
    public static Booking of(Key id, int ticket) {
        return new Booking(id, ticket, new Guest("g" + ticket, null, null), null, null, 0);
    }
}

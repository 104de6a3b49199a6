package io.nexusstore.jooq;

import io.nexusstore.annotation.CreatedAt;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.UpdatedAt;
import io.nexusstore.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity with a field of most types. */
@NexusEntity
@Index(fields = {"mood", "age"})
public record Person(
        @Id String id,
        @Field(unique = true, required = true) String email,
        @Nullable String name,
        int age,
        @Nullable Double score,
        @Field(indexed = true, required = true) Mood mood,
        @Nullable UUID token,
        byte @Nullable [] picture,
        @Nullable Boolean admin,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt,
        @Version long version) {

    /** How a person feels. */
    public enum Mood {
        CALM,
        GLAD,
        SAD
    }
}

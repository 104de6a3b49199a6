package io.nexusstore.examples.guide;

import io.nexusstore.annotation.CreatedAt;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.UpdatedAt;
import io.nexusstore.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entity of most guides. */
// snippet: getting-started/entity
@NexusEntity
public record Customer(
        @Id(generated = true) @Nullable UUID id,
        @Field(unique = true, maxLength = 120) String email,
        @Field(maxLength = 80) @Nullable String name,
        @Field(indexed = true) Status status,
        @Field(min = "0") int points,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt,
        @Version long version) {

    public enum Status {
        ACTIVE,
        PAUSED,
        GONE
    }
}
// end

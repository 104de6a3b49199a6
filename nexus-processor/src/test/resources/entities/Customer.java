package shop;

import io.nexusstore.annotation.CreatedAt;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.UpdatedAt;
import io.nexusstore.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Someone who buys. */
@NexusEntity
@Index(fields = {"status", "age"})
@Index(fields = {"name", "age"}, unique = true, name = "one_name_per_age")
@NullMarked
public record Customer(
        @Id(generated = true) @Nullable UUID id,
        @Field(unique = true, minLength = 3, pattern = ".+@.+") String email,
        @Field(column = "full_name", maxLength = 80) @Nullable String name,
        @Field(min = "0", max = "150") int age,
        @Field(min = "-1.5", max = "1e3") @Nullable Double score,
        @Field(indexed = true) Status status,
        @Field(maxLength = 65536) byte @Nullable [] avatar,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt,
        @Version long version) {

    /** Whether a customer may buy. */
    public enum Status {
        /** May buy. */
        ACTIVE,
        /** May not. */
        BLOCKED
    }
}

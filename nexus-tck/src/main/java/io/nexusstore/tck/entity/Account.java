package io.nexusstore.tck.entity;

import io.nexusstore.annotation.CreatedAt;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.UpdatedAt;
import io.nexusstore.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entity with everything that the store maintains, a unique field, and a unique pair of fields of which one may be null.
 *
 * @param id the id
 * @param email the unique field
 * @param region the first half of the unique pair
 * @param number the second half of the unique pair
 * @param balance what concurrent writers change
 * @param createdAt when the row was first stored
 * @param updatedAt when the row was last stored
 * @param version counts the saves
 */
@NexusEntity(table = "tck_account")
@Index(
        fields = {"region", "number"},
        unique = true)
public record Account(
        @Id String id,
        @Field(unique = true) String email,
        @Field(maxLength = 20) String region,
        @Nullable Integer number,
        long balance,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt,
        @Version long version) {}

package io.nexusstore.integration.entity;

import io.nexusstore.annotation.CreatedAt;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.UpdatedAt;
import io.nexusstore.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entity with everything that the store maintains: version, times and a unique field. */
@NexusEntity
public record Account(
        @Id String id,
        @Field(unique = true) String email,
        @Field(maxLength = 40) String name,
        @Field(min = "0", max = "150", indexed = true) int age,
        @Nullable Tier tier,
        @Nullable String note,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt,
        @Version long version) {

    /** Returns a new account whose other values follow from the id. */
    public static Account named(String id) {
        return new Account(id, id + "@example.org", "Name of " + id, 30, Tier.FREE, null, null, null, 0);
    }

    /** Returns the account with another name. */
    public Account withName(String other) {
        return new Account(id, email, other, age, tier, note, createdAt, updatedAt, version);
    }

    /** Returns the account with another address. */
    public Account withEmail(String other) {
        return new Account(id, other, name, age, tier, note, createdAt, updatedAt, version);
    }

    /** Returns the account with another age. */
    public Account withAge(int other) {
        return new Account(id, email, name, other, tier, note, createdAt, updatedAt, version);
    }

    /** Returns the account with another note. */
    public Account withNote(@Nullable String other) {
        return new Account(id, email, name, age, tier, other, createdAt, updatedAt, version);
    }

    /** Returns the account as if it had never been stored. */
    public Account fresh() {
        return new Account(id, email, name, age, tier, note, null, null, 0);
    }
}

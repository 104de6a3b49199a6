package io.nexusstore.benchmarks.workload;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link User} whose id is a UUID of version 7, as Nexus generates them: rows lie in the table in order of their ids. */
@NexusEntity(table = "members")
public record Member(
        @Id UUID id,
        String name,
        String email,
        int age,
        Status status,
        double score,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String bio) {

    /** Returns the same values as a user. */
    public User asUser() {
        return new User(id.toString(), name, email, age, status, score, createdAt, updatedAt, bio);
    }
}

package io.nexusstore.benchmarks.workload;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The measured entity: one row of the table {@code users}.
 *
 * <p>Its times carry no {@code @CreatedAt} or {@code @UpdatedAt} and it has no {@code @Version}, so that every contestant
 * writes the very same row.
 */
@NexusEntity(table = "users")
@Index(fields = {"status", "createdAt", "age"})
@Index(fields = {"createdAt", "id"})
public record User(
        @Id String id,
        String name,
        String email,
        int age,
        Status status,
        double score,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String bio) {}

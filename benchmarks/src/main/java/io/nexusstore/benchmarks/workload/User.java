package io.nexusstore.benchmarks.workload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The measured entity: one row of the table {@code users}.
 *
 * <p>Its times carry no {@code @CreatedAt} or {@code @UpdatedAt} and it has no {@code @Version}, so that every contestant
 * writes the very same row.
 */
public record User(
        String id,
        String name,
        String email,
        int age,
        Status status,
        double score,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String bio) {}

package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import org.jspecify.annotations.Nullable;

/**
 * An entity with an id from the database, and without a version.
 *
 * @param id null while it is new
 * @param text some text, unlike that of any other
 */
@NexusEntity
public record Coupon(
        @Id(generated = true) @Nullable Long id,
        @Field(unique = true) String text) {}

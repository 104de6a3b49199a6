package io.nexusstore.jooq;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import org.jspecify.annotations.Nullable;

/** An entity whose table is also made by hand. */
@NexusEntity
@Index(fields = {"family", "height"})
public record Plant(
        @Id String id,
        @Field(required = true, unique = true) String label,
        @Field(maxLength = 80) @Nullable String family,
        int height,
        @Nullable Double weight,
        @Nullable Boolean edible) {}

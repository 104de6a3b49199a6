package io.nexusstore.jooq;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import org.jspecify.annotations.Nullable;

/** An entity whose names are found whatever their case. */
@NexusEntity
public record Author(
        @Id String id,
        @Field(caseFolded = true) @Nullable String name,
        @Nullable String town) {}

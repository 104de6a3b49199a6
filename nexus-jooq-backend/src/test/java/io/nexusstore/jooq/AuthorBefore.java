package io.nexusstore.jooq;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import org.jspecify.annotations.Nullable;

/** {@link Author} before anybody wished to find names whatever their case. */
@NexusEntity
public record AuthorBefore(
        @Id String id, @Nullable String name, @Nullable String town) {}

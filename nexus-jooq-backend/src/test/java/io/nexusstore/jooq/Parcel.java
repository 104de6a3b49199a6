package io.nexusstore.jooq;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import org.jspecify.annotations.Nullable;

/** An entity whose indexes hold the id behind a field that many rows agree in. */
@NexusEntity
@Index(fields = {"stage", "id"})
@Index(fields = {"grade", "id"})
public record Parcel(@Id long id, int stage, @Nullable Integer grade) {}

package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import org.jspecify.annotations.Nullable;

/** An entity with a unique combination of fields. */
@NexusEntity
@Index(
        fields = {"hall", "place"},
        unique = true)
public record Seat(@Id int id, String hall, @Nullable Integer place) {}

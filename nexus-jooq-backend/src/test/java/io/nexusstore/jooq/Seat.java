package io.nexusstore.jooq;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity with a character. */
@NexusEntity
public record Seat(@Id String id, char row, Label.Shade shade) {}

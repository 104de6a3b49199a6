package io.nexusstore.jooq;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.util.UUID;

/** An entity known by a UUID. */
@NexusEntity
public record Badge(@Id UUID id, Label.Shade shade) {}

package io.nexusstore.jooq;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity known by a number. */
@NexusEntity
public record Tally(@Id long id, int count) {}

package io.nexusstore.jooq;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;

/** An entity with a text as its id, which an index holds behind a field that many rows agree in. */
@NexusEntity
@Index(fields = {"stage", "id"})
public record Crate(@Id String id, int stage) {}

package io.nexusstore.integration.name.left;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity that shares its simple name with one of another package. */
@NexusEntity(table = "left_twin")
public record Twin(@Id long id, @Field(indexed = true) String name) {}

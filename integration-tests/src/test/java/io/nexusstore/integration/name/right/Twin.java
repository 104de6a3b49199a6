package io.nexusstore.integration.name.right;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity that shares its simple name with one of another package. */
@NexusEntity(table = "right_twin")
public record Twin(@Id long id, @Field(indexed = true) String name) {}

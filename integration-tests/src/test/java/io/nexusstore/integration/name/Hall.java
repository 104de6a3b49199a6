package io.nexusstore.integration.name;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** Holds an entity that only its package can name. */
final class Hall {

    private Hall() {}

    /** A nested entity that is not public. */
    @NexusEntity
    record Chair(@Id String code, @Field(unique = true) String label) {}
}

package io.nexusstore.jooq;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity known by two values, with bytes. */
@NexusEntity
public record Frame(@Id @Embedded Place place, byte[] pixels) {

    /** Where a frame is in its film. */
    public record Place(String film, int number) {}
}

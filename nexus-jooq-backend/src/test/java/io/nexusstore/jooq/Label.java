package io.nexusstore.jooq;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity known by a text. */
@NexusEntity
public record Label(@Id String id, Shade shade, int weight) {

    /** How bright a label is. */
    public enum Shade {
        DARK,
        LIGHT
    }
}

package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity whose constructor refuses some combinations of values. */
@NexusEntity
public record Span(@Id String id, int low, int high) {

    /** Demands an order. */
    public Span {
        if (low > high) {
            throw new IllegalArgumentException("The lower end is above the upper one.");
        }
    }
}

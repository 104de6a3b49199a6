package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;

/** An entity whose constructor refuses what each field for itself accepts. */
@NexusEntity
public record Interval(
        @Id String id, int start, int end, @Version long version) {

    /** Refuses intervals that end before they start. */
    public Interval {
        if (end < start) {
            throw new IllegalArgumentException("The interval ends before it starts.");
        }
    }
}

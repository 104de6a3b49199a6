package io.nexusstore.integration.input;

import io.nexusstore.integration.entity.Sample;
import io.nexusstore.integration.entity.SampleBuilder;
import io.nexusstore.integration.entity.Tier;
import java.time.Instant;
import java.util.UUID;

/** Entities with a sound value in every field. */
final class Samples {

    private Samples() {}

    /** Returns a sound entity of that id. */
    static Sample sound(long id) {
        return SampleBuilder.create()
                .id(id)
                .text("text")
                .letter('x')
                .tier(Tier.PLUS)
                .moment(Instant.EPOCH)
                .uuid(new UUID(1, id))
                .bytes(new byte[] {1, 2})
                .build();
    }
}

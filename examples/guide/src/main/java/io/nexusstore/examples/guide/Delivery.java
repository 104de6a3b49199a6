package io.nexusstore.examples.guide;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import org.jspecify.annotations.Nullable;

/** The entity of records in records in the guide to entities. */
// snippet: entities/delivery
@NexusEntity
@Index(fields = {"to.city", "weight"})
public record Delivery(
        @Id @Embedded Key id,
        int weight,
        @Embedded Address to,
        @Embedded(prefix = "back_") @Nullable Address returnTo) {

    public record Key(String depot, long number) {}

    public record Address(
            @Field(maxLength = 80) String city,
            @Field(column = "zip") @Nullable String postcode,
            @Embedded @Nullable Spot spot) {}

    public record Spot(double north, double east) {}
}
// end

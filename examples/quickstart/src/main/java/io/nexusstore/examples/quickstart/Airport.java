package io.nexusstore.examples.quickstart;

import io.nexusstore.annotation.CreatedAt;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.UpdatedAt;
import io.nexusstore.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An airport. This record is all that the program declares about its database: the annotation processor writes the rest.
 *
 * @param iata the code of the airport
 * @param name its name
 * @param city the city that it serves, where the source names one
 * @param state the two letters of its state or territory, where it lies in one
 * @param country the name of its country
 * @param latitude degrees north of the equator
 * @param longitude degrees east of Greenwich
 * @param version counts the writes; 0 before the first one
 * @param createdAt when it was first stored; the store fills it in
 * @param updatedAt when it was last stored; the store fills it in
 */
@NexusEntity
@Index(fields = {"state", "city"})
public record Airport(
        @Id @Field(pattern = "[A-Z0-9]{3,4}") String iata,
        @Field(minLength = 1, maxLength = 80) String name,
        @Field(minLength = 1, maxLength = 60) @Nullable String city,
        @Field(pattern = "[A-Z]{2}") @Nullable String state,
        @Field(minLength = 1, maxLength = 60) String country,
        @Field(min = "-90", max = "90") double latitude,
        @Field(min = "-180", max = "180") double longitude,
        @Version long version,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt) {}

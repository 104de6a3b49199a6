package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;

/**
 * An entity with an id from the database and a version.
 *
 * @param id 0 while it is new
 * @param title any text
 * @param version how often it was saved
 */
@NexusEntity
public record Tally(
        @Id(generated = true) long id,
        String title,
        @Version long version) {

    /** Returns a new tally. */
    public static Tally of(String title) {
        return new Tally(0, title, 0);
    }
}

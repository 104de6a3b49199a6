package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import org.jspecify.annotations.Nullable;

/** An entity with records in it that are there though each part of them may be null. */
@NexusEntity
public record Patient(
        @Id String id,
        @Embedded Contact contact,
        @Embedded @Nullable Relative relative,
        int visits,
        @Version long version) {

    /** How to reach somebody, if at all. */
    public record Contact(
            @Nullable String phone,
            @Nullable Integer extension,
            @Embedded Note note) {

        /** Takes a phone number without a note. */
        public Contact(@Nullable String phone, @Nullable Integer extension, @Nullable String text) {
            this(phone, extension, new Note(text));
        }
    }

    /** What is remarked, if anything. */
    public record Note(@Nullable String text) {}

    /** Whom to tell. */
    public record Relative(@Embedded Contact contact, String name) {}
}

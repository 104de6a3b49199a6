package io.nexusstore.examples.guide;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;

/** The entity of the README. */
// snippet: readme/entity
@NexusEntity
public record Book(
        @Id String isbn,
        @Field(minLength = 1, maxLength = 200) String title,
        @Field(indexed = true, min = "1450") int year,
        @Version long version) {}
// end

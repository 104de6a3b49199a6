package io.nexusstore.examples.guide;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;

/** The entity of the guide to transactions. */
// snippet: transactions/entity
@NexusEntity
public record Account(
        @Id String number,
        @Field(min = "0") long cents,
        @Version long version) {}
// end

package io.nexusstore.examples.guide;

import io.nexusstore.annotation.Convert;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** The entity of the guide to converters. */
// snippet: entities/converted
@NexusEntity
public record Fee(
        @Id String id, @Convert(MoneyConverter.class) Money amount) {}
// end

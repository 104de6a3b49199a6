package io.nexusstore.examples.guide;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The entity of exact numbers and dates in the guide to entities. */
// snippet: entities/invoice
@NexusEntity
public record Invoice(
        @Id String number,
        @Field(precision = 10, scale = 2, min = "0") BigDecimal amount,
        @Field(min = "2000-01-01") LocalDate due,
        OffsetDateTime sent) {}
// end

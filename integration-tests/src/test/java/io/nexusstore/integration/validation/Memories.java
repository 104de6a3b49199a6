package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An entity with every constraint of what has been on every type of times. */
@NexusEntity
public record Memories(
        @Id long id,

        @Past @PastOrPresent @Nullable Instant instant,

        @Past @PastOrPresent @Nullable LocalDate date,

        @Past @PastOrPresent @Nullable LocalTime time,

        @Past @PastOrPresent @Nullable LocalDateTime dateTime,

        @Past @PastOrPresent @Nullable OffsetDateTime offsetDateTime) {}

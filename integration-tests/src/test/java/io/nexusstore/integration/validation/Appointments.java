package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An entity with every constraint of what is to come on every type of times. */
@NexusEntity
public record Appointments(
        @Id long id,

        @Future @FutureOrPresent @Nullable Instant instant,

        @Future @FutureOrPresent @Nullable LocalDate date,

        @Future @FutureOrPresent @Nullable LocalTime time,

        @Future @FutureOrPresent @Nullable LocalDateTime dateTime,

        @Future @FutureOrPresent @Nullable OffsetDateTime offsetDateTime) {}

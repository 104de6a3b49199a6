package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An entity with every constraint of times on every type of times. */
@NexusEntity
public record Appointments(
        @Id long id,

        @Past @PastOrPresent @Future @FutureOrPresent @Nullable
        Instant instant,

        @Past @PastOrPresent @Future @FutureOrPresent @Nullable
        LocalDate date,

        @Past @PastOrPresent @Future @FutureOrPresent @Nullable
        LocalTime time,

        @Past @PastOrPresent @Future @FutureOrPresent @Nullable
        LocalDateTime dateTime,

        @Past @PastOrPresent @Future @FutureOrPresent @Nullable
        OffsetDateTime offsetDateTime) {}

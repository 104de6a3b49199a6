package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.StoreConfig;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.Violation;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.validation.SchemaValidator;
import io.nexusstore.validation.ValidationConfig;
import io.nexusstore.validation.ValidationMode;
import io.nexusstore.validation.ValidationWarning;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class ValidationTest {

    private static final LocalDate SUNDAY = LocalDate.of(2024, 6, 2);
    private static final Booking BROKEN = new Booking("B-1", SUNDAY, SUNDAY, 9);

    @Test
    void refusesWithEveryViolation() {
        try (Nexus nexus = Nexus.builder(InMemoryBackend.create()).open()) {
            SchemaValidationException refused = catchThrowableOfType(
                    SchemaValidationException.class,
                    () -> BookingRepository.of(nexus).blocking().save(BROKEN));

            assertThat(refused.violations())
                    .extracting(Violation::message)
                    .containsExactly(
                            "Field 'arrival' must be another day than Sunday but is something else.",
                            "Field 'guests' must be at most 6 but is more.",
                            "Field 'departure' must be after the arrival but is something else.");
        }
    }

    @Test
    void warnsInsteadWhereConfigured() throws InterruptedException {
        StoreBackend backend = InMemoryBackend.create();
        BlockingQueue<ValidationWarning> warned = new LinkedBlockingQueue<>();
        // snippet: validation/modes
        Nexus nexus = Nexus.builder(backend)
                .defaults(StoreConfig.defaults()
                        .withValidation(ValidationConfig.defaults().withOnRead(true)))
                .store(
                        Booking.class,
                        StoreConfig.defaults().withValidation(new ValidationConfig(ValidationMode.WARN, true, false)))
                .open();
        nexus.warnings().subscribe(warned::add);
        // end
        try (nexus) {
            BookingRepository.of(nexus).blocking().save(BROKEN);

            ValidationWarning warning = warned.poll(60, TimeUnit.SECONDS);
            assertThat(warning).isNotNull();
            assertThat(warning.id()).isEqualTo("B-1");
            assertThat(warning.violations()).hasSize(3);
        }
    }

    @Test
    void judgesMaps() {
        // snippet: validation/maps
        SchemaValidator validator = Booking_Model.INSTANCE.schema().validator();
        List<Violation> found = validator.validate(Map.of("number", "B-1", "arrival", "2024-06-02", "guests", "two"));
        // end

        assertThat(found)
                .extracting(Violation::message)
                .containsExactly(
                        "Field 'arrival' must be another day than Sunday but is something else.",
                        "Field 'departure' must be present but is missing.",
                        "Field 'guests' must be a whole number of 32 bits but is a text.");
        assertThat(Booking_Model.INSTANCE
                        .schema()
                        .strict()
                        .validator()
                        .validate(Map.of(
                                "number",
                                "B-1",
                                "arrival",
                                SUNDAY.plusDays(1),
                                "departure",
                                SUNDAY.plusDays(1).toString(),
                                "guests",
                                2L,
                                "gest",
                                2)))
                .extracting(Violation::message)
                .containsExactly("Field 'gest' must be absent but is present.");
    }
}

package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TimeoutsTest {

    @TempDir
    Path directory;

    @Test
    void aTimeoutMayBeForEver() {
        JooqBackend backend = JooqBackend.sqlite(directory.resolve("people.db"))
                .writerTimeout(ChronoUnit.FOREVER.getDuration())
                .busyTimeout(ChronoUnit.FOREVER.getDuration());

        try (Nexus nexus = Nexus.builder(backend).open()) {
            PersonRepository people = PersonRepository.of(nexus);
            Person ann = PersonBuilder.create()
                    .id("ann")
                    .email("ann@example.org")
                    .age(30)
                    .mood(Person.Mood.GLAD)
                    .build();

            people.save(ann).block();

            assertThat(people.blocking().get("ann")).isPresent();
        }
    }
}

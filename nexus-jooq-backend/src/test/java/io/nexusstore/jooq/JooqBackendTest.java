package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JooqBackendTest {

    @TempDir
    Path directory;

    @Test
    void dataIsThereWhenTheFileIsOpenedAgain() {
        Path file = directory.resolve("people.db");
        Person ann = PersonBuilder.create()
                .id("p1")
                .email("ann@example.org")
                .age(30)
                .mood(Person.Mood.GLAD)
                .build();

        Person saved;
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            saved = PersonRepository.of(nexus).blocking().save(ann);
        }

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            PersonRepository people = PersonRepository.of(nexus);
            assertThat(people.blocking().get("p1")).contains(saved);
            assertThat(people.blocking()
                            .find(PersonQuery.where()
                                    .age()
                                    .ge(30)
                                    .mood()
                                    .in(Person.Mood.GLAD, Person.Mood.SAD)
                                    .orderBy()
                                    .age()
                                    .desc()
                                    .toQuery()))
                    .containsExactly(saved);
        }
    }
}

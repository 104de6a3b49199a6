package io.nexusstore.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.error.BackendException;
import org.junit.jupiter.api.Test;

final class PostgresOpeningTest {

    @Test
    void anOlderServerIsRefused() {
        BackendException failure =
                catchThrowableOfType(BackendException.class, () -> PostgresOpening.requireVersion(15, "jdbc:x"));

        assertThat(failure.code()).isEqualTo(BackendException.CANNOT_OPEN);
        assertThat(failure).hasMessageContaining("PostgreSQL 15").hasMessageContaining("version 16 or later");
        PostgresOpening.requireVersion(16, "jdbc:x");
    }

    @Test
    void parametersOfTheUrlAreNotShown() {
        assertThat(PostgresOpening.place("jdbc:postgresql://db:5432/app?user=a&password=b"))
                .isEqualTo("jdbc:postgresql://db:5432/app");
        assertThat(PostgresOpening.place("jdbc:postgresql:app")).isEqualTo("jdbc:postgresql:app");
    }
}

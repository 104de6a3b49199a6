package io.nexusstore.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.error.BackendException;
import org.junit.jupiter.api.Test;

final class PostgresEngineTest {

    @Test
    void anOlderServerIsRefused() {
        BackendException failure =
                catchThrowableOfType(BackendException.class, () -> PostgresEngine.requireVersion(15, "jdbc:x"));

        assertThat(failure.code()).isEqualTo(BackendException.CANNOT_OPEN);
        assertThat(failure).hasMessageContaining("PostgreSQL 15").hasMessageContaining("version 16 or later");
        PostgresEngine.requireVersion(16, "jdbc:x");
    }
}

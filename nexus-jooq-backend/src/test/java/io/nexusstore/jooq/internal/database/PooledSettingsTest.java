package io.nexusstore.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PooledSettingsTest {

    @Test
    void parametersOfTheUrlAreNotShown() {
        PooledSettings settings = at("jdbc:postgresql://db:5432/app?user=a&password=b");

        assertThat(settings.place()).isEqualTo("jdbc:postgresql://db:5432/app");
        assertThat(settings).hasToString("PooledSettings[jdbc:postgresql://db:5432/app]");
        assertThat(at("jdbc:postgresql:app").place()).isEqualTo("jdbc:postgresql:app");
    }

    @Test
    void timeoutsAreCountedIn32Bits() {
        PooledSettings settings = at("jdbc:postgresql:app").withWriterTimeout(Duration.ofDays(100));

        assertThat(settings.writerMillis()).isEqualTo(Integer.MAX_VALUE);
    }

    private static PooledSettings at(String url) {
        return new PooledSettings(
                url,
                null,
                null,
                ConnectionPoolConfig.defaults(),
                SchemaMode.CREATE,
                NamingStrategy.snakeCase(),
                Duration.ZERO,
                Duration.ofSeconds(1));
    }
}

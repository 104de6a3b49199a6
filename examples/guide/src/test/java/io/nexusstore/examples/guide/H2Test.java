package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.H2Backend;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2Test {

    @TempDir
    Path directory;

    @Test
    void opensWithOptions() {
        String url = "jdbc:h2:" + directory.resolve("app");
        String password = "secret";

        // snippet: h2/options
        H2Backend backend = JooqBackend.h2(url)
                .login("app", password)
                .pool(ConnectionPoolConfig.defaults().size(2, 20))
                .statementTimeout(Duration.ofSeconds(30));
        try (Nexus nexus = Nexus.builder(backend).models(new NexusModels()).open()) {
            AccountRepository.of(nexus).blocking().save(new Account("A", 1, 0));
        }
        // end
        try (Nexus nexus =
                Nexus.builder(JooqBackend.h2(url).login("app", password)).open()) {
            assertThat(AccountRepository.of(nexus).blocking().require("A").cents())
                    .isEqualTo(1);
        }
    }
}

package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.PoolMetrics;
import io.nexusstore.jooq.PostgresBackend;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PostgresqlTest {

    @Test
    void opensWithOptions() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            String password = "";

            // snippet: postgresql/options
            PostgresBackend backend = JooqBackend.postgresql(url)
                    .login("postgres", password)
                    .pool(ConnectionPoolConfig.defaults().size(2, 20))
                    .statementTimeout(Duration.ofSeconds(30));
            try (Nexus nexus = Nexus.builder(backend).models(new NexusModels()).open()) {
                AccountRepository.of(nexus).blocking().save(new Account("A", 1, 0));
            }
            // end
            PostgresBackend again = JooqBackend.postgresql(url).login("postgres", password);
            try (Nexus nexus = Nexus.builder(again).open()) {
                printLoans(again);
                assertThat(AccountRepository.of(nexus).blocking().require("A").cents())
                        .isEqualTo(1);
            }
        }
    }

    private static void printLoans(PostgresBackend backend) {
        // snippet: postgresql/metrics
        PoolMetrics metrics = backend.poolMetrics();
        metrics.loans().forEach(loan -> System.out.println(loan.borrower() + " has one since " + loan.since()));
        // end
        assertThat(metrics.loans()).isEmpty();
    }
}

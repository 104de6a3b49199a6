package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

final class GettingStartedTest {

    @TempDir
    private Path directory;

    @Test
    void savesAndReadsOnTheCallingThread() {
        Path file = directory.resolve("shop.db");

        // snippet: getting-started/blocking
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            CustomerRepository.Blocking customers = CustomerRepository.of(nexus).blocking();

            Customer ada = customers.save(CustomerBuilder.create()
                    .email("ada@example.org")
                    .name("Ada")
                    .status(Customer.Status.ACTIVE)
                    .build());

            Optional<Customer> again = customers.get(ada.id());
            Optional<Customer> byEmail = customers.findByEmail("ada@example.org");
            List<Customer> active =
                    customers.find(CustomerQuery.where().status().eq(Customer.Status.ACTIVE));
            // hide
            assertThat(ada.id()).isNotNull();
            assertThat(ada.version()).isEqualTo(1);
            assertThat(again).contains(ada);
            assertThat(active).containsExactly(ada);
            // show
        }
        // end
    }

    @Test
    void savesAndReadsReactively() {
        Path file = directory.resolve("shop.db");

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            // snippet: getting-started/reactive
            CustomerRepository customers = CustomerRepository.of(nexus);

            Mono<Customer> ada = customers.save(CustomerBuilder.create()
                    .email("ada@example.org")
                    .status(Customer.Status.ACTIVE)
                    .build());

            Mono<String> greeting = ada.flatMap(saved -> customers.findByEmail(saved.email()))
                    .map(found -> "Customer " + found.email() + ", version " + found.version());
            // end
            assertThat(customers.count(Query.all()).block()).isZero();
            assertThat(greeting.block(Duration.ofSeconds(10))).isEqualTo("Customer ada@example.org, version 1");
        }
    }

    @Test
    void findsTheModelOfAnEntityByItsRecord() {
        try (Nexus nexus =
                Nexus.builder(JooqBackend.sqlite(directory.resolve("shop.db"))).open()) {
            assertThat(nexus.store(Customer.class, UUID.class).blocking().count(Query.all()))
                    .isZero();
        }
    }
}

package io.nexusstore.examples.guide;

import static io.nexusstore.examples.guide.Customer.Status.ACTIVE;
import static io.nexusstore.examples.guide.Customer.Status.GONE;
import static io.nexusstore.examples.guide.Customer.Status.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.paging.PageRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

final class RepositoriesTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Nexus nexus;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.sqlite(directory.resolve("shop.db"))).open();
        CustomerRepository.of(nexus)
                .blocking()
                .saveAll(List.of(
                        customer("ada@example.org", "Ada", ACTIVE, 250),
                        customer("alan@example.org", "alan", ACTIVE, 90),
                        customer("grace@example.org", "Grace", PAUSED, 40),
                        customer("nobody@example.org", null, GONE, 0)));
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void findsAsItsNamesSay() {
        // snippet: repositories/use
        Customers customers = Customers_Repository.of(nexus);
        Flux<Customer> best = customers.findByStatusAndPointsGreaterThanOrderByNameDesc(ACTIVE, 50);
        // end
        assertThat(best.map(Customer::name).collectList().block(LONG)).containsExactly("alan", "Ada");
        assertThat(nexus.repository(Customers.class)
                        .findByEmail("ada@example.org")
                        .block(LONG))
                .isNotNull();
        assertThat(customers.findFirstByStatusOrderByPointsDesc(ACTIVE))
                .map(Customer::name)
                .contains("Ada");
        assertThat(customers
                        .pageByNameStartingWithIgnoreCaseOrderByName("A", PageRequest.first(10))
                        .items())
                .hasSize(2);
        assertThat(customers.countByStatus(ACTIVE)).isEqualTo(2);
        assertThat(customers.existsByEmail("nobody@example.org").block(LONG)).isTrue();
        customers.deleteByStatusAndPoints(GONE, 0).block(LONG);
        assertThat(customers.existsByEmail("nobody@example.org").block(LONG)).isFalse();
    }

    @Test
    void answersWithRecords() {
        assertThat(nexus.repository(Customers.class).findAllOrderByEmail())
                .extracting(Customers.Label::name)
                .containsExactly("Ada", "alan", "Grace", null);
    }

    @Test
    void findsAsHintsAndDefaultMethodsSay() {
        Customers customers = nexus.repository(Customers.class);

        assertThat(customers.findExtremes(ACTIVE, 50, 200, 5))
                .extracting(Customer::name)
                .containsExactly("Ada");
        assertThat(customers
                        .findFriend(customers.findByEmail("ada@example.org").block(LONG))
                        .block(LONG))
                .isNull();
    }

    @Test
    void watches() {
        Customers customers = nexus.repository(Customers.class);
        CustomerRepository store = CustomerRepository.of(nexus);

        List<Integer> sizes = customers
                .watchByStatusOrderByPointsDesc(GONE)
                .map(List::size)
                .doOnNext(size -> {
                    if (size == 1) {
                        store.blocking().save(customer("new@example.org", "New", GONE, 7));
                    }
                })
                .take(2)
                .collectList()
                .block(LONG);

        assertThat(sizes).containsExactly(1, 2);
    }

    @Test
    void watchesOneEntity() {
        CustomerRepository customers = CustomerRepository.of(nexus);
        Customer ada = customers.blocking().findByEmail("ada@example.org").orElseThrow();
        // snippet: repositories/watch
        Flux<Integer> points = customers
                .watch(ada.id()) // Flux<Optional<Customer>>
                .map(found -> found.map(Customer::points).orElse(0));
        // end

        List<Integer> seen = points.doOnNext(number -> {
                    if (number == 250) {
                        customers.blocking().delete(ada.id());
                    }
                })
                .take(2)
                .collectList()
                .block(LONG);
        assertThat(seen).containsExactly(250, 0);
    }

    private static Customer customer(String email, String name, Customer.Status status, int points) {
        return new Customer(null, email, name, status, points, null, null, 0);
    }
}

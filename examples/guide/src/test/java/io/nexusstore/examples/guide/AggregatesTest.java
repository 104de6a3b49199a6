package io.nexusstore.examples.guide;

import static io.nexusstore.examples.guide.Customer.Status.ACTIVE;
import static io.nexusstore.examples.guide.Customer.Status.GONE;
import static io.nexusstore.examples.guide.Customer.Status.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class AggregatesTest {

    @TempDir
    private Path directory;

    private Nexus nexus;
    private CustomerRepository customers;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.sqlite(directory.resolve("shop.db"))).open();
        customers = CustomerRepository.of(nexus);
        customers
                .blocking()
                .saveAll(List.of(
                        customer("ada@example.org", "Ada", ACTIVE, 250),
                        customer("alan@example.org", "Alan", PAUSED, 90),
                        customer("grace@example.org", "Grace", ACTIVE, 40),
                        customer("nobody@example.org", null, GONE, 0)));
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void addsAndCompares() {
        // snippet: aggregates/one
        Mono<BigInteger> points =
                customers.aggregate(CustomerQuery.where().status().eq(ACTIVE), CustomerFields.POINTS.sum());
        Optional<BigDecimal> average =
                customers.blocking().aggregate(Query.all(), CustomerFields.POINTS.avg()); // 95.0000000000
        Optional<String> first = customers.blocking().aggregate(Query.all(), CustomerFields.NAME.min()); // Ada
        // end
        assertThat(points.block()).isEqualTo(290);
        assertThat(average).contains(new BigDecimal("95.0000000000"));
        assertThat(first).contains("Ada");
    }

    @Test
    void groups() {
        // snippet: aggregates/groups
        Grouping<Customer> byStatus = Grouping.of(CustomerQuery.where().points().gt(0))
                .by(CustomerFields.STATUS)
                .select(Aggregate.count(), CustomerFields.POINTS.sum());
        Flux<Standing> standings = customers
                .group(byStatus)
                .map(row -> new Standing(
                        row.key(CustomerFields.STATUS),
                        row.get(Aggregate.count()),
                        row.get(CustomerFields.POINTS.sum())));
        // end
        assertThat(standings.collectList().block())
                .containsExactly(
                        new Standing(ACTIVE, 2, BigInteger.valueOf(290)),
                        new Standing(PAUSED, 1, BigInteger.valueOf(90)));
        assertThat(customers.explain(byStatus).isPushedDown()).isTrue();
        assertThat(customers.explain(byStatus).statement()).contains("group by \"status\"");
    }

    private static Customer customer(String email, @Nullable String name, Customer.Status status, int points) {
        return new Customer(null, email, name, status, points, null, null, 0);
    }

    // snippet: aggregates/record
    record Standing(Customer.@Nullable Status status, long customers, BigInteger points) {}
    // end
}

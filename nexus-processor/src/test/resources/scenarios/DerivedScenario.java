package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A repository interface is implemented as its names say. */
public final class DerivedScenario {

    public static void run() {
        try (Nexus nexus = Nexus.builder(InMemoryBackend.create()).open()) {
            CustomerRepository store = CustomerRepository.of(nexus);
            Customer ann = store.blocking().save(customer("ann@x", "Ann", 30, null, Customer.Status.ACTIVE));
            Customer ben = store.blocking().save(customer("ben@x", null, 30, 1.5, Customer.Status.BLOCKED));
            Customer cleo = store.blocking().save(customer("cleo@x", "Cleo", 50, null, Customer.Status.ACTIVE));
            Customer dan = store.blocking().save(customer("dan@x", "Dan", 50, null, Customer.Status.BLOCKED));
            Customers customers = nexus.repository(Customers.class);
            finds(customers, ann, ben, cleo, dan);
            pages(customers, ann, ben, cleo, dan);
            reportsRefusingRecords(customers, ann, cleo);
            assertThat(Customers_Repository.of(nexus).findByEmail("ben@x").block()).isEqualTo(ben);
            nexus.blocking().transaction(transaction -> {
                Customers within = Customers_Repository.of(transaction);
                within.deleteAll();
                assertThat(within.count().block()).isZero();
                assertThat(within.isEmpty().block()).isTrue();
                transaction.setRollbackOnly();
                return 0;
            });
            assertThat(customers.count().block()).isEqualTo(4);
            customers.deleteByAgeLessThanEqualOrNameStartingWith(30, "Da").block();
            assertThat(store.blocking().find(CustomerQuery.where())).containsExactly(cleo);
            customers.deleteAll();
            assertThat(customers.count().block()).isZero();
        }
    }

    private static void finds(Customers customers, Customer ann, Customer ben, Customer cleo, Customer dan) {
        assertThat(customers.findByStatusAndAgeGreaterThanOrderByNameDesc(Customer.Status.ACTIVE, 20).collectList().block())
                .containsExactly(cleo, ann);
        assertThat(customers.findByNameOrAgeLessThanAndScoreIsNotNull("Ann", 40)).containsExactlyInAnyOrder(ann, ben);
        assertThat(customers.findByNameOrAgeLessThanAndScoreIsNotNull(null, 0)).containsExactly(ben);
        assertThat(customers.findByEmail("ann@x").block()).isEqualTo(ann);
        assertThat(customers.findByEmail("nobody").block()).isNull();
        assertThat(customers.findById(dan.id())).contains(dan);
        assertThat(customers.findFirstByStatusOrderByAgeDesc(Customer.Status.BLOCKED)).isEqualTo(dan);
        assertThat(customers.findFirst2ByAgeBetweenOrderByAgeEmailDesc(30, 50)).containsExactly(ben, ann);
        assertThat(customers.findAllOrderByEmail().block())
                .extracting(Customers.Label::name)
                .containsExactly("Ann", null, "Cleo", "Dan");
        assertThat(customers.countByEmailContaining("@")).isEqualTo(4);
        assertThat(customers.existsByCreatedAtAfter(Instant.EPOCH)).isTrue();
        assertThat(customers.existsByCreatedAtAfter(Instant.parse("9999-01-01T00:00:00Z"))).isFalse();
    }

    private static void pages(Customers customers, Customer ann, Customer ben, Customer cleo, Customer dan) {
        Page<Customers.Label> first = customers.pageByStatusInOrderByAge(List.of(Customer.Status.BLOCKED), PageRequest.first(1)).block();
        assertThat(first.items()).containsExactly(new Customers.Label("ben@x", null));
        PageRequest next = PageRequest.first(1).after(first.next().orElseThrow());
        assertThat(customers.pageByStatusInOrderByAge(List.of(Customer.Status.BLOCKED), next).block().items())
                .containsExactly(new Customers.Label("dan@x", "Dan"));
        assertThat(customers.pageAll(PageRequest.first(3)).items()).hasSize(3);
    }

    private static void reportsRefusingRecords(Customers customers, Customer ann, Customer cleo) {
        assertThat(customers.findByAgeGreaterThan(40).blockFirst().age()).isEqualTo(50);
        for (ThrowingCallable read : List.<ThrowingCallable>of(
                () -> customers.findByAgeGreaterThan(29).collectList().block(),
                () -> customers.findByAgeLessThan(40),
                () -> customers.pageByAgeLessThan(40, PageRequest.first(1)).block(),
                () -> customers.watchByAgeLessThan(40).blockFirst())) {
            assertThatThrownBy(read)
                    .isInstanceOfSatisfying(UnreadableRowException.class, failure -> {
                        assertThat(failure.entity()).contains("Customer");
                        assertThat(failure.rows()).hasSize(1);
                    })
                    .hasMessageContaining("is refused by the constructor of 'Customers.Adult' with IllegalArgumentException")
                    .hasMessageNotContaining("too young")
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Customer customer(String email, String name, int age, Double score, Customer.Status status) {
        return new Customer(null, email, name, age, score, status, null, null, null, 0);
    }

    private DerivedScenario() {}
}

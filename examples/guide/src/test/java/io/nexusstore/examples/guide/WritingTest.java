package io.nexusstore.examples.guide;

import static io.nexusstore.examples.guide.Customer.Status.ACTIVE;
import static io.nexusstore.examples.guide.Customer.Status.GONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.delta.FieldChange;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class WritingTest {

    @TempDir
    private Path directory;

    private Nexus nexus;
    private CustomerRepository.Blocking customers;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.sqlite(directory.resolve("shop.db"))).open();
        customers = CustomerRepository.of(nexus).blocking();
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void savesWithVersions() {
        // snippet: writing/save
        Customer stored = customers.save(CustomerBuilder.create()
                .email("ada@example.org")
                .status(ACTIVE)
                .build()); // version 1, with id and timestamps
        Customer richer = customers.save(CustomerBuilder.withPoints(stored, 100)); // version 2
        // end
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.createdAt()).isNotNull();
        assertThat(richer.version()).isEqualTo(2);
        assertThat(richer.createdAt()).isEqualTo(stored.createdAt());
    }

    @Test
    void conflictsOnAnOldVersion() {
        Customer stored = customers.save(newCustomer("ada@example.org"));
        UUID id = stored.id();
        customers.save(CustomerBuilder.withName(stored, "Ada Lovelace"));

        // snippet: writing/conflict
        Customer mine = CustomerBuilder.withPoints(stored, 100);
        try {
            customers.save(mine);
        } catch (ConflictException conflict) {
            Customer theirs = customers.require(id);
            customers.save(CustomerDelta.between(stored, mine).applyTo(theirs));
        }
        // end
        assertThat(customers.require(id)).satisfies(merged -> {
            assertThat(merged.name()).isEqualTo("Ada Lovelace");
            assertThat(merged.points()).isEqualTo(100);
            assertThat(merged.version()).isEqualTo(3);
        });
        assertThatThrownBy(() -> customers.save(mine)).isInstanceOf(ConflictException.class);
    }

    @Test
    void insertsNewEntitiesOnly() {
        Customer stored = customers.save(newCustomer("ada@example.org"));

        // snippet: writing/unique
        try {
            customers.insert(newCustomer("ada@example.org"));
        } catch (ConflictException conflict) {
            boolean taken = conflict.code().equals(ConflictException.UNIQUE_VIOLATION); // true
            List<String> fields = conflict.fields(); // [email]
            // hide
            assertThat(taken).isTrue();
            assertThat(fields).containsExactly("email");
            // show
        }
        // end
        assertThatThrownBy(() -> customers.insert(CustomerBuilder.from(newCustomer("eve@example.org"))
                        .id(stored.id())
                        .build()))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.code()).isEqualTo(ConflictException.ALREADY_EXISTS));
        assertThat(customers.find(Query.all())).containsExactly(stored);
    }

    @Test
    void updatesSingleFields() {
        Customer stored = customers.save(newCustomer("ada@example.org"));
        UUID id = stored.id();

        // snippet: writing/edit
        CustomerDelta pause =
                CustomerDelta.edit().status(Customer.Status.PAUSED).build();
        boolean found = customers.update(id, pause);
        // end
        assertThat(found).isTrue();
        assertThat(customers.require(id).status()).isEqualTo(Customer.Status.PAUSED);
        assertThat(customers.require(id).version()).isEqualTo(2);
    }

    @Test
    void updatesWhatWasTracked() {
        Customer stored = customers.save(newCustomer("ada@example.org"));
        UUID id = stored.id();
        List<String> printed = new ArrayList<>();

        // snippet: writing/tracked
        CustomerTracked form = CustomerTracked.of(stored);
        form.name("Ada Lovelace").points(10).points(20);

        CustomerDelta edits = form.delta(); // knows old and new values, and the version that it starts from
        for (FieldChange<Customer> change : edits.change().changes()) {
            printed.add(change.fieldName() + ": " + change.before() + " -> " + change.after());
        }
        customers.update(id, edits);
        // end
        assertThat(printed).containsExactly("name: null -> Ada Lovelace", "points: 0 -> 20");
        assertThat(customers.require(id).points()).isEqualTo(20);
        assertThatThrownBy(() -> customers.update(id, edits)).isInstanceOf(ConflictException.class);
    }

    @Test
    void savesBatchesWhole() {
        // snippet: writing/batch
        List<Customer> stored = customers.saveAll(List.of(newCustomer("a@example.org"), newCustomer("b@example.org")));
        // end
        assertThat(stored).extracting(Customer::version).containsExactly(1L, 1L);
        assertThatThrownBy(() -> customers.saveAll(List.of(newCustomer("c@example.org"), newCustomer("b@example.org"))))
                .isInstanceOf(ConflictException.class);
        assertThat(customers.count(Query.all())).isEqualTo(2);
    }

    @Test
    void savesStreamsInChunks() {
        CustomerRepository repository = CustomerRepository.of(nexus);

        // snippet: writing/stream
        Flux<Customer> arriving = Flux.range(1, 2_500).map(i -> newCustomer("customer-" + i + "@example.org"));
        Mono<Long> saved = repository.saveAll(arriving, 1_000).count(); // three transactions
        // end
        assertThat(saved.block()).isEqualTo(2_500);
        assertThat(customers.count(Query.all())).isEqualTo(2_500);
    }

    @Test
    void deletes() {
        Customer a = customers.save(newCustomer("a@example.org"));
        Customer b = customers.save(newCustomer("b@example.org"));
        customers.save(CustomerBuilder.withStatus(newCustomer("c@example.org"), GONE));
        UUID id = a.id();
        UUID other = b.id();

        // snippet: writing/delete
        boolean existed = customers.delete(id); // true
        long deleted = customers.deleteAll(List.of(id, other)); // 1: the first is gone already
        long gone = customers.deleteWhere(CustomerQuery.where().status().eq(GONE)); // 1
        long rest = customers.deleteWhere(Query.all()); // everything, said on purpose
        // end
        assertThat(existed).isTrue();
        assertThat(List.of(deleted, gone, rest)).containsExactly(1L, 1L, 0L);
        assertThatThrownBy(() -> customers.deleteWhere(CustomerQuery.where().toQuery()))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Customer newCustomer(String email) {
        return CustomerBuilder.create().email(email).status(ACTIVE).build();
    }
}

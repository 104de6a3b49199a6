package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.nexusstore.Nexus;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.List;

/** The repository finds, counts, updates and deletes by what is generated, as publishers and on the calling thread. */
public final class RepositoryScenario {

    public static void run() {
        try (Nexus nexus = Nexus.builder(InMemoryBackend.create()).models(new NexusModels()).open()) {
            CustomerRepository customers = CustomerRepository.of(nexus);
            Customer ann = customers.blocking().save(customer("ann@x", "Ann", 30, Customer.Status.ACTIVE));
            Customer ben = customers.blocking().save(customer("ben@x", null, 30, Customer.Status.BLOCKED));
            Customer cleo = customers.blocking().save(customer("cleo@x", "Cleo", 50, Customer.Status.ACTIVE));
            findersOfBothForms(customers, ann, ben, cleo);
            readsOfBothForms(customers, ann, ben, cleo);
            updates(customers, ann, ben);
            nexus.blocking().transaction(transaction -> {
                CustomerRepository.Blocking within = CustomerRepository.of(transaction).blocking();
                assertThat(within.findByEmail("cleo@x")).contains(cleo);
                return within.delete(cleo.id());
            });
            deletions(customers);
        }
    }

    private static void findersOfBothForms(CustomerRepository customers, Customer ann, Customer ben, Customer cleo) {
        CustomerRepository.Blocking blocking = customers.blocking();

        assertThat(customers.findByEmail("ann@x").block()).isEqualTo(ann);
        assertThat(blocking.findByEmail("ann@x")).contains(ann);
        assertThat(customers.findByEmail("nobody@x").block()).isNull();
        assertThat(blocking.findByEmail("nobody@x")).isEmpty();
        assertThat(customers.findByNameAndAge(null, 30).block()).isEqualTo(ben);
        assertThat(blocking.findByNameAndAge(null, 30)).contains(ben);
        assertThat(customers.findByStatus(Customer.Status.ACTIVE).collectList().block())
                .containsExactlyInAnyOrder(ann, cleo)
                .isEqualTo(blocking.findByStatus(Customer.Status.ACTIVE));
        assertThat(customers.findByStatusAndAge(Customer.Status.ACTIVE, 50).collectList().block())
                .containsExactly(cleo)
                .isEqualTo(blocking.findByStatusAndAge(Customer.Status.ACTIVE, 50));
    }

    private static void readsOfBothForms(CustomerRepository customers, Customer ann, Customer ben, Customer cleo) {
        CustomerRepository.Blocking blocking = customers.blocking();
        CustomerQuery active = CustomerQuery.where().status().eq(Customer.Status.ACTIVE);
        CustomerQuery.Ordering oldestFirst = CustomerQuery.where().orderBy().age().desc().email().desc();
        PageRequest two = PageRequest.first(2);

        assertThat(customers.find(active).collectList().block())
                .containsExactlyInAnyOrder(ann, cleo)
                .isEqualTo(blocking.find(active));
        assertThat(customers.find(oldestFirst).collectList().block()).containsExactly(cleo, ben, ann);
        assertThat(blocking.find(oldestFirst)).containsExactly(cleo, ben, ann);
        List<Customer> each = new ArrayList<>();
        blocking.forEach(oldestFirst, each::add);
        assertThat(each).containsExactly(cleo, ben, ann);
        each.clear();
        blocking.forEach(active, each::add);
        assertThat(each).containsExactlyInAnyOrder(ann, cleo);
        assertThat(customers.page(active, two).block().items()).containsExactlyInAnyOrder(ann, cleo);
        assertThat(blocking.page(active, two).items()).containsExactlyInAnyOrder(ann, cleo);
        assertThat(customers.page(oldestFirst, two).block().items()).containsExactly(cleo, ben);
        assertThat(blocking.page(oldestFirst, two).items()).containsExactly(cleo, ben);
        assertThat(customers.count(active).block()).isEqualTo(blocking.count(active)).isEqualTo(2);
        CustomerQuery none = CustomerQuery.where().age().gt(99);
        assertThat(customers.exists(none).block()).isEqualTo(blocking.exists(none)).isFalse();
        assertThat(customers.explain(active)).isEqualTo(customers.explain(active.toQuery()));
        assertThat(customers.explain(oldestFirst)).isEqualTo(customers.explain(oldestFirst.toQuery()));
    }

    private static void updates(CustomerRepository customers, Customer ann, Customer ben) {
        CustomerRepository.Blocking blocking = customers.blocking();

        assertThat(blocking.update(ann.id(), CustomerTracked.of(ann).age(31).delta())).isTrue();
        assertThat(customers.update(ben.id(), CustomerDelta.edit().name("Ben").build()).block()).isTrue();
        assertThat(blocking.require(ann.id()).age()).isEqualTo(31);
        assertThat(blocking.require(ben.id()).name()).isEqualTo("Ben");
        assertThatNullPointerException().isThrownBy(() -> customers.update(ann.id(), (CustomerDelta) null));
        assertThatNullPointerException().isThrownBy(() -> blocking.update(ann.id(), (CustomerDelta) null));
    }

    private static void deletions(CustomerRepository customers) {
        assertThat(customers.blocking().deleteWhere(CustomerQuery.where().age().eq(31))).isEqualTo(1);
        assertThat(customers.deleteWhere(CustomerQuery.where().name().eq("Ben")).block()).isEqualTo(1);
        assertThat(customers.blocking().count(Query.all())).isZero();
    }

    private static Customer customer(String email, String name, int age, Customer.Status status) {
        return CustomerBuilder.create().email(email).name(name).age(age).status(status).build();
    }
}

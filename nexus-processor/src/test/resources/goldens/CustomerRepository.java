package shop;

import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.FluentBlockingStore;
import io.nexusstore.store.FluentStore;
import io.nexusstore.store.NexusStore;
import io.nexusstore.store.StoreSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store of {@link Customer}, with finders for its indexes. Thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class CustomerRepository extends FluentStore<Customer, UUID, CustomerRepository.Blocking> {

    private CustomerRepository(NexusStore<Customer, UUID> store) {
        super(store, new Blocking(store.blocking()));
    }

    /** Returns the repository over a {@code Nexus}, or within a transaction for as long as it lasts. */
    public static CustomerRepository of(StoreSource stores) {
        return new CustomerRepository(stores.store(Customer_Model.INSTANCE));
    }

    /** Returns the entity with the given {@code email}, or nothing when there is none. */
    public Mono<Customer> findByEmail(String email) {
        return firstMatching(CustomerFields.EMAIL.eq(email));
    }

    /** Returns the entity with the given {@code name} and {@code age}, or nothing when there is none. */
    public Mono<Customer> findByNameAndAge(@Nullable String name, int age) {
        return firstMatching(CustomerFields.NAME.eq(name).and(CustomerFields.AGE.eq(age)));
    }

    /** Returns the entities with the given {@code status}, by id. */
    public Flux<Customer> findByStatus(Customer.Status status) {
        return matching(CustomerFields.STATUS.eq(status));
    }

    /** Returns the entities with the given {@code status} and {@code age}, by id. */
    public Flux<Customer> findByStatusAndAge(Customer.Status status, int age) {
        return matching(CustomerFields.STATUS.eq(status).and(CustomerFields.AGE.eq(age)));
    }

    /** Writes the changed fields of the entity of the id; returns whether there was one. */
    public Mono<Boolean> update(UUID id, CustomerDelta delta) {
        return update(id, delta.change());
    }

    /** The same store, driven on the calling thread: throws what {@link CustomerRepository} signals. Thread-safe. */
    public static final class Blocking extends FluentBlockingStore<Customer, UUID> {

        private Blocking(BlockingStore<Customer, UUID> store) {
            super(store);
        }

        /** Returns the entity with the given {@code email}, or empty when there is none. */
        public Optional<Customer> findByEmail(String email) {
            return firstMatching(CustomerFields.EMAIL.eq(email));
        }

        /** Returns the entity with the given {@code name} and {@code age}, or empty when there is none. */
        public Optional<Customer> findByNameAndAge(@Nullable String name, int age) {
            return firstMatching(CustomerFields.NAME.eq(name).and(CustomerFields.AGE.eq(age)));
        }

        /** Returns the entities with the given {@code status}, by id. */
        public List<Customer> findByStatus(Customer.Status status) {
            return matching(CustomerFields.STATUS.eq(status));
        }

        /** Returns the entities with the given {@code status} and {@code age}, by id. */
        public List<Customer> findByStatusAndAge(Customer.Status status, int age) {
            return matching(CustomerFields.STATUS.eq(status).and(CustomerFields.AGE.eq(age)));
        }

        /** Writes the changed fields of the entity of the id; returns whether there was one. */
        public boolean update(UUID id, CustomerDelta delta) {
            return update(id, delta.change());
        }
    }
}

package shop;

import io.nexusstore.Nexus;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.Explanation;
import io.nexusstore.store.ForwardingBlockingStore;
import io.nexusstore.store.ForwardingStore;
import io.nexusstore.store.NexusStore;
import io.nexusstore.transaction.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store of {@link Customer}, with finders for its indexes. Thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class CustomerRepository extends ForwardingStore<Customer, UUID> {

    private final Blocking blocking;

    private CustomerRepository(NexusStore<Customer, UUID> store) {
        super(store);
        this.blocking = new Blocking(store.blocking());
    }

    /** Returns the repository of a {@link Nexus}. */
    public static CustomerRepository of(Nexus nexus) {
        return new CustomerRepository(nexus.store(Customer_Model.INSTANCE));
    }

    /** Returns the repository within a {@link Transaction}, for as long as it lasts. */
    public static CustomerRepository of(Transaction transaction) {
        return new CustomerRepository(transaction.store(Customer_Model.INSTANCE));
    }

    /** Returns the entity with the given {@code email}, or nothing when there is none. */
    public Mono<Customer> findByEmail(String email) {
        return find(Query.where(CustomerFields.EMAIL.eq(email)).limit(1)).next();
    }

    /** Returns the entity with the given {@code name} and {@code age}, or nothing when there is none. */
    public Mono<Customer> findByNameAndAge(@Nullable String name, int age) {
        return find(Query.where(CustomerFields.NAME.eq(name).and(CustomerFields.AGE.eq(age))).limit(1)).next();
    }

    /** Returns the entities with the given {@code status}, by id. */
    public Flux<Customer> findByStatus(Customer.Status status) {
        return find(Query.where(CustomerFields.STATUS.eq(status)));
    }

    /** Returns the entities with the given {@code status} and {@code age}, by id. */
    public Flux<Customer> findByStatusAndAge(Customer.Status status, int age) {
        return find(Query.where(CustomerFields.STATUS.eq(status).and(CustomerFields.AGE.eq(age))));
    }

    /** Streams the result of the query in its order. */
    public Flux<Customer> find(CustomerQuery query) {
        return find(query.toQuery());
    }

    /** Streams the result of the query in its order. */
    public Flux<Customer> find(CustomerQuery.Ordering query) {
        return find(query.toQuery());
    }

    /** Returns one page of the query's result. */
    public Mono<Page<Customer>> page(CustomerQuery query, PageRequest request) {
        return page(query.toQuery(), request);
    }

    /** Returns one page of the query's result. */
    public Mono<Page<Customer>> page(CustomerQuery.Ordering query, PageRequest request) {
        return page(query.toQuery(), request);
    }

    /** Returns the number of entities in the query's result. */
    public Mono<Long> count(CustomerQuery query) {
        return count(query.toQuery());
    }

    /** Returns whether the query has a result. */
    public Mono<Boolean> exists(CustomerQuery query) {
        return exists(query.toQuery());
    }

    /** Writes the changed fields of the entity of the id; returns whether there was one. */
    public Mono<Boolean> update(UUID id, CustomerDelta delta) {
        return update(id, delta.change());
    }

    /** Deletes every entity for which the conditions hold; returns how many there were. */
    public Mono<Long> deleteWhere(CustomerQuery query) {
        return deleteWhere(query.toQuery());
    }

    /** Returns how the query would be evaluated. */
    public Explanation explain(CustomerQuery query) {
        return explain(query.toQuery());
    }

    /** Returns how the query would be evaluated. */
    public Explanation explain(CustomerQuery.Ordering query) {
        return explain(query.toQuery());
    }

    @Override
    public Blocking blocking() {
        return blocking;
    }

    /** The same store, driven on the calling thread: throws what {@link CustomerRepository} signals. Thread-safe. */
    public static final class Blocking extends ForwardingBlockingStore<Customer, UUID> {

        private Blocking(BlockingStore<Customer, UUID> store) {
            super(store);
        }

        /** Returns the entity with the given {@code email}, or empty when there is none. */
        public Optional<Customer> findByEmail(String email) {
            return find(Query.where(CustomerFields.EMAIL.eq(email)).limit(1)).stream().findFirst();
        }

        /** Returns the entity with the given {@code name} and {@code age}, or empty when there is none. */
        public Optional<Customer> findByNameAndAge(@Nullable String name, int age) {
            return find(Query.where(CustomerFields.NAME.eq(name).and(CustomerFields.AGE.eq(age))).limit(1)).stream()
                    .findFirst();
        }

        /** Returns the entities with the given {@code status}, by id. */
        public List<Customer> findByStatus(Customer.Status status) {
            return find(Query.where(CustomerFields.STATUS.eq(status)));
        }

        /** Returns the entities with the given {@code status} and {@code age}, by id. */
        public List<Customer> findByStatusAndAge(Customer.Status status, int age) {
            return find(Query.where(CustomerFields.STATUS.eq(status).and(CustomerFields.AGE.eq(age))));
        }

        /** Returns the result of the query in its order. */
        public List<Customer> find(CustomerQuery query) {
            return find(query.toQuery());
        }

        /** Returns the result of the query in its order. */
        public List<Customer> find(CustomerQuery.Ordering query) {
            return find(query.toQuery());
        }

        /** Gives the result of the query to the consumer, entity by entity. */
        public void forEach(CustomerQuery query, Consumer<? super Customer> consumer) {
            forEach(query.toQuery(), consumer);
        }

        /** Gives the result of the query to the consumer, entity by entity. */
        public void forEach(CustomerQuery.Ordering query, Consumer<? super Customer> consumer) {
            forEach(query.toQuery(), consumer);
        }

        /** Returns one page of the query's result. */
        public Page<Customer> page(CustomerQuery query, PageRequest request) {
            return page(query.toQuery(), request);
        }

        /** Returns one page of the query's result. */
        public Page<Customer> page(CustomerQuery.Ordering query, PageRequest request) {
            return page(query.toQuery(), request);
        }

        /** Returns the number of entities in the query's result. */
        public long count(CustomerQuery query) {
            return count(query.toQuery());
        }

        /** Returns whether the query has a result. */
        public boolean exists(CustomerQuery query) {
            return exists(query.toQuery());
        }

        /** Writes the changed fields of the entity of the id; returns whether there was one. */
        public boolean update(UUID id, CustomerDelta delta) {
            return update(id, delta.change());
        }

        /** Deletes every entity for which the conditions hold; returns how many there were. */
        public long deleteWhere(CustomerQuery query) {
            return deleteWhere(query.toQuery());
        }
    }
}

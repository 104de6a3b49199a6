package shop;

import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.NexusStore;
import io.nexusstore.store.StoreSource;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Implements {@link Customers} over the store of {@link Customer}. Thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class Customers_Repository implements Customers {

    private final NexusStore<Customer, UUID> store;
    private final BlockingStore<Customer, UUID> blocking;

    private Customers_Repository(NexusStore<Customer, UUID> store) {
        this.store = store;
        this.blocking = store.blocking();
    }

    /** Returns the repository over a {@code Nexus}, or within a transaction for as long as it lasts. */
    public static Customers of(StoreSource stores) {
        return new Customers_Repository(stores.store(Customer_Model.INSTANCE));
    }

    @Override
    public Flux<Customer> findByStatusAndAgeGreaterThanOrderByNameDesc(Customer.Status status,
            int age) {
        return store.find(Query.where(CustomerFields.STATUS.eq(status).and(CustomerFields.AGE.gt(age)))
                .orderBy(CustomerFields.NAME.desc()));
    }

    @Override
    public List<Customer> findByNameOrAgeLessThanAndScoreIsNotNull(@Nullable String name, int age) {
        return blocking.find(
                Query.where(CustomerFields.NAME.eq(name)
                .or(CustomerFields.AGE.lt(age).and(CustomerFields.SCORE.isNotNull()))));
    }

    @Override
    public Mono<Customer> findByEmail(String email) {
        return store.find(Query.where(CustomerFields.EMAIL.eq(email)).limit(1)).next();
    }

    @Override
    public Optional<Customer> findById(UUID id) {
        return blocking.find(Query.where(CustomerFields.ID.eq(id)).limit(1)).stream().findFirst();
    }

    @Override
    public @Nullable Customer findFirstByStatusOrderByAgeDesc(Customer.Status status) {
        return blocking.find(Query.where(CustomerFields.STATUS.eq(status)).orderBy(CustomerFields.AGE.desc()).limit(1))
                .stream().findFirst().orElse(null);
    }

    @Override
    public List<Customer> findFirst2ByAgeBetweenOrderByAgeEmailDesc(int low, int high) {
        return blocking.find(Query.where(CustomerFields.AGE.between(low, high))
                .orderBy(CustomerFields.AGE.asc(), CustomerFields.EMAIL.desc()).limit(2));
    }

    @Override
    public Mono<List<Customers.Label>> findAllOrderByEmail() {
        return store.find(Query.<Customer>all().orderBy(CustomerFields.EMAIL.asc()))
                .map(Customers_Repository::projectCustomers_Label).collectList();
    }

    @Override
    public Mono<Page<Customers.Label>> pageByStatusInOrderByAge(
            Collection<Customer.Status> statuses, PageRequest request) {
        return store.page(Query.where(CustomerFields.STATUS.in(statuses)).orderBy(CustomerFields.AGE.asc()), request)
                .map(found -> found.map(Customers_Repository::projectCustomers_Label));
    }

    @Override
    public Page<Customer> pageAll(PageRequest request) {
        return blocking.page(Query.all(), request);
    }

    @Override
    public Flux<Customers.Adult> findByAgeGreaterThan(int age) {
        return store.find(Query.where(CustomerFields.AGE.gt(age))).map(Customers_Repository::projectCustomers_Adult);
    }

    @Override
    public List<Customers.Adult> findByAgeLessThan(int age) {
        return blocking.find(Query.where(CustomerFields.AGE.lt(age))).stream()
                .map(Customers_Repository::projectCustomers_Adult).toList();
    }

    @Override
    public Mono<Page<Customers.Adult>> pageByAgeLessThan(int age, PageRequest request) {
        return store.page(Query.where(CustomerFields.AGE.lt(age)), request)
                .map(found -> found.map(Customers_Repository::projectCustomers_Adult));
    }

    @Override
    public Flux<List<Customers.Adult>> watchByAgeLessThan(int age) {
        return store.watchAll(Query.where(CustomerFields.AGE.lt(age)))
                .map(found -> found.stream().map(Customers_Repository::projectCustomers_Adult).toList())
                .distinctUntilChanged();
    }

    @Override
    public long countByEmailContaining(String part) {
        return blocking.count(Query.where(CustomerFields.EMAIL.contains(part)));
    }

    @Override
    public Mono<Long> count() {
        return store.count(Query.all());
    }

    @Override
    public boolean existsByCreatedAtAfter(Instant moment) {
        return blocking.exists(Query.where(CustomerFields.CREATED_AT.gt(moment)));
    }

    @Override
    public Mono<Void> deleteByAgeLessThanEqualOrNameStartingWith(int age, String name) {
        return store.deleteWhere(Query.where(CustomerFields.AGE.le(age).or(CustomerFields.NAME.startsWith(name))))
                .then();
    }

    @Override
    public void deleteAll() {
        blocking.deleteWhere(Query.all());
    }

    private static Customers.Adult projectCustomers_Adult(Customer customer) {
        try {
            return new Customers.Adult(customer.email(), customer.age());
        } catch (RuntimeException refusal) {
            throw new UnreadableRowException("Customer",
                    List.of(
                    new UnreadableRow(Customer_Model.INSTANCE.encodeId(Objects.requireNonNull(customer.id())), "*",
                    "is refused by the constructor of 'Customers.Adult' with " + refusal.getClass().getSimpleName())),
                    refusal);
        }
    }

    private static Customers.Label projectCustomers_Label(Customer customer) {
        try {
            return new Customers.Label(customer.email(), customer.name());
        } catch (RuntimeException refusal) {
            throw new UnreadableRowException("Customer",
                    List.of(
                    new UnreadableRow(Customer_Model.INSTANCE.encodeId(Objects.requireNonNull(customer.id())), "*",
                    "is refused by the constructor of 'Customers.Label' with " + refusal.getClass().getSimpleName())),
                    refusal);
        }
    }
}

package shop;

import io.nexusstore.annotation.NexusRepository;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds customers. */
@NexusRepository
@NullMarked
public interface Customers {

    Flux<Customer> findByStatusAndAgeGreaterThanOrderByNameDesc(Customer.Status status, int age);

    List<Customer> findByNameOrAgeLessThanAndScoreIsNotNull(@Nullable String name, int age);

    Mono<Customer> findByEmail(String email);

    Optional<Customer> findById(UUID id);

    @Nullable Customer findFirstByStatusOrderByAgeDesc(Customer.Status status);

    List<Customer> findFirst2ByAgeBetweenOrderByAgeEmailDesc(int low, int high);

    Mono<List<Label>> findAllOrderByEmail();

    Mono<Page<Label>> pageByStatusInOrderByAge(Collection<Customer.Status> statuses, PageRequest request);

    Page<Customer> pageAll(PageRequest request);

    Flux<Adult> findByAgeGreaterThan(int age);

    List<Adult> findByAgeLessThan(int age);

    Mono<Page<Adult>> pageByAgeLessThan(int age, PageRequest request);

    Flux<List<Adult>> watchByAgeLessThan(int age);

    long countByEmailContaining(String part);

    Mono<Long> count();

    boolean existsByCreatedAtAfter(Instant moment);

    Mono<Void> deleteByAgeLessThanEqualOrNameStartingWith(int age, String name);

    void deleteAll();

    /** Returns what is neither derived nor touched. */
    default Mono<Boolean> isEmpty() {
        return count().map(number -> number == 0);
    }

    /** What is printed. */
    record Label(String email, @Nullable String name) {}

    /** Refuses the younger ones. */
    record Adult(String email, int age) {

        public Adult {
            if (age < 40) {
                throw new IllegalArgumentException("too young");
            }
        }
    }
}

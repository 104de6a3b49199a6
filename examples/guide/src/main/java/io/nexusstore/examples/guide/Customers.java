package io.nexusstore.examples.guide;

import io.nexusstore.annotation.NexusRepository;
import io.nexusstore.annotation.QueryHint;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of the guide to repositories. */
// snippet: repositories/interface
@NexusRepository
public interface Customers {

    Flux<Customer> findByStatusAndPointsGreaterThanOrderByNameDesc(Customer.Status status, int points);

    Mono<Customer> findByEmail(String email);

    Optional<Customer> findFirstByStatusOrderByPointsDesc(Customer.Status status);

    Page<Customer> pageByNameStartingWithIgnoreCaseOrderByName(String start, PageRequest request);

    long countByStatus(Customer.Status status);

    Mono<Boolean> existsByEmail(String email);

    Mono<Void> deleteByStatusAndPoints(Customer.Status status, int points);

    Flux<List<Customer>> watchByStatusOrderByPointsDesc(Customer.Status status);

    // end
    // snippet: repositories/projection
    List<Label> findAllOrderByEmail();

    record Label(String email, @Nullable String name) {}

    // end
    // snippet: repositories/hint
    @QueryHint(
            where = "status = :status and (points < :few or points > :many)",
            orderBy = "points desc, name",
            limit = ":most")
    List<Customer> findExtremes(Customer.Status status, int few, int many, int most);

    // end
    // snippet: repositories/default
    default Mono<Customer> findFriend(Customer customer) {
        return findByEmail("friend-of-" + customer.email());
    }
    // end
}

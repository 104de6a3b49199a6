package io.nexusstore.integration.entity;

import io.nexusstore.annotation.NexusRepository;
import io.nexusstore.annotation.QueryHint;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.store.NexusStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Queries of accounts, each in a form and with operators of its own; derived from their names. */
@NexusRepository
public interface Accounts extends NexusStore<Account, String> {

    List<Account> findAll();

    Flux<Account> findAllOrderByAgeDescNameAsc();

    Mono<List<Account>> findFirst3OrderByAgeName();

    List<Account> findByNameIs(String name);

    List<Account> findByNameEquals(String name);

    List<Account> findByTier(@Nullable Tier tier);

    List<Account> findByTierNot(@Nullable Tier tier);

    List<Account> findByAgeIn(Collection<Integer> ages);

    List<Account> findByAgeNotIn(Set<Integer> ages);

    List<Account> findByAgeLessThan(int age);

    List<Account> findByAgeLessThanEqual(int age);

    List<Account> findByAgeGreaterThan(int age);

    List<Account> findByAgeIsGreaterThanEqual(int age);

    List<Account> findByAgeBetween(int low, int high);

    List<Account> findByCreatedAtBefore(Instant end);

    List<Account> findByCreatedAtAfter(Instant start);

    List<Account> findByNoteIsNull();

    List<Account> findByNoteNotNull();

    List<Account> findByNameStartingWith(String start);

    List<Account> findByNameEndingWith(String end);

    List<Account> findByNoteContaining(String part);

    List<Account> findByNameIgnoreCase(String name);

    List<Account> findByNameContainingIgnoreCaseOrderByNameIgnoreCaseDesc(String part);

    List<Account> findByTierAndAgeOrNoteIsNull(Tier tier, int age);

    List<Account> findByTierOrAgeAndNoteIsNull(Tier tier, int age);

    List<Account> findByTierInAndAgeNotAndNameNotOrAgeGreaterThanAndNoteNotOrderByAge(
            List<Tier> tiers, int age, String name, int limit, String note);

    Flux<Account> findByAgeOrderByNameDesc(int age);

    @QueryHint(orderBy = "note desc nulls first, tier nulls last, name ignoring case desc nulls last, id")
    List<Account> findByAge(int age);

    @QueryHint(orderBy = "note asc nulls last, tier desc nulls first, id")
    Page<Account> pageByAgeLessThan(int age, PageRequest request);

    Mono<Account> findByEmail(String email);

    Optional<Account> findById(String id);

    @Nullable
    Account findByIdAndAgeGreaterThan(String id, int age);

    Optional<Account> findFirstByAgeOrderByName(int age);

    Mono<Account> findFirstByTierOrderByAgeDesc(Tier tier);

    List<Account> findFirst2ByTierOrderByName(@Nullable Tier tier);

    List<Label> findByTierOrderByName(Tier tier);

    Flux<Label> findByAgeGreaterThanEqualOrderByAgeName(int age);

    Page<Account> pageByAgeGreaterThanOrderByAgeDesc(int age, PageRequest request);

    Mono<Page<Label>> pageAllOrderByName(PageRequest request);

    long countByTier(Tier tier);

    Mono<Long> countAll();

    boolean existsByName(String name);

    Mono<Boolean> existsByAgeGreaterThanAndTierIsNull(int age);

    long deleteByAgeGreaterThan(int age);

    Mono<Long> deleteByNameStartingWithAndTier(String start, Tier tier);

    void deleteByAge(int age);

    Mono<Void> deleteById(String id);

    Flux<List<Account>> watchByTierOrderByName(Tier tier);

    Flux<Optional<Label>> watchFirstByTierOrderByAge(Tier tier);

    Flux<Long> watchCountByAgeLessThan(int age);

    /** What is printed of an account. */
    record Label(String id, String name, @Nullable Tier tier) {}
}

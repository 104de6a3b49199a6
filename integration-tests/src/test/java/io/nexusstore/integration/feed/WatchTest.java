package io.nexusstore.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountFields;
import io.nexusstore.integration.entity.AccountTracked;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.query.Query;
import io.nexusstore.store.NexusStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What watchers see. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(240)
final class WatchTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Query<Account> ADULTS =
            Query.where(AccountFields.AGE.ge(18)).orderBy(AccountFields.NAME.asc());

    @RegisterExtension
    final Session session;

    WatchTest(Database database) {
        session = new Session(database);
    }

    @Test
    void id_showsEachStateOfItsEntity() {
        StepVerifier.create(store().watch("a"))
                .expectNext(Optional.empty())
                .then(() -> session.accounts().insert(Account.named("a")))
                .assertNext(state -> assertThat(state.orElseThrow().version()).isEqualTo(1))
                .then(() -> session.accounts().insert(Account.named("other")))
                .then(() -> session.accounts()
                        .update(
                                "a",
                                AccountTracked.of(session.accounts().require("a"))
                                        .name("New")
                                        .delta()
                                        .change()))
                .assertNext(state -> assertThat(state.orElseThrow().name()).isEqualTo("New"))
                .then(() -> session.accounts().delete("a"))
                .expectNext(Optional.empty())
                .thenCancel()
                .verify(LONG);
    }

    @Test
    void query_showsEachResult() {
        StepVerifier.create(store().watchAll(ADULTS).map(WatchTest::ids))
                .expectNext(List.of())
                .then(() -> session.accounts().saveAll(List.of(aged("b", 30), aged("a", 40), aged("c", 10))))
                .expectNext(List.of("a", "b"))
                .then(() -> session.accounts().save(aged("d", 11)))
                .then(() -> session.items().save(new Item("i", "Item", 1)))
                .then(() -> session.accounts().delete("a"))
                .expectNext(List.of("b"))
                .thenCancel()
                .verify(LONG);
    }

    @Test
    void count_showsEachNumber() {
        StepVerifier.create(store().watchCount(ADULTS))
                .expectNext(0L)
                .then(() -> session.accounts().saveAll(List.of(aged("a", 30), aged("b", 40), aged("c", 10))))
                .expectNext(2L)
                .then(() -> session.accounts().save(aged("d", 11)))
                .then(() -> session.accounts().deleteWhere(Query.where(AccountFields.AGE.ge(35))))
                .expectNext(1L)
                .thenCancel()
                .verify(LONG);
    }

    @Test
    void transaction_isSeenWholeAndOnlyWhenItIsCommitted() {
        StepVerifier.create(store().watchCount(ADULTS))
                .expectNext(0L)
                .then(() -> session.nexus().blocking().transaction(transaction -> {
                    transaction.store(Account_Model.INSTANCE).blocking().save(aged("gone", 50));
                    transaction.setRollbackOnly();
                    return 0;
                }))
                .then(() -> session.nexus().blocking().transaction(transaction -> {
                    transaction.store(Account_Model.INSTANCE).blocking().save(aged("a", 50));
                    transaction.store(Account_Model.INSTANCE).blocking().save(aged("b", 50));
                    return 0;
                }))
                .expectNext(2L)
                .thenCancel()
                .verify(LONG);
    }

    @Test
    void withinTransaction_isRefused() {
        session.nexus()
                .transaction(transaction -> Mono.fromRunnable(() -> StepVerifier.create(
                                transaction.store(Account_Model.INSTANCE).watch("a"))
                        .expectError(UnsupportedException.class)
                        .verify(LONG)))
                .block(LONG);
        StepVerifier.create(session.nexus()
                        .transaction(transaction -> store().watchAll(ADULTS).then()))
                .expectError(UnsupportedException.class)
                .verify(LONG);
        session.nexus().blocking().transaction(transaction -> {
            StepVerifier.create(store().watchCount(ADULTS))
                    .expectError(UnsupportedException.class)
                    .verify(LONG);
            return 0;
        });
    }

    @Test
    void closing_completesWatchersAndRefusesNewOnes() {
        Flux<List<Account>> watched = store().watchAll(ADULTS);

        StepVerifier.create(watched)
                .expectNext(List.of())
                .then(() -> session.nexus().close())
                .expectComplete()
                .verify(LONG);

        StepVerifier.create(watched)
                .expectErrorMatches(failure ->
                        failure instanceof StateException state && state.code().equals(StateException.CLOSED))
                .verify(LONG);
    }

    @Test
    void wrongId_isRefusedBeforeAnythingIsRead() {
        StepVerifier.create(store().watch("a\u0000"))
                .expectError(InvalidInputException.class)
                .verify(LONG);
    }

    @Test
    void threadThatMustNotBlock_mayWatch() {
        session.accounts().save(aged("a", 30));

        StepVerifier.create(store().watchAll(ADULTS)
                        .map(WatchTest::ids)
                        .subscribeOn(Schedulers.parallel())
                        .publishOn(Schedulers.single()))
                .expectNext(List.of("a"))
                .then(() -> session.accounts().save(aged("b", 30)))
                .expectNext(List.of("a", "b"))
                .thenCancel()
                .verify(LONG);
    }

    @RepeatedTest(20)
    void manyWriters_leaveEachWatcherAtTheLastState() {
        int writers = 4;
        int each = 10;
        Mono<Void> writing = Flux.range(0, writers)
                .flatMap(writer -> Flux.range(0, each)
                        .concatMap(i -> store().save(aged("w" + writer + "-" + i, 20)))
                        .subscribeOn(Schedulers.boundedElastic()))
                .then();
        long all = (long) writers * each;

        List<Long> counts = store().watchCount(ADULTS)
                .mergeWith(writing.thenReturn(-1L).flux().filter(none -> false))
                .takeUntil(count -> count == all)
                .collectList()
                .block(LONG);

        assertThat(counts).isSorted().doesNotHaveDuplicates().endsWith(all);
        assertThat(store().watchAll(ADULTS).blockFirst(LONG))
                .containsExactlyElementsOf(session.accounts().find(ADULTS));
    }

    private NexusStore<Account, String> store() {
        return session.nexus().store(Account_Model.INSTANCE);
    }

    private static Account aged(String id, int age) {
        return Account.named(id).withAge(age);
    }

    private static List<String> ids(List<Account> accounts) {
        return accounts.stream().map(Account::id).toList();
    }
}

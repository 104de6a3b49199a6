package io.nexusstore.integration.transaction;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountRepository;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who takes part in a transaction without its handle: by Reactor's context, and by the thread of the blocking form. */
@ParameterizedClass
@EnumSource
@Timeout(60)
final class JoiningTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final IllegalStateException BROKEN = new IllegalStateException("broken");

    @RegisterExtension
    final Session session;

    @TempDir
    Path another;

    private final Database database;
    private Nexus nexus;
    private ItemRepository items;

    JoiningTest(Database database) {
        this.database = database;
        session = new Session(database);
    }

    @BeforeEach
    void openStores() {
        nexus = session.nexus();
        items = session.itemRepository();
    }

    @Test
    void publishersInside_joinByTheContext() {
        AccountRepository accounts = session.accountRepository();

        assertThatThrownBy(() -> nexus.transaction(transaction -> items.save(item("a", 1))
                                .then(accounts.save(Account.named("ann")))
                                .then(items.count(Query.all()))
                                .doOnNext(count -> assertThat(count).isEqualTo(1))
                                .then(Mono.error(BROKEN)))
                        .block(SOON))
                .isSameAs(BROKEN);

        assertThat(items.count(Query.all()).block()).isZero();
        assertThat(accounts.count(Query.all()).block()).isZero();
    }

    @Test
    void publishersInside_joinOnAnyThread() {
        Long seen = nexus.transaction(transaction -> Flux.range(0, 64)
                        .flatMap(i -> items.save(item("i" + i, i))
                                .subscribeOn(i % 2 == 0 ? Schedulers.parallel() : Schedulers.boundedElastic()))
                        .then(items.count(Query.all())))
                .block(SOON);

        assertThat(seen).isEqualTo(64);
        assertThat(items.count(Query.all()).block()).isEqualTo(64);
    }

    @Test
    void handleAndContext_areTheSameTransaction() {
        nexus.transaction(transaction -> {
                    ItemRepository byHandle = ItemRepository.of(transaction);
                    return byHandle.save(item("a", 1))
                            .then(items.require("a"))
                            .flatMap(seen -> items.save(item("b", seen.rank() + 1)))
                            .then(byHandle.require("b"))
                            .doOnNext(seen -> assertThat(seen.rank()).isEqualTo(2));
                })
                .block(SOON);

        assertThat(items.find(Query.all()).collectList().block()).containsExactly(item("a", 1), item("b", 2));
    }

    @Test
    void callsOfTheSameThread_joinTheBlockingTransaction() {
        BlockingStore<Item, String> blocking = items.blocking();

        assertThatThrownBy(() -> nexus.blocking().transaction(transaction -> {
                    blocking.save(item("a", 1));
                    assertThat(blocking.count(Query.all())).isEqualTo(1);
                    assertThat(ItemRepository.of(transaction).blocking().count(Query.all()))
                            .isEqualTo(1);
                    throw BROKEN;
                }))
                .isSameAs(BROKEN);

        assertThat(blocking.count(Query.all())).isZero();
        blocking.save(item("b", 1));
        assertThat(blocking.count(Query.all())).isEqualTo(1);
    }

    @Test
    void publisherSubscribedToInABlockingTransaction_joins() {
        assertThatThrownBy(() -> nexus.blocking().transaction(transaction -> {
                    items.save(item("a", 1)).block();
                    assertThat(items.blocking().get("a")).isPresent();
                    assertThat(nexus.transaction(
                                            inner -> items.save(item("b", 1)).thenReturn(inner.id()))
                                    .block())
                            .isEqualTo(transaction.id());
                    throw BROKEN;
                }))
                .isSameAs(BROKEN);

        assertThat(items.count(Query.all()).block()).isZero();
    }

    @Test
    void transactionInside_isTheSameOne() {
        nexus.transaction(outer -> items.save(item("a", 1))
                        .then(nexus.transaction(inner -> {
                            assertThat(inner.id()).isEqualTo(outer.id());
                            return items.save(item("b", 2));
                        }))
                        .doOnNext(saved -> assertThat(outer.isActive()).isTrue())
                        .then(items.save(item("c", 3))))
                .block(SOON);
        nexus.blocking()
                .transaction(outer -> nexus.blocking().transaction(inner -> {
                    assertThat(inner.id()).isEqualTo(outer.id());
                    return items.blocking().save(item("d", 4));
                }));

        assertThat(items.count(Query.all()).block()).isEqualTo(4);
    }

    @Test
    void failureOfAJoinedTransactionThatIsPassedOver_rollsAllBack() {
        TransactionException later = failure(
                TransactionException.class,
                TransactionException.ROLLED_BACK,
                () -> nexus.transaction(outer -> items.save(item("a", 1))
                                .then(nexus.transaction(
                                        inner -> items.save(item("b", 2)).then(Mono.error(BROKEN))))
                                .onErrorResume(passedOver -> Mono.empty())
                                .then(items.save(item("c", 3))))
                        .block(SOON));
        TransactionException now = failure(
                TransactionException.class,
                TransactionException.ROLLED_BACK,
                () -> nexus.blocking().transaction(outer -> {
                    items.blocking().save(item("a", 1));
                    assertThatThrownBy(() -> nexus.blocking().transaction(inner -> {
                                throw BROKEN;
                            }))
                            .isSameAs(BROKEN);
                    return "done";
                }));

        assertThat(later).hasCause(BROKEN);
        assertThat(now).hasCause(BROKEN);
        assertThat(items.count(Query.all()).block()).isZero();
    }

    @Test
    void joinedTransactionThatIsLeftHalfway_rollsAllBack() {
        failure(
                TransactionException.class,
                TransactionException.ROLLED_BACK,
                () -> nexus.transaction(outer -> {
                            Mono<Item> halfway = nexus.transaction(
                                    inner -> items.save(item("a", 1)).then(Mono.never()));
                            return Flux.merge(halfway, Mono.just(item("other", 0)))
                                    .next()
                                    .then(items.save(item("b", 2)));
                        })
                        .block(SOON));

        assertThat(items.count(Query.all()).block()).isZero();
    }

    @Test
    void joinedTransactionThatIsLeftAfterItsResult_isKept() {
        nexus.transaction(outer -> Flux.concat(nexus.transaction(inner -> items.save(item("a", 1))), Mono.never())
                        .next()
                        .then(items.save(item("b", 2))))
                .block(SOON);

        assertThat(items.count(Query.all()).block()).isEqualTo(2);
    }

    @Test
    void refusedOperationThatIsPassedOver_leavesTheRest() {
        items.save(item("a", 1)).block();

        nexus.transaction(transaction -> items.insert(item("a", 2))
                        .onErrorResume(ConflictException.class, taken -> Mono.empty())
                        .then(items.save(item("b", 2))))
                .block(SOON);

        assertThat(items.find(Query.all()).collectList().block()).containsExactly(item("a", 1), item("b", 2));
    }

    @Test
    void anotherNexus_isNoPartOfTheTransaction() {
        try (Nexus apart = Nexus.builder(database.backend(another)).open()) {
            ItemRepository itemsApart = ItemRepository.of(apart);

            assertThatThrownBy(() -> nexus.transaction(
                                    transaction -> itemsApart.save(item("a", 1)).then(Mono.error(BROKEN)))
                            .block(SOON))
                    .isSameAs(BROKEN);
            assertThatThrownBy(() -> nexus.blocking().transaction(transaction -> {
                        itemsApart.blocking().save(item("b", 2));
                        throw BROKEN;
                    }))
                    .isSameAs(BROKEN);

            assertThat(itemsApart.count(Query.all()).block()).isEqualTo(2);
        }
    }

    @Test
    void streamInside_isNotMovedByTheWorksOwnWrites() {
        int rows = 1_000;
        items.saveAll(Flux.range(0, rows)
                        .map(i -> item("i%04d".formatted(i), i))
                        .collectList()
                        .block())
                .blockLast();
        Query<Item> byRank = Query.<Item>all().orderBy(ItemFields.RANK.asc());

        Long met = nexus.transaction(transaction -> items.find(byRank)
                        .concatMap(item -> items.save(item(item.id(), item.rank() + rows)))
                        .count())
                .block(SOON);

        assertThat(met).isEqualTo(rows);
        List<Item> after = items.find(byRank).collectList().block();
        assertThat(after.get(0).rank()).isEqualTo(rows);
        assertThat(after.get(rows - 1).rank()).isEqualTo(2 * rows - 1);
    }

    @Test
    void loopInside_isNotMovedByTheWorksOwnWrites() {
        int rows = 1_000;
        BlockingStore<Item, String> blocking = items.blocking();
        blocking.saveAll(IntStream.range(0, rows)
                .mapToObj(i -> item("i%04d".formatted(i), i))
                .toList());

        nexus.blocking().transaction(transaction -> {
            blocking.forEach(
                    Query.<Item>all().orderBy(ItemFields.RANK.asc()),
                    item -> blocking.save(item(item.id(), item.rank() + rows)));
            return "done";
        });

        assertThat(blocking.find(Query.all())).extracting(Item::rank).allMatch(rank -> rank >= rows && rank < 2 * rows);
    }

    private static Item item(String id, int rank) {
        return new Item(id, "label", rank);
    }
}

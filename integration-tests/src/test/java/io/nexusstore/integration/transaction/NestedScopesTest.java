package io.nexusstore.integration.transaction;

import static io.nexusstore.integration.fixture.Failures.failure;
import static io.nexusstore.integration.fixture.Failures.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.Nexus;
import io.nexusstore.error.TransactionException;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/** Who belongs to a nested scope, and what happens where several are at work or one is left. */
@ParameterizedClass
@EnumSource
@Timeout(120)
final class NestedScopesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final IllegalStateException BROKEN = new IllegalStateException("broken");

    @RegisterExtension
    final Session session;

    @TempDir
    Path another;

    private final Database database;
    private Nexus nexus;
    private ItemRepository items;

    NestedScopesTest(Database database) {
        this.database = database;
        session = new Session(database);
    }

    @BeforeEach
    void openStores() {
        nexus = session.nexus();
        items = session.itemRepository();
    }

    @Test
    void publishersInside_belongToTheScopeByTheContext() {
        nexus.transaction(outer -> items.save(item("a"))
                        .then(outer.nested(scope -> items.save(item("b"))
                                .then(items.count(Query.all()))
                                .doOnNext(count -> assertThat(count).isEqualTo(2))
                                .then(Mono.error(BROKEN))))
                        .onErrorResume(failure -> Mono.empty())
                        .then(items.save(item("c"))))
                .block(SOON);

        assertThat(ids()).containsExactly("a", "c");
    }

    @Test
    void callsOfTheSameThread_belongToTheBlockingScope() {
        nexus.blocking().transaction(outer -> {
            items.blocking().save(item("a"));
            assertThatThrownBy(() -> outer.blocking().nested(scope -> {
                        items.blocking().save(item("b"));
                        items.save(item("c")).block(SOON);
                        throw BROKEN;
                    }))
                    .isSameAs(BROKEN);
            return items.blocking().save(item("d"));
        });

        assertThat(ids()).containsExactly("a", "d");
    }

    @Test
    void transactionInside_joinsTheScope() {
        TransactionException passedOver = failure(
                TransactionException.class,
                TransactionException.ROLLED_BACK,
                () -> nexus.blocking().transaction(outer -> {
                    items.blocking().save(item("a"));
                    Throwable failed = catchThrowable(() -> outer.blocking().nested(scope -> {
                        items.blocking().save(item("b"));
                        assertThatThrownBy(() -> nexus.blocking().transaction(joined -> {
                                    assertThat(joined.id()).isEqualTo(scope.id());
                                    items.blocking().save(item("c"));
                                    throw BROKEN;
                                }))
                                .isSameAs(BROKEN);
                        return "as if nothing had happened";
                    }));
                    TransactionException refused =
                            typed(TransactionException.class, TransactionException.ROLLED_BACK, failed);
                    assertThat(ids()).containsExactly("a");
                    throw refused;
                }));
        assertThat(passedOver).hasCause(BROKEN);

        nexus.transaction(outer -> outer.nested(scope -> items.save(item("b"))
                                .then(nexus.transaction(joined -> Mono.error(BROKEN)))
                                .onErrorResume(failure -> Mono.empty()))
                        .onErrorResume(TransactionException.class, failure -> Mono.empty())
                        .then(items.save(item("c"))))
                .block(SOON);
        assertThat(ids()).containsExactly("c");
    }

    @RepeatedTest(10)
    void scopesAtTheSameTime_comeOneAfterAnother() {
        List<Integer> numbers = IntStream.range(0, 40).boxed().toList();

        nexus.transaction(outer -> Flux.fromIterable(numbers)
                        .flatMap(number -> outer.nested(scope -> items.save(item("i" + number))
                                        .then(items.save(item("j" + number)))
                                        .then(number % 4 == 0 ? Mono.error(BROKEN) : Mono.just(number)))
                                .subscribeOn(number % 2 == 0 ? Schedulers.parallel() : Schedulers.boundedElastic())
                                .onErrorResume(BROKEN::equals, failure -> Mono.empty()))
                        .then())
                .block(SOON);

        assertThat(ids())
                .containsExactlyInAnyOrderElementsOf(numbers.stream()
                        .filter(number -> number % 4 != 0)
                        .flatMap(number -> List.of("i" + number, "j" + number).stream())
                        .toList());
    }

    @RepeatedTest(10)
    void operationsBesideAScope_areNeverUndoneWithIt() {
        int many = 40;

        nexus.transaction(outer -> Flux.range(0, many)
                        .flatMap(number -> Mono.when(
                                items.save(item("kept" + number)).subscribeOn(Schedulers.parallel()),
                                outer.nested(scope -> items.save(item("lost" + number))
                                                .then(Mono.error(BROKEN)))
                                        .subscribeOn(Schedulers.boundedElastic())
                                        .onErrorComplete(BROKEN::equals)))
                        .then())
                .block(SOON);

        assertThat(ids()).hasSize(many).allMatch(id -> id.startsWith("kept"));
    }

    @RepeatedTest(10)
    void blockingScopesOfSeveralThreads_comeOneAfterAnother() {
        nexus.blocking()
                .transaction(outer -> Flux.range(0, 16)
                        .flatMap(number -> Mono.fromCallable(() -> outer.blocking()
                                        .nested(scope -> {
                                            ItemRepository inside = ItemRepository.of(scope);
                                            inside.blocking().save(item("i" + number));
                                            if (number % 2 == 0) {
                                                throw BROKEN;
                                            }
                                            return inside.blocking().save(item("j" + number));
                                        }))
                                .subscribeOn(Schedulers.boundedElastic())
                                .onErrorComplete(BROKEN::equals))
                        .blockLast(SOON));

        assertThat(ids()).hasSize(16).doesNotContain("i0", "j0");
    }

    @Test
    void streamOfTheTransaction_mayFeedItsScopes() {
        items.saveAll(IntStream.range(0, 500).mapToObj(i -> item("i" + i)).toList())
                .blockLast(SOON);

        nexus.transaction(outer -> items.find(Query.all())
                        .concatMap(row -> outer.nested(scope -> items.delete(row.id())
                                        .then(row.id().endsWith("7") ? Mono.error(BROKEN) : Mono.empty()))
                                .onErrorComplete(BROKEN::equals))
                        .then())
                .block(SOON);

        assertThat(ids()).hasSize(50).allMatch(id -> id.endsWith("7"));
    }

    @RepeatedTest(10)
    void cancelledScope_isUndoneAndTheTransactionGoesOn() {
        nexus.transaction(outer -> {
                    Mono<Item> halfway =
                            outer.nested(scope -> items.save(item("a")).then(Mono.never()));
                    Mono<Item> underWay = outer.nested(scope -> Flux.range(0, 100)
                            .concatMap(number -> items.save(item("n" + number)).subscribeOn(Schedulers.parallel()))
                            .then(Mono.never()));
                    return left(halfway).then(left(underWay)).then(items.save(item("b")));
                })
                .block(SOON);

        assertThat(ids()).containsExactly("b");
    }

    /** Leaves the scope when something of it is stored, or its work is about to be. */
    private static Mono<Item> left(Mono<Item> scope) {
        return Flux.merge(scope, Mono.just(item("other"))).next();
    }

    @Test
    void scopeThatIsCancelledWhileItWaits_neverBegins() {
        nexus.transaction(outer -> outer.nested(first -> Mono.fromRunnable(() -> {
                            CompletableFuture<Item> waiting = outer.nested(never -> items.save(item("a")))
                                    .contextWrite(NestedScopesTest::outside)
                                    .toFuture();
                            assertThat(waiting).isNotDone();
                            waiting.cancel(true);
                        })
                        .then(items.save(item("b")))))
                .block(SOON);

        assertThat(ids()).containsExactly("b");
    }

    /** A subscriber that nothing tells of the scope that it is subscribed in. */
    private static Context outside(Context inside) {
        return Context.empty();
    }

    @RepeatedTest(5)
    void scopeThatNobodyWaitsFor_isUndoneAloneAndToldSo() {
        AtomicReference<CompletableFuture<Item>> unfinished = new AtomicReference<>();

        nexus.transaction(outer -> {
                    CompletableFuture<Item> begun = new CompletableFuture<>();
                    unfinished.set(outer.nested(scope -> items.save(item("a"))
                                    .doOnNext(begun::complete)
                                    .then(items.count(Query.all()).repeat().then(Mono.empty())))
                            .cast(Item.class)
                            .subscribeOn(Schedulers.boundedElastic())
                            .toFuture());
                    return Mono.fromFuture(begun).thenReturn("done");
                })
                .block(SOON);

        assertThat(ids()).isEmpty();
        typed(
                TransactionException.class,
                TransactionException.ENDED,
                unfinished.get().handle((item, failure) -> failure).join());
        items.save(item("b")).block(SOON);
    }

    @Test
    void outerHandleWithinTheScope_isRefused() {
        failure(
                TransactionException.class,
                TransactionException.NESTED_SCOPE_OPEN,
                () -> nexus.transaction(outer ->
                                outer.nested(scope -> ItemRepository.of(outer).save(item("a"))))
                        .block(SOON));
        failure(
                TransactionException.class,
                TransactionException.NESTED_SCOPE_OPEN,
                () -> nexus.transaction(outer -> outer.nested(scope -> outer.nested(sibling -> items.save(item("a")))))
                        .block(SOON));
        failure(
                TransactionException.class,
                TransactionException.NESTED_SCOPE_OPEN,
                () -> nexus.blocking()
                        .transaction(outer -> outer.nested(scope ->
                                        Mono.fromCallable(() -> items.blocking().save(item("a"))))
                                .block(SOON)));

        assertThat(ids()).isEmpty();
    }

    @Test
    void backendWithoutSavepoints_refusesScopesAndNothingElse() {
        try (Nexus plain = Nexus.builder(new FailingEndBackend(database.backend(another), null, null))
                .open()) {
            ItemRepository there = ItemRepository.of(plain);

            plain.blocking().transaction(outer -> {
                failure(
                        UnsupportedException.class,
                        UnsupportedException.UNSUPPORTED,
                        () -> outer.blocking().nested(scope -> "never"));
                failure(
                        UnsupportedException.class,
                        UnsupportedException.UNSUPPORTED,
                        () -> outer.nested(scope -> Mono.just("never")).block(SOON));
                return there.blocking().save(item("a"));
            });

            assertThat(there.count(Query.all()).block(SOON)).isEqualTo(1);
        }
    }

    @Test
    void interruptedThread_rollsBackTheScopeOrTheTransaction() {
        nexus.blocking().transaction(outer -> {
            items.blocking().save(item("a"));
            failure(
                    TransactionException.class,
                    TransactionException.INTERRUPTED,
                    () -> outer.blocking().nested(scope -> {
                        items.blocking().save(item("b"));
                        Thread.currentThread().interrupt();
                        return "as if nothing had happened";
                    }));
            assertThat(Thread.interrupted()).isTrue();
            return "done";
        });
        failure(
                TransactionException.class,
                TransactionException.INTERRUPTED,
                () -> nexus.blocking().transaction(outer -> {
                    items.blocking().save(item("c"));
                    Thread.currentThread().interrupt();
                    return "as if nothing had happened";
                }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ids()).containsExactly("a");
    }

    private List<String> ids() {
        return items.find(Query.all()).map(Item::id).collectList().block(SOON);
    }

    private static Item item(String id) {
        return new Item(id, "label", 1);
    }
}

package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static io.nexusstore.integration.fixture.Failures.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.Nexus;
import io.nexusstore.NexusBuilder;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.integration.NexusModels;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.ForwardingBackend;
import io.nexusstore.integration.fixture.StoreOperation;
import io.nexusstore.query.Query;
import io.nexusstore.spi.StoreBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

@ParameterizedClass
@EnumSource
@Timeout(60)
final class LifecycleTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final Database database;

    LifecycleTest(Database database) {
        this.database = database;
    }

    @Test
    void everyPublisherAfterClose_signalsClosed() {
        Nexus nexus = open();
        ItemRepository items = ItemRepository.of(nexus);
        items.save(new Item("a", "x", 1)).block();
        nexus.close();

        for (StoreOperation operation : StoreOperation.values()) {
            StateException closed = failure(
                    StateException.class,
                    StateException.CLOSED,
                    () -> operation.publisher(items).blockLast());
            assertThat(closed.entity()).describedAs(operation.name()).contains("Item");
        }
        failure(
                StateException.class,
                StateException.CLOSED,
                () -> nexus.transaction(begun -> Mono.just(1)).block());
        failure(StateException.class, StateException.CLOSED, () -> items.explain(Query.all()));
    }

    @Test
    void everyBlockingCallAfterClose_throwsClosed() {
        Nexus nexus = open();
        ItemRepository items = ItemRepository.of(nexus);
        items.save(new Item("a", "x", 1)).block();
        nexus.close();

        for (StoreOperation operation : StoreOperation.values()) {
            failure(StateException.class, StateException.CLOSED, () -> operation.call(items.blocking()));
        }
        failure(
                StateException.class,
                StateException.CLOSED,
                () -> nexus.blocking().transaction(begun -> 1));
    }

    @Test
    void everyBlockingCallOnAThreadThatMustNotBlock_isRefused() {
        try (Nexus nexus = open()) {
            ItemRepository items = ItemRepository.of(nexus);
            for (StoreOperation operation : StoreOperation.values()) {
                typed(
                        StateException.class,
                        StateException.BLOCKING_NOT_ALLOWED,
                        onParallel(() -> operation.call(items.blocking())));
            }
            typed(
                    StateException.class,
                    StateException.BLOCKING_NOT_ALLOWED,
                    onParallel(() -> nexus.blocking().transaction(begun -> 1)));
            typed(StateException.class, StateException.BLOCKING_NOT_ALLOWED, onParallel(nexus::close));
            typed(
                    StateException.class,
                    StateException.BLOCKING_NOT_ALLOWED,
                    onParallel(() -> items.explain(Query.all())));
            typed(StateException.class, StateException.BLOCKING_NOT_ALLOWED, onParallel(this::open));
            assertThat(items.count(Query.all()).block()).isZero();
        }
    }

    @Test
    void threadThatTheBuilderNames_mustNotBlock() throws Exception {
        NexusBuilder builder = Nexus.builder(database.backend(directory))
                .nonBlocking(thread -> thread.getName().equals("drawing"));
        try (Nexus nexus = builder.open()) {
            ItemRepository items = ItemRepository.of(nexus);
            CompletableFuture<Throwable> refused = new CompletableFuture<>();
            CompletableFuture<Thread> servedOn = new CompletableFuture<>();
            Thread drawing = new Thread(
                    () -> {
                        refused.complete(catchThrowable(() -> items.blocking().count(Query.all())));
                        items.save(new Item("a", "x", 1))
                                .doOnNext(saved -> servedOn.complete(Thread.currentThread()))
                                .subscribe();
                    },
                    "drawing");
            drawing.start();
            drawing.join();

            typed(StateException.class, StateException.BLOCKING_NOT_ALLOWED, refused.get());
            assertThat(servedOn.get()).isNotEqualTo(drawing);
        }
    }

    @Test
    void close_waitsForWorkInFlightAndRefusesNewWork() throws Exception {
        Nexus nexus = open();
        ItemRepository items = ItemRepository.of(nexus);
        CountDownLatch begun = new CountDownLatch(1);
        Sinks.Empty<Void> goOn = Sinks.empty();
        CompletableFuture<Item> working = nexus.transaction(transaction -> ItemRepository.of(transaction)
                        .save(new Item("a", "x", 1))
                        .doOnNext(saved -> begun.countDown())
                        .flatMap(saved -> goOn.asMono().thenReturn(saved)))
                .subscribeOn(Schedulers.boundedElastic())
                .toFuture();
        begun.await();

        CompletableFuture<Void> closing = nexus.shutdown().toFuture();
        failure(
                StateException.class,
                StateException.CLOSED,
                () -> items.get("a").block());
        assertThat(closing).isNotDone();
        assertThat(working).isNotDone();
        goOn.tryEmitEmpty();

        assertThat(working.get()).isEqualTo(new Item("a", "x", 1));
        assertThat(closing.get()).isNull();
        if (database.isDurable()) {
            try (Nexus again = open()) {
                assertThat(ItemRepository.of(again).require("a").block()).isEqualTo(new Item("a", "x", 1));
            }
        }
    }

    @Test
    void shutdown_isDoneOnceForAllWhoAskForIt() {
        Nexus nexus = open();

        assertThat(Mono.when(nexus.shutdown(), nexus.shutdown()).blockOptional(SOON))
                .isEmpty();
        nexus.close();
        nexus.close();
        nexus.shutdown().block(SOON);
    }

    @Test
    void shutdown_onAThreadThatMustNotBlock() {
        Nexus nexus = open();

        nexus.shutdown().subscribeOn(Schedulers.parallel()).block(SOON);

        failure(
                StateException.class,
                StateException.CLOSED,
                () -> ItemRepository.of(nexus).count(Query.all()).block());
    }

    @Test
    void closeWithinATransactionOfTheSameThread_isRefused() {
        Nexus nexus = open();

        nexus.blocking().transaction(begun -> {
            failure(StateException.class, StateException.BLOCKING_NOT_ALLOWED, nexus::close);
            return ItemRepository.of(begun).blocking().save(new Item("a", "x", 1));
        });

        assertThat(ItemRepository.of(nexus).blocking().count(Query.all())).isEqualTo(1);
        nexus.close();
    }

    @Test
    void streamsOfChangesAndErrors_endWithTheNexus() {
        Nexus nexus = open();
        CompletableFuture<Void> changes = nexus.changes().then().toFuture();
        CompletableFuture<Void> errors = nexus.errors().then().toFuture();

        nexus.close();

        assertThat(changes).succeedsWithin(SOON);
        assertThat(errors).succeedsWithin(SOON);
    }

    @Test
    void builder_opensOnce() {
        NexusBuilder builder = Nexus.builder(database.backend(directory));
        Mono<Nexus> opening = builder.openAsync();
        try (Nexus nexus = opening.block(SOON)) {
            failure(StateException.class, StateException.ALREADY_OPEN, opening::block);
            failure(StateException.class, StateException.ALREADY_OPEN, builder::open);

            assertThat(ItemRepository.of(nexus).count(Query.all()).block()).isZero();
        }
    }

    @Test
    void openAsync_doesNothingBeforeTheSubscription() {
        Nexus.builder(database.backend(directory)).openAsync();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void openAsync_onAThreadThatMustNotBlock() {
        Mono<Nexus> opening = Nexus.builder(database.backend(directory))
                .models(Item_Model.INSTANCE)
                .openAsync()
                .subscribeOn(Schedulers.parallel());

        try (Nexus nexus = opening.block(SOON)) {
            assertThat(ItemRepository.of(nexus).count(Query.all()).block()).isZero();
        }
    }

    @Test
    void modelsOfTheModule_arePreparedWhileOpening() {
        List<EntityModel<?, ?>> prepared = new ArrayList<>();
        ForwardingBackend observed = new ForwardingBackend(database.backend(directory)) {
            @Override
            public Mono<Void> prepare(EntityModel<?, ?> model) {
                prepared.add(model);
                return super.prepare(model);
            }
        };

        Nexus.builder(observed)
                .models(Item_Model.INSTANCE)
                .models(new NexusModels())
                .open()
                .close();

        assertThat(prepared).doesNotHaveDuplicates().containsAll(new NexusModels().models());
    }

    @Test
    void openingThatIsCancelled_closesTheBackend() {
        StoreBackend backend = database.backend(directory);
        ForwardingBackend stuck = new ForwardingBackend(backend) {
            @Override
            public Mono<Void> prepare(EntityModel<?, ?> model) {
                return Mono.never();
            }
        };

        Nexus.builder(stuck).openAsync().subscribe().dispose();

        failure(
                StateException.class,
                StateException.CLOSED,
                () -> Nexus.builder(backend).open());
    }

    @Test
    void openingThatFails_closesTheBackend() {
        StoreBackend backend = database.backend(directory);
        ForwardingBackend failing = new ForwardingBackend(backend) {
            @Override
            public Mono<Void> prepare(EntityModel<?, ?> model) {
                return Mono.error(new UnsupportedException(null, "No tables today."));
            }
        };

        failure(UnsupportedException.class, UnsupportedException.UNSUPPORTED, Nexus.builder(failing)::open);

        failure(
                StateException.class,
                StateException.CLOSED,
                () -> Nexus.builder(backend).open());
    }

    @Test
    void backendOfAnotherNexus_isRefusedAndStaysOpen() {
        StoreBackend backend = database.backend(directory);
        try (Nexus nexus = Nexus.builder(backend).open()) {
            failure(
                    StateException.class,
                    StateException.ALREADY_OPEN,
                    () -> Nexus.builder(backend).open());

            ItemRepository items = ItemRepository.of(nexus);
            assertThat(items.save(new Item("a", "x", 1)).block()).isNotNull();
        }
    }

    @Test
    void closedBackend_cannotBeOpenedAgain() {
        StoreBackend backend = database.backend(directory);
        Nexus.builder(backend).open().close();

        failure(
                StateException.class,
                StateException.CLOSED,
                () -> Nexus.builder(backend).open());
    }

    @Test
    void transactionTimeout_mustBePositive() {
        NexusBuilder builder = Nexus.builder(database.backend(directory));

        for (Duration timeout : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            failure(
                    InvalidInputException.class,
                    InvalidInputException.INVALID_ARGUMENT,
                    () -> builder.transactionTimeout(timeout));
        }
    }

    @Test
    void transactionTimeout_mayBeLongerThanTimersCount() {
        for (Duration timeout :
                new Duration[] {Duration.ofMillis(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE)}) {
            try (Nexus nexus = Nexus.builder(database.backend(directory))
                    .transactionTimeout(timeout)
                    .open()) {
                Item item = nexus.transaction(begun -> ItemRepository.of(begun).save(new Item("a", "x", 1)))
                        .block(SOON);

                assertThat(nexus.blocking()
                                .<Item>transaction(begun ->
                                        ItemRepository.of(begun).blocking().require("a")))
                        .isEqualTo(item);
            }
        }
    }

    private Nexus open() {
        return Nexus.builder(database.backend(directory)).open();
    }

    private static Throwable onParallel(Runnable call) {
        return Mono.fromCallable(() -> catchThrowable(call::run))
                .subscribeOn(Schedulers.parallel())
                .block(SOON);
    }
}

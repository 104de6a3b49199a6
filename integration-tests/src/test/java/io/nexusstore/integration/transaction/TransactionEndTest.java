package io.nexusstore.integration.transaction;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.house.Effort;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The ends of a transaction that are not of its work's making. */
@ParameterizedClass
@EnumSource
@Timeout(60)
final class TransactionEndTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final IllegalStateException BROKEN = new IllegalStateException("broken");

    @TempDir
    Path directory;

    private final Database database;

    TransactionEndTest(Database database) {
        this.database = database;
    }

    @Test
    void cancelledWork_isRolledBack() throws Exception {
        try (Nexus nexus = Nexus.builder(database.backend(directory)).open()) {
            ItemRepository items = ItemRepository.of(nexus);
            CountDownLatch saved = new CountDownLatch(1);
            Disposable running = nexus.transaction(transaction -> items.save(new Item("a", "x", 1))
                            .doOnNext(item -> saved.countDown())
                            .then(Mono.never()))
                    .subscribe();
            assertThat(saved.await(20, TimeUnit.SECONDS)).isTrue();

            running.dispose();

            assertThat(items.save(new Item("b", "after", 1)).block(SOON)).isNotNull();
            assertThat(items.find(Query.all()).map(Item::id).collectList().block())
                    .containsExactly("b");
        }
    }

    @Test
    void workCancelledAtAnyMoment_isStoredWholeOrNotAtAll() {
        long seed = System.nanoTime();
        System.out.println("Seed of the cancelled transactions: " + seed);
        Random random = new Random(seed);
        int rows = 8;
        try (Nexus nexus = Nexus.builder(database.backend(directory)).open()) {
            ItemRepository items = ItemRepository.of(nexus);
            for (int i = 0; i < Effort.of(150, 1_500); i++) {
                String prefix = "t%04d-".formatted(i);
                Disposable running = nexus.transaction(transaction -> Flux.range(0, rows)
                                .concatMap(row -> items.save(new Item(prefix + row, prefix, row)))
                                .then())
                        .subscribeOn(i % 2 == 0 ? Schedulers.parallel() : Schedulers.boundedElastic())
                        .subscribe();
                spin(random.nextInt(400_000));
                running.dispose();
            }

            assertThat(items.save(new Item("z", "after", 1)).block(SOON)).isNotNull();
            Map<String, Long> stored = items.find(Query.all())
                    .filter(item -> !item.id().equals("z"))
                    .collectMultimap(Item::label)
                    .map(byLabel -> byLabel.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                            (long) entry.getValue().size())))
                    .block();
            assertThat(stored.values()).allMatch(count -> count == rows);
            nexus.shutdown().block(SOON);
        }
    }

    @Test
    void workThatReturnsNull_isRefusedAndRolledBack() {
        try (Nexus nexus = Nexus.builder(database.backend(directory)).open()) {
            ItemRepository items = ItemRepository.of(nexus);

            InvalidInputException refused = failure(
                    InvalidInputException.class,
                    InvalidInputException.INVALID_ARGUMENT,
                    () -> nexus.transaction(transaction -> noMono()).block());

            assertThat(refused).hasMessageContaining("Mono.empty()");
            assertThat(items.blocking().save(new Item("a", "x", 1)).id()).isEqualTo("a");
        }
    }

    @Test
    void commitThatFails_isPassedOnAsItIs() {
        BackendException full =
                new BackendException(BackendException.FULL, null, "The disk is full. Make room.", Map.of(), null);
        FailingEndBackend backend = new FailingEndBackend(database.backend(directory), full, null);
        try (Nexus nexus = Nexus.builder(backend).open()) {
            ItemRepository items = ItemRepository.of(nexus);

            assertThatThrownBy(() -> nexus.transaction(transaction -> items.save(new Item("a", "x", 1)))
                            .block(SOON))
                    .isSameAs(full);
            assertThatThrownBy(() -> nexus.blocking()
                            .transaction(transaction -> items.blocking().save(new Item("a", "x", 1))))
                    .isSameAs(full);
        }
    }

    @Test
    void rollbackThatFails_doesNotHideTheFailureOfTheWork() {
        BackendException gone =
                new BackendException(BackendException.BACKEND_ERROR, null, "It is gone.", Map.of(), null);
        FailingEndBackend backend = new FailingEndBackend(database.backend(directory), null, gone);
        try (Nexus nexus = Nexus.builder(backend).open()) {
            Throwable later = catchThrowable(
                    () -> nexus.transaction(transaction -> Mono.error(BROKEN)).block(SOON));
            IllegalStateException another = new IllegalStateException("another");
            Throwable now = catchThrowable(() -> nexus.blocking().transaction(transaction -> {
                throw another;
            }));

            assertThat(later).isSameAs(BROKEN).hasSuppressedException(gone);
            assertThat(now).isSameAs(another).hasSuppressedException(gone);
        }
    }

    @Test
    void backendWithoutTransactions_refusesThem() {
        try (Nexus nexus =
                Nexus.builder(new PlainBackend(database.backend(directory))).open()) {
            ItemRepository items = ItemRepository.of(nexus);

            UnsupportedException later = failure(
                    UnsupportedException.class,
                    UnsupportedException.UNSUPPORTED,
                    () -> nexus.transaction(transaction -> items.save(new Item("a", "x", 1)))
                            .block(SOON));
            failure(
                    UnsupportedException.class,
                    UnsupportedException.UNSUPPORTED,
                    () -> nexus.blocking()
                            .transaction(transaction -> items.blocking().save(new Item("a", "x", 1))));

            assertThat(later.getMessage()).contains(nexusBackendName());
            assertThat(items.saveAll(List.of(new Item("a", "x", 1), new Item("b", "y", 2)))
                            .count()
                            .block())
                    .isEqualTo(2);
        }
    }

    private String nexusBackendName() {
        return database.backend(directory).name();
    }

    @SuppressWarnings("NullAway") // what a careless caller's function returns
    private static Mono<Item> noMono() {
        return null;
    }

    private static void spin(int nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}

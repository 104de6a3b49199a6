package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.NexusException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.StoreOperation;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Who gets the result or the failure of the last operation may close the {@code Nexus} there and then. */
@ParameterizedClass
@MethodSource("settings")
@Timeout(60)
final class ClosingCallerTest {

    @TempDir
    Path directory;

    @Parameter(0)
    Database database;

    @Parameter(1)
    Scheduler subscriber;

    private Nexus nexus;

    static Stream<Arguments> settings() {
        return Stream.of(Database.values())
                .flatMap(database -> Stream.of(Schedulers.immediate(), Schedulers.parallel())
                        .map(subscriber -> Arguments.of(database, subscriber)));
    }

    @BeforeEach
    void open() {
        nexus = Nexus.builder(database.backend(directory)).open();
        ItemRepository.of(nexus).save(new Item("a", "x", 1)).block();
    }

    @Test
    void resultOfATransaction() {
        Mono<Item> saved = Mono.using(
                () -> nexus,
                opened -> opened.transaction(begun -> ItemRepository.of(begun).save(new Item("b", "x", 1))),
                ClosingCallerTest::end);

        assertThat(saved.subscribeOn(subscriber).block()).isEqualTo(new Item("b", "x", 1));
    }

    @Test
    void failureOfATransaction() {
        Mono<Object> failed = nexus.transaction(begun -> Mono.error(new IllegalStateException("given up")))
                .doOnError(failure -> end(nexus))
                .onErrorReturn(IllegalStateException.class, "closed");

        assertThat(failed.subscribeOn(subscriber).block()).isEqualTo("closed");
    }

    @Test
    void absenceOfARow() {
        Mono<Item> absent = ItemRepository.of(nexus).get("absent").doFinally(signal -> end(nexus));

        assertThat(absent.subscribeOn(subscriber).blockOptional()).isEmpty();
    }

    @Test
    void failureOfAnOperation() {
        Mono<String> failed = ItemRepository.of(nexus)
                .insert(new Item("a", "x", 1))
                .doOnError(failure -> end(nexus))
                .map(Item::id)
                .onErrorReturn(NexusException.class, "closed");

        assertThat(failed.subscribeOn(subscriber).block()).isEqualTo("closed");
    }

    @Test
    void rowOfAStream() {
        Flux<Item> rows = ItemRepository.of(nexus).find(Query.all()).doOnNext(row -> end(nexus));

        assertThat(rows.subscribeOn(subscriber).collectList().block()).containsExactly(new Item("a", "x", 1));
    }

    @Test
    void endOfEveryOperation() {
        for (StoreOperation operation : StoreOperation.values()) {
            try (Nexus other = Nexus.builder(Database.MEMORY.backend(directory)).open()) {
                ItemRepository items = ItemRepository.of(other);
                items.save(new Item("a", "x", 1)).block();

                Flux.using(() -> other, opened -> operation.publisher(items), ClosingCallerTest::end)
                        .subscribeOn(subscriber)
                        .blockLast();
            }
        }
    }

    /** Closes on whichever thread the signal came; a stream may end on its subscriber's own. */
    private static void end(Nexus nexus) {
        if (Schedulers.isInNonBlockingThread()) {
            nexus.shutdown().subscribe();
        } else {
            nexus.close();
        }
    }
}

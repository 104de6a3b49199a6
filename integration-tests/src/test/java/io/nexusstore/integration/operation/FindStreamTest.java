package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.house.Effort;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.ObservedBackend;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** A result is streamed: read as it is asked for, never held, and left at any moment. */
@ParameterizedClass
@EnumSource
@Timeout(60)
final class FindStreamTest {

    private static final int ROWS = 12_000;
    private static final Query<Item> DESCENDING = Query.<Item>all().orderBy(ItemFields.RANK.desc());

    @TempDir
    Path directory;

    private final Database database;
    private ObservedBackend backend;
    private Nexus nexus;
    private ItemRepository items;

    FindStreamTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        backend = new ObservedBackend(database.backend(directory));
        nexus = Nexus.builder(backend).open();
        items = ItemRepository.of(nexus);
        items.saveAll(IntStream.range(0, ROWS)
                        .mapToObj(i -> new Item("i%05d".formatted(i), "label", i))
                        .toList())
                .blockLast();
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void rowsAreReadAsTheyAreAskedFor() {
        StepVerifier.create(items.find(DESCENDING), 0)
                .expectSubscription()
                .then(() -> assertThat(backend.reads()).isLessThanOrEqualTo(1))
                .thenRequest(1)
                .assertNext(item -> assertThat(item.rank()).isEqualTo(ROWS - 1))
                .then(() -> assertThat(backend.reads()).isLessThanOrEqualTo(2))
                .thenRequest(100)
                .expectNextCount(100)
                .then(() -> assertThat(backend.reads()).isLessThanOrEqualTo(2))
                .thenRequest(Long.MAX_VALUE)
                .expectNextCount(ROWS - 101)
                .expectComplete()
                .verify();

        assertThat(backend.reads()).isBetween(4, 20);
    }

    @Test
    void streamThatIsLeft_readsNoFurther() {
        List<Item> first = items.find(DESCENDING).take(10).collectList().block();

        assertThat(first).extracting(Item::rank).startsWith(ROWS - 1, ROWS - 2).hasSize(10);
        assertThat(backend.reads()).isLessThanOrEqualTo(2);
    }

    @Test
    void streamOnAThreadThatMustNotBlock() {
        List<Integer> ranks = items.find(DESCENDING)
                .map(Item::rank)
                .subscribeOn(Schedulers.parallel())
                .collectList()
                .block();

        assertThat(ranks)
                .isEqualTo(
                        IntStream.range(0, ROWS).map(i -> ROWS - 1 - i).boxed().toList());
    }

    @Test
    void streamsLeftAtAnyMoment_leaveNothingBehind() {
        long seed = System.nanoTime();
        System.out.println("Seed of the cancelled streams: " + seed);
        Random random = new Random(seed);
        Queue<Throwable> dropped = new ConcurrentLinkedQueue<>();
        Consumer<Throwable> dropping = dropped::add;
        List<Disposable> running = new ArrayList<>();
        for (int i = 0; i < Effort.of(60, 1_000); i++) {
            running.add(items.find(DESCENDING)
                    .subscribeOn(i % 2 == 0 ? Schedulers.parallel() : Schedulers.boundedElastic())
                    .take(random.nextInt(ROWS))
                    .contextWrite(context -> context.put("reactor.onErrorDropped.local", dropping))
                    .subscribe());
            if (random.nextBoolean()) {
                running.remove(random.nextInt(running.size())).dispose();
            }
        }

        running.forEach(Disposable::dispose);

        assertThat(items.save(new Item("z", "after", 1)).block(Duration.ofSeconds(20)))
                .isNotNull();
        nexus.shutdown().block(Duration.ofSeconds(20));
    }

    @Test
    void slowSubscriber_holdsUpNeitherWritersNorClosing() {
        Flux<Item> slow = items.find(DESCENDING);

        StepVerifier.create(slow, 5)
                .expectNextCount(5)
                .then(() -> items.save(new Item("z", "meanwhile", 1)).block(Duration.ofSeconds(20)))
                .then(() -> nexus.shutdown().block(Duration.ofSeconds(20)))
                .thenCancel()
                .verify();
    }

    @Test
    void rowsPresentThroughout_appearOnceWhileOthersComeAndGo() {
        Flux<Item> stream = items.find(DESCENDING);
        List<Item> seen = new ArrayList<>();

        stream.doOnNext(item -> {
                    if (seen.size() % 1_000 == 0) {
                        int turn = seen.size() / 1_000;
                        items.blocking().save(new Item("new" + turn, "other", turn * 900));
                        items.blocking().delete("i%05d".formatted(turn * 7 + 3));
                    }
                    seen.add(item);
                })
                .then()
                .block();

        List<String> throughout = seen.stream()
                .filter(item -> item.label().equals("label"))
                .map(Item::id)
                .toList();
        assertThat(throughout).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(ROWS - 12);
        assertThat(new HashSet<>(throughout)
                        .containsAll(items.find(Query.where(ItemFields.LABEL.eq("label")))
                                .map(Item::id)
                                .collectList()
                                .block()))
                .isTrue();
    }
}

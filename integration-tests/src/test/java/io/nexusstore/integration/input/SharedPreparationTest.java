package io.nexusstore.integration.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.store.NexusStore;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Two callers share one preparation of their entity, and each is judged by an attempt that was made for it. */
@Timeout(60)
final class SharedPreparationTest {

    private static final Item ITEM = new Item("a", "label", 1);
    private static final BackendException OF_THE_FIRST =
            new BackendException(BackendException.BUSY, "Item", "The first was refused.", Map.of(), null);
    private static final BackendException OF_THE_SECOND =
            new BackendException(BackendException.FULL, "Item", "The second was refused.", Map.of(), null);

    private final Sabotage sabotage = new Sabotage(false);
    private final Queue<Mono<Void>> attempts = new ConcurrentLinkedQueue<>();
    private Nexus nexus;
    private NexusStore<Item, String> items;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(sabotage.on(InMemoryBackend.create())).open();
        items = nexus.store(Item_Model.INSTANCE);
        sabotage.begin(isPublisher -> attempts.remove(), "prepare");
    }

    @AfterEach
    void close() {
        sabotage.end();
        nexus.shutdown().block(Duration.ofSeconds(20));
    }

    @Test
    void preparationThatSucceeds_servesBoth() throws Exception {
        Sinks.Empty<Void> shared = attempt();
        CompletableFuture<Item> first = items.get("a").toFuture();
        CompletableFuture<Item> second = items.get("a").toFuture();

        shared.tryEmitEmpty();

        assertThat(first.get(20, TimeUnit.SECONDS)).isNull();
        assertThat(second.get(20, TimeUnit.SECONDS)).isNull();
        assertThat(sabotage.hits()).isEqualTo(1);
    }

    @Test
    void failureOfTheFirst_isNotThatOfTheSecond() {
        Sinks.Empty<Void> shared = attempt();
        Sinks.Empty<Void> own = attempt();
        CompletableFuture<Item> first = items.get("a").toFuture();
        CompletableFuture<Item> second = items.get("a").toFuture();
        assertThat(sabotage.hits()).isEqualTo(1);

        shared.tryEmitError(OF_THE_FIRST);
        own.tryEmitError(OF_THE_SECOND);

        assertThat(first).failsWithin(20, TimeUnit.SECONDS).withThrowableThat().withCause(OF_THE_FIRST);
        assertThat(second).failsWithin(20, TimeUnit.SECONDS).withThrowableThat().withCause(OF_THE_SECOND);
        assertThat(sabotage.hits()).isEqualTo(2);
    }

    @Test
    void attemptOfTheSecond_succeedsWhereThatOfTheFirstFailed() throws Exception {
        Sinks.Empty<Void> shared = attempt();
        attempts.add(Mono.empty());
        CompletableFuture<Item> first = items.get("a").toFuture();
        CompletableFuture<Item> second = items.get("a").toFuture();

        shared.tryEmitError(OF_THE_FIRST);

        assertThat(first).failsWithin(20, TimeUnit.SECONDS).withThrowableThat().withCause(OF_THE_FIRST);
        assertThat(second.get(20, TimeUnit.SECONDS)).isNull();
        assertThat(items.get("a").toFuture().get(20, TimeUnit.SECONDS)).isNull();
        assertThat(sabotage.hits()).isEqualTo(2);
    }

    @Test
    void firstThatLeaves_takesNothingFromTheSecond() throws Exception {
        Sinks.Empty<Void> shared = attempt();
        Disposable first = items.get("a").subscribe();
        CompletableFuture<Item> second = items.get("a").toFuture();

        first.dispose();
        shared.tryEmitEmpty();

        assertThat(second.get(20, TimeUnit.SECONDS)).isNull();
        assertThat(sabotage.hits()).isEqualTo(1);
    }

    @Test
    void firstThatLeaves_interruptsNobodyElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        attempts.add(Mono.fromRunnable(() -> {
            begun.countDown();
            waitForEver();
        }));
        attempts.add(Mono.empty());
        Disposable first = items.get("a").subscribeOn(Schedulers.parallel()).subscribe();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Item> second = items.get("a").toFuture();

        first.dispose();

        assertThat(second.get(20, TimeUnit.SECONDS)).isNull();
        assertThat(sabotage.hits()).isEqualTo(2);
        sabotage.end();
        assertThat(items.save(ITEM).toFuture().get(20, TimeUnit.SECONDS)).isEqualTo(ITEM);
    }

    private Sinks.Empty<Void> attempt() {
        Sinks.Empty<Void> attempt = Sinks.empty();
        attempts.add(attempt.asMono());
        return attempt;
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException left) {
            throw new IllegalStateException("The subscriber left.", left);
        }
    }
}

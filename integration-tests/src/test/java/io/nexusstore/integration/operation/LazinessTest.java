package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.ObservedBackend;
import io.nexusstore.integration.fixture.StoreOperation;
import io.nexusstore.query.Query;
import io.nexusstore.store.NexusStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Nothing happens before a publisher is subscribed to, and everything again when it is once more. */
@ParameterizedClass
@EnumSource
final class LazinessTest {

    @TempDir
    Path directory;

    private final Database database;
    private ObservedBackend backend;
    private Nexus nexus;
    private NexusStore<Item, String> items;

    LazinessTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        backend = new ObservedBackend(database.backend(directory));
        nexus = Nexus.builder(backend).open();
        items = ItemRepository.of(nexus);
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void assembledOperationsAskTheBackendForNothing() {
        for (StoreOperation operation : StoreOperation.values()) {
            operation.publisher(items);
        }

        assertThat(backend.calls()).isZero();
    }

    @Test
    void argumentsAreNotTouchedBeforeTheSubscription() {
        AtomicInteger touched = new AtomicInteger();
        Iterable<Item> iterable = () -> {
            touched.incrementAndGet();
            return List.of(new Item("a", "x", 1)).iterator();
        };
        Flux<Item> publisher = Flux.fromIterable(iterable).doOnSubscribe(subscription -> touched.incrementAndGet());

        Flux<Item> fromIterable = items.saveAll(iterable);
        Flux<Item> fromPublisher = items.saveAll(publisher, 10);
        assertThat(touched).hasValue(0);

        fromIterable.blockLast();
        fromPublisher.blockLast();
        assertThat(touched).hasValueGreaterThan(1);
    }

    @Test
    void workOfATransactionIsNotAskedForBeforeTheSubscription() {
        AtomicInteger asked = new AtomicInteger();

        Mono<Item> transaction = nexus.transaction(begun -> {
            asked.incrementAndGet();
            return items.save(new Item("a", "x", 1));
        });
        assertThat(asked).hasValue(0);

        transaction.block();
        transaction.block();
        assertThat(asked).hasValue(2);
    }

    @Test
    void eachSubscriptionIsAnOperationOfItsOwn() {
        Mono<Long> count = items.count(Query.all());

        assertThat(count.block()).isZero();
        items.save(new Item("a", "x", 1)).block();
        assertThat(count.block()).isEqualTo(1);
    }

    @Test
    void tableIsPreparedOnce() {
        items.save(new Item("a", "x", 1)).block();
        items.find(Query.all()).collectList().block();
        items.delete("a").block();

        assertThat(backend.preparations()).isEqualTo(1);
    }
}

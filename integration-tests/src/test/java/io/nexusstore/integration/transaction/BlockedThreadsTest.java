package io.nexusstore.integration.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** A transaction goes on and ends while the callers that wait for it block every thread that Reactor has for that. */
@ParameterizedClass
@EnumSource
@Timeout(60)
final class BlockedThreadsTest {

    private static final int THREADS = Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE;

    @RegisterExtension
    final Session session;

    BlockedThreadsTest(Database database) {
        session = new Session(database);
    }

    @Test
    void transactionOnAThreadThatMustNotBlock_findsOneThatMay() throws Exception {
        Sinks.Empty<Void> goOn = Sinks.empty();
        AtomicInteger waiting = new AtomicInteger();
        List<CompletableFuture<Item>> saves = new ArrayList<>();
        CompletableFuture<Item> first = new CompletableFuture<>();
        CompletableFuture<Item> transaction = session.nexus()
                .transaction(tx -> ItemRepository.of(tx)
                        .save(item(0))
                        .doOnNext(first::complete)
                        .then(goOn.asMono().publishOn(Schedulers.parallel()))
                        .then(Mono.defer(() -> ItemRepository.of(tx).save(item(1)))))
                .subscribeOn(Schedulers.parallel())
                .toFuture();
        first.get(20, TimeUnit.SECONDS);
        for (int i = 2; i < THREADS + 2; i++) {
            Item item = item(i);
            saves.add(Mono.fromCallable(() -> {
                        waiting.incrementAndGet();
                        return session.items().save(item);
                    })
                    .subscribeOn(Schedulers.boundedElastic())
                    .toFuture());
        }
        await().until(() -> waiting.get() == THREADS);

        goOn.tryEmitEmpty().orThrow();

        transaction.get(20, TimeUnit.SECONDS);
        for (CompletableFuture<Item> save : saves) {
            save.get(20, TimeUnit.SECONDS);
        }
        assertThat(session.items().count(Query.all())).isEqualTo(THREADS + 2);
    }

    @Test
    void transactionsThatWaitForTheirTurn_findAThreadToBeginOn() throws Exception {
        Sinks.Empty<Void> goOn = Sinks.empty();
        CompletableFuture<Item> begun = new CompletableFuture<>();
        CompletableFuture<Void> holder = session.nexus()
                .transaction(tx -> ItemRepository.of(tx)
                        .save(item(0))
                        .doOnNext(begun::complete)
                        .then(goOn.asMono()))
                .toFuture();
        begun.get(20, TimeUnit.SECONDS);
        AtomicInteger waiting = new AtomicInteger();
        List<CompletableFuture<Item>> saves = new ArrayList<>();
        for (int i = 1; i <= THREADS; i++) {
            Item item = item(i);
            saves.add(Mono.fromCallable(() -> {
                        waiting.incrementAndGet();
                        return session.nexus()
                                .transaction(tx -> ItemRepository.of(tx).save(item))
                                .block();
                    })
                    .subscribeOn(Schedulers.boundedElastic())
                    .toFuture());
        }
        await().until(() -> waiting.get() == THREADS);

        goOn.tryEmitEmpty().orThrow();

        holder.get(20, TimeUnit.SECONDS);
        for (CompletableFuture<Item> save : saves) {
            save.get(20, TimeUnit.SECONDS);
        }
        assertThat(session.items().count(Query.all())).isEqualTo(THREADS + 1);
    }

    private static Item item(int number) {
        return new Item("i" + number, "label", number);
    }
}

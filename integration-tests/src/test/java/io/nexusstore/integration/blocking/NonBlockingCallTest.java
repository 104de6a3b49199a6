package io.nexusstore.integration.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.NexusBuilder;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Memo;
import io.nexusstore.integration.entity.Memo_Model;
import io.nexusstore.integration.fixture.StoreOperation;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.query.Query;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.store.NexusStore;
import io.nexusstore.transaction.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every operation, from threads that must not block, on every database. */
@Tag(BlockingWatch.TAG)
@ParameterizedClass
@MethodSource("io.nexusstore.integration.blocking.Caller#all")
@Timeout(300)
final class NonBlockingCallTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);

    @RegisterExtension
    final BlockingWatch watch = new BlockingWatch();

    @TempDir
    Path directory;

    private final Caller caller;

    NonBlockingCallTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void firstUse_makesTheTableWithoutBlocking() {
        for (StoreOperation operation : StoreOperation.values()) {
            Nexus nexus = open(backend(directory.resolve(operation.name())));
            try {
                assertThat(caller.run(tolerant(operation, items(nexus)))).isNotNull();
            } finally {
                caller.run(nexus.shutdown());
            }
        }
    }

    @Test
    void operations_doNotBlock() {
        Nexus nexus = open(backend(directory));
        try {
            caller.run(items(nexus).save(new Item("a", "label", 1)));
            for (StoreOperation operation : StoreOperation.values()) {
                caller.run(operation.publisher(items(nexus)));
            }
            Memo memo = caller.run(nexus.store(Memo_Model.INSTANCE).insert(new Memo(null, "text")))
                    .get(0);

            assertThat(memo.id()).isNotNull();
        } finally {
            caller.run(nexus.shutdown());
        }
    }

    @Test
    void operationsOfATransaction_doNotBlock() {
        Nexus nexus = open(backend(directory));
        try {
            for (StoreOperation operation : StoreOperation.values()) {
                caller.run(nexus.transaction(transaction -> Flux.concat(
                                items(transaction).save(new Item("a", "label", 1)),
                                operation.publisher(items(transaction)).subscribeOn(caller.scheduler()))
                        .publishOn(caller.scheduler())
                        .then(Mono.just(operation))));
            }
            caller.run(nexus.transaction(transaction -> items(transaction)
                    .save(new Item("undone", "label", 1))
                    .publishOn(caller.scheduler())
                    .doOnNext(saved -> transaction.setRollbackOnly())));

            assertThat(caller.run(items(nexus).exists(Query.all()))).containsExactly(false);
        } finally {
            caller.run(nexus.shutdown());
        }
    }

    @Test
    void streams_doNotBlock() {
        Nexus nexus = open(backend(directory));
        try {
            caller.run(items(nexus).saveAll(Flux.range(0, 1_500).map(NonBlockingCallTest::item), 200));

            assertThat(caller.run(items(nexus).find(Query.all()))).hasSize(1_500);
            assertThat(caller.run(items(nexus).find(Query.all()).limitRate(7).take(301)))
                    .hasSize(301);
        } finally {
            caller.run(nexus.shutdown());
        }
    }

    @Test
    void operationsBesideATransaction_doNotBlock() {
        Nexus nexus = open(backend(directory));
        Halt halt = new Halt();
        try {
            CompletableFuture<?> holder = heldTransaction(nexus, halt);

            List<CompletableFuture<?>> running = startAll(nexus);
            caller.awaitIdleThreads();
            halt.lift();

            Caller.finish(holder);
            running.forEach(Caller::finish);
        } finally {
            halt.lift();
            caller.run(nexus.shutdown());
        }
    }

    @Test
    void operationsBesideACommit_doNotBlock() {
        for (CommitObserver.Step step : steps()) {
            Halt halt = new Halt();
            Nexus nexus = open(caller.place().backend(made(directory.resolve(step.name())), LONG, halt));
            try {
                halt.at(step);
                CompletableFuture<?> holder = CompletableFuture.runAsync(() -> saveInScopes(nexus));
                halt.awaitReached();

                List<CompletableFuture<?>> running = startAll(nexus);
                caller.awaitIdleThreads();
                halt.lift();

                Caller.finish(holder);
                running.forEach(Caller::finish);
            } finally {
                halt.lift();
                caller.run(nexus.shutdown());
            }
        }
    }

    @Test
    void manyAtOnce_doNotBlock() {
        Nexus nexus = open(backend(directory));
        try {
            List<CompletableFuture<?>> running = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Item item = item(i);
                running.add(caller.start(items(nexus).save(item)));
                running.add(caller.start(items(nexus).get(item.id())));
                if (i % 10 == 0) {
                    running.add(caller.start(
                            nexus.transaction(transaction -> items(transaction).save(item))));
                    running.add(caller.start(items(nexus).find(Query.all())));
                }
            }
            running.forEach(Caller::finish);

            assertThat(caller.run(items(nexus).count(Query.all()))).containsExactly(300L);
        } finally {
            caller.run(nexus.shutdown());
        }
    }

    @Test
    void cancelledCalls_doNotBlock() {
        Nexus nexus = open(backend(directory));
        try {
            for (int i = 0; i < 50; i++) {
                Item item = item(i);
                caller.start(items(nexus).save(item)).cancel(true);
                caller.start(items(nexus).find(Query.all())).cancel(true);
                caller.start(nexus.transaction(transaction -> items(transaction).save(item)))
                        .cancel(true);
            }
            caller.awaitIdleThreads();
        } finally {
            caller.run(nexus.shutdown());
        }
    }

    @Test
    void waitsThatEndInVain_doNotBlock() {
        Nexus nexus = open(caller.place().backend(directory, SHORT, CommitObserver.NONE));
        Halt halt = new Halt();
        try {
            CompletableFuture<?> holder = heldTransaction(nexus, halt);

            List<NexusException> failures = caller.run(items(nexus)
                    .save(item(2))
                    .then(Mono.<NexusException>empty())
                    .onErrorResume(NexusException.class, Mono::just));
            halt.lift();
            Caller.finish(holder);

            assertThat(failures).extracting(NexusException::code).containsExactly(TransactionException.WRITER_HELD);
        } finally {
            halt.lift();
            caller.run(nexus.shutdown());
        }
    }

    @Test
    void transactionThatRunsOutOfTime_doesNotBlock() {
        Nexus nexus = open(Nexus.builder(backend(directory)).transactionTimeout(Duration.ofMillis(300)));
        try {
            List<String> codes = caller.run(nexus.transaction(
                            transaction -> items(transaction).save(item(1)).then(Mono.<String>never()))
                    .onErrorResume(TransactionException.class, failure -> Mono.just(failure.code())));

            assertThat(codes).containsExactly(TransactionException.TIMEOUT);
            assertThat(caller.run(items(nexus).save(item(2)))).hasSize(1);
        } finally {
            caller.run(nexus.shutdown());
        }
    }

    @Test
    void feeds_doNotBlock() {
        Nexus nexus = open(backend(directory));
        CompletableFuture<?> listening = caller.start(nexus.changes().take(20));
        CompletableFuture<?> hearing = caller.start(nexus.errors());
        try {
            while (!listening.isDone()) {
                caller.run(items(nexus).save(item(1)));
            }
        } finally {
            caller.run(nexus.shutdown());
        }
        assertThat(Caller.finish(hearing)).isNotNull();
    }

    /** Starts a transaction that has written and ends when the halt is lifted. */
    private static CompletableFuture<?> heldTransaction(Nexus nexus, Halt halt) {
        CompletableFuture<?> holder =
                CompletableFuture.runAsync(() -> nexus.blocking().transaction(transaction -> {
                    items(transaction).blocking().save(item(1));
                    halt.at(CommitObserver.Step.BEFORE_COMMIT);
                    halt.reached(CommitObserver.Step.BEFORE_COMMIT);
                    return transaction.id();
                }));
        halt.awaitReached();
        return holder;
    }

    /** Reaches every step of a commit. */
    private static void saveInScopes(Nexus nexus) {
        nexus.blocking().transaction(outer -> {
            outer.blocking().nested(kept -> items(kept).blocking().save(item(1)));
            outer.blocking().nested(undone -> {
                undone.setRollbackOnly();
                return items(undone).blocking().save(item(3));
            });
            return items(outer).blocking().saveAll(List.of(item(1), item(2)));
        });
    }

    /** Starts every operation, in an order in which some change what others look for. */
    private List<CompletableFuture<?>> startAll(Nexus nexus) {
        List<CompletableFuture<?>> running = new ArrayList<>();
        for (StoreOperation operation : StoreOperation.values()) {
            running.add(caller.start(tolerant(operation, items(nexus))));
        }
        running.add(caller.start(nexus.transaction(
                transaction -> items(transaction).save(item(9)).publishOn(caller.scheduler()))));
        running.add(caller.start(nexus.transaction(
                outer -> outer.nested(scope -> items(scope).save(item(9)).publishOn(caller.scheduler())))));
        running.add(caller.start(nexus.store(Memo_Model.INSTANCE).save(new Memo(null, "first use"))));
        return running;
    }

    /** What there is to find depends on what ran before. */
    private static Flux<?> tolerant(StoreOperation operation, NexusStore<Item, String> store) {
        return operation.publisher(store).onErrorResume(NexusException.class, failure -> Mono.empty());
    }

    private List<CommitObserver.Step> steps() {
        return caller.place() == Place.IN_MEMORY
                ? List.of(CommitObserver.Step.AFTER_COMMIT)
                : Arrays.asList(CommitObserver.Step.values());
    }

    private Nexus open(StoreBackend backend) {
        return open(Nexus.builder(backend));
    }

    private Nexus open(NexusBuilder builder) {
        return caller.run(builder.openAsync()).get(0);
    }

    private StoreBackend backend(Path place) {
        return caller.place().backend(made(place), LONG, CommitObserver.NONE);
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static NexusStore<Item, String> items(Nexus nexus) {
        return nexus.store(Item_Model.INSTANCE);
    }

    private static NexusStore<Item, String> items(Transaction transaction) {
        return transaction.store(Item_Model.INSTANCE);
    }

    private static Item item(int number) {
        return new Item("item" + number, "label", number);
    }
}

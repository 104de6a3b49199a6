package io.nexusstore.integration.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.StateException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Tally;
import io.nexusstore.integration.entity.Tally_Model;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.query.Query;
import io.nexusstore.store.NexusStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

/** Watches and ids from the database, from threads that must not block, on every database. */
@Tag(BlockingWatch.TAG)
@ParameterizedClass
@MethodSource("io.nexusstore.integration.blocking.Caller#all")
@Timeout(300)
final class NonBlockingWatchTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Query<Item> RANKED = Query.where(ItemFields.RANK.gt(0));

    @RegisterExtension
    final BlockingWatch watch = new BlockingWatch();

    @TempDir
    Path directory;

    private final Caller caller;

    NonBlockingWatchTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void watches_doNotBlock() {
        Nexus nexus = open();
        try {
            NexusStore<Item, String> items = nexus.store(Item_Model.INSTANCE);
            List<CompletableFuture<? extends List<?>>> watching = List.of(
                    caller.start(items.watch("a").take(5)),
                    caller.start(items.watchAll(RANKED).take(5)),
                    caller.start(items.watchCount(RANKED).take(5)));

            for (int rank = 1; !watching.stream().allMatch(CompletableFuture::isDone); rank++) {
                caller.run(items.save(new Item("a", "label", rank)));
                caller.run(items.save(new Item("other" + rank, "label", rank)));
            }

            assertThat(watching)
                    .allSatisfy(seen -> assertThat(Caller.finish(seen)).hasSize(5));
        } finally {
            caller.run(nexus.shutdown());
        }
    }

    @Test
    void watchesThatAreCancelledOrClosed_doNotBlock() {
        Nexus nexus = open();
        NexusStore<Item, String> items = nexus.store(Item_Model.INSTANCE);
        List<CompletableFuture<? extends List<?>>> closed = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                CompletableFuture<?> cancelled = caller.start(items.watchAll(RANKED));
                closed.add(caller.start(untilClosed(items.watchCount(RANKED))));
                closed.add(caller.start(untilClosed(items.watch("item" + i))));
                CompletableFuture<?> saved = caller.start(items.save(new Item("item" + i, "label", i)));
                cancelled.cancel(true);
                Caller.finish(saved);
            }
            caller.awaitIdleThreads();
        } finally {
            caller.run(nexus.shutdown());
        }
        assertThat(closed).allSatisfy(seen -> assertThat(Caller.finish(seen)).isNotNull());
    }

    @Test
    void idsFromTheDatabase_doNotBlock() {
        Nexus nexus = open();
        try {
            NexusStore<Tally, Long> tallies = nexus.store(Tally_Model.INSTANCE);
            List<CompletableFuture<List<Tally>>> saving = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                saving.add(caller.start(tallies.save(Tally.of("tally " + i))));
                if (i % 20 == 0) {
                    saving.add(caller.start(tallies.saveAll(Collections.nCopies(30, Tally.of("of many")))));
                    saving.add(caller.start(nexus.transaction(transaction ->
                            transaction.store(Tally_Model.INSTANCE).save(Tally.of("within")))));
                }
            }

            List<Long> ids = saving.stream()
                    .flatMap(saved -> Caller.finish(saved).stream())
                    .map(Tally::id)
                    .toList();
            assertThat(ids).hasSize(510).doesNotHaveDuplicates().allMatch(id -> id > 0);
        } finally {
            caller.run(nexus.shutdown());
        }
    }

    /** A watch that never had its first state is told that it came too late. */
    private static <R> Flux<R> untilClosed(Flux<R> watched) {
        return watched.onErrorComplete(failure ->
                failure instanceof StateException state && state.code().equals(StateException.CLOSED));
    }

    private Nexus open() {
        return caller.run(Nexus.builder(caller.place().backend(directory, LONG, CommitObserver.NONE))
                        .openAsync())
                .get(0);
    }
}

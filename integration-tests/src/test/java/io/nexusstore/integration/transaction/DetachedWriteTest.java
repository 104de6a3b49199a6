package io.nexusstore.integration.transaction;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.TransactionException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemDelta;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Memo;
import io.nexusstore.integration.entity.Memo_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.transaction.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes that would wait for a transaction of their own caller, who waits for them: told so in time, by name. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#ofOneWriter")
@Timeout(60)
final class DetachedWriteTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @RegisterExtension
    final Session session;

    DetachedWriteTest(Setting setting) {
        session = new Session(setting, PATIENCE);
    }

    @Test
    void everyWrite_failsNamingTheHolder() {
        BlockingStore<Item, String> outside = session.items();
        outside.save(item("a", 0));
        List<ThrowingCallable> writes = List.of(
                () -> outside.save(item("b", 2)),
                () -> outside.insert(item("b", 2)),
                () -> outside.saveAll(List.of(item("b", 2), item("e", 2))),
                () -> outside.update("a", ItemDelta.edit().rank(5).build().change()),
                () -> outside.delete("a"),
                () -> outside.deleteAll(List.of("a")),
                () -> outside.deleteWhere(Query.all()));

        session.transaction(transaction -> {
            BlockingStore<Item, String> inside = session.store(transaction, Item_Model.INSTANCE);
            inside.save(item("a", 1));
            List<CompletableFuture<Void>> refused = writes.stream()
                    .map(write -> Elsewhere.start(() -> refused(transaction, write)))
                    .toList();
            refused.forEach(CompletableFuture::join);
            return inside.save(item("c", 3));
        });

        outside.save(item("d", 4));
        assertThat(outside.find(Query.all())).containsExactly(item("a", 1), item("c", 3), item("d", 4));
    }

    @Test
    void entityThatWasNeverUsed_isNoWayAroundTheHolder() {
        BlockingStore<Memo, UUID> memos = session.store(Memo_Model.INSTANCE);

        session.transaction(transaction -> {
            Elsewhere.run(() -> refused(transaction, () -> memos.save(new Memo(null, "detached"))));
            return transaction.id();
        });

        assertThat(memos.save(new Memo(null, "after")).id()).isNotNull();
        assertThat(memos.count(Query.all())).isEqualTo(1);
    }

    @Test
    void publisherThatLostItsContext_failsNamingTheHolder() {
        ItemRepository items = session.itemRepository();

        String holder = session.nexus()
                .transaction(transaction -> Mono.fromFuture(() -> items.save(item("b", 2))
                                .subscribeOn(Schedulers.parallel())
                                .toFuture())
                        .map(saved -> "was saved")
                        .onErrorResume(TransactionException.class, held -> {
                            assertThat(held.code()).isEqualTo(TransactionException.WRITER_HELD);
                            assertThat(held.getMessage()).contains(transaction.id());
                            return Mono.just(transaction.id());
                        }))
                .block(Duration.ofSeconds(20));

        assertThat(holder).startsWith("tx-");
        assertThat(session.items().count(Query.all())).isZero();
    }

    private static void refused(Transaction holder, ThrowingCallable write) {
        long before = System.nanoTime();

        TransactionException held = failure(TransactionException.class, TransactionException.WRITER_HELD, write);

        assertThat(held.getMessage()).contains(holder.id());
        assertThat(held.isRetryable()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(PATIENCE.dividedBy(2), Duration.ofSeconds(20));
    }

    private static Item item(String id, int rank) {
        return new Item(id, "label", rank);
    }
}

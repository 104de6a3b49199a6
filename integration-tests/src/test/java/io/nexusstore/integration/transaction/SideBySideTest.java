package io.nexusstore.integration.transaction;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.error.BackendException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where transactions run side by side, one waits for another at a row that both write, and nowhere else. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#sideBySide")
@Timeout(60)
final class SideBySideTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int TRANSACTIONS = 5;

    @RegisterExtension
    final Session session;

    SideBySideTest(Setting setting) {
        session = new Session(setting, PATIENCE);
    }

    @Test
    void transactionsMeetWithinTheirWork() throws Exception {
        CyclicBarrier all = new CyclicBarrier(TRANSACTIONS);
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            Item item = item("i" + i, i);
            running.add(Elsewhere.start(() -> session.transaction(transaction -> {
                items(transaction).save(item);
                met(all);
                assertThat(items(transaction).find(Query.all()))
                        .as("nothing of the others")
                        .containsExactly(item);
                met(all);
                return item;
            })));
        }
        for (CompletableFuture<Void> each : running) {
            each.get(30, TimeUnit.SECONDS);
        }

        assertThat(session.items().count(Query.all())).isEqualTo(TRANSACTIONS);
    }

    @Test
    void entityThatManyTransactionsAreTheFirstToUse_isThereForAll() throws Exception {
        CyclicBarrier all = new CyclicBarrier(TRANSACTIONS);
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            running.add(Elsewhere.start(() -> session.transaction(transaction -> {
                items(transaction).count(Query.all());
                met(all);
                BlockingStore<Memo, UUID> memos = session.store(transaction, Memo_Model.INSTANCE);
                memos.save(new Memo(null, "first"));
                met(all);
                return memos.count(Query.all());
            })));
        }
        for (CompletableFuture<Void> each : running) {
            each.get(30, TimeUnit.SECONDS);
        }

        assertThat(session.store(Memo_Model.INSTANCE).count(Query.all())).isEqualTo(TRANSACTIONS);
    }

    @Test
    void tableThatATransactionWasTheFirstToUse_staysWhenThatIsRolledBack() {
        ThrowingCallable abandoned = () -> session.transaction(transaction -> {
            items(transaction).save(item("a", 1));
            throw new IllegalStateException("abandoned");
        });

        assertThat(catchThrowable(abandoned)).hasMessageContaining("abandoned");

        assertThat(session.items().count(Query.all())).isZero();
        session.items().save(item("a", 2));
        assertThat(session.items().require("a").rank()).isEqualTo(2);
    }

    @Test
    void detachedWritesOfOtherRows_goOn() {
        session.items().save(item("a", 0));
        ItemRepository items = session.itemRepository();

        session.transaction(transaction -> {
            items(transaction).save(item("a", 1));
            Elsewhere.run(() -> session.items().saveAll(List.of(item("b", 2), item("c", 2))));
            Item saved = Mono.fromFuture(() -> items.save(item("d", 2))
                            .subscribeOn(Schedulers.parallel())
                            .toFuture())
                    .subscribeOn(Schedulers.boundedElastic())
                    .block();
            return items(transaction).save(item("e", saved.rank()));
        });

        assertThat(session.items().find(Query.all()))
                .containsExactly(item("a", 1), item("b", 2), item("c", 2), item("d", 2), item("e", 2));
    }

    @Test
    void detachedWritesOfTheSameRow_areRefusedInTime() {
        session.items().save(item("a", 0));
        List<ThrowingCallable> writes = List.of(
                () -> session.items().save(item("a", 2)),
                () -> session.items().saveAll(List.of(item("b", 2), item("a", 2))),
                () -> session.items()
                        .update("a", ItemDelta.edit().rank(5).build().change()),
                () -> session.items().delete("a"),
                () -> session.items().deleteAll(List.of("a")),
                () -> session.items().deleteWhere(Query.all()));

        session.transaction(transaction -> {
            items(transaction).save(item("a", 1));
            List<CompletableFuture<Void>> refused = writes.stream()
                    .map(write -> Elsewhere.start(() -> refused(write)))
                    .toList();
            refused.forEach(CompletableFuture::join);
            return transaction.id();
        });

        assertThat(session.items().find(Query.all())).containsExactly(item("a", 1));
    }

    private static void refused(ThrowingCallable write) {
        BackendException held = failure(BackendException.class, BackendException.BUSY, write);

        assertThat(held.isRetryable()).isTrue();
        assertThat(held.sqlState()).isPresent();
    }

    private BlockingStore<Item, String> items(Transaction transaction) {
        return session.store(transaction, Item_Model.INSTANCE);
    }

    private static void met(CyclicBarrier all) {
        try {
            all.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static Item item(String id, int rank) {
        return new Item(id, "label", rank);
    }
}

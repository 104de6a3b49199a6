package io.nexusstore.integration.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.transaction.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** One writer at a time, in the order in which they came; readers wait for nobody. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#ofOneWriter")
@Timeout(60)
final class WriterQueueTest {

    @RegisterExtension
    final Session session;

    WriterQueueTest(Setting setting) {
        session = new Session(setting);
    }

    @Test
    void readsOfADetachedThread_doNotWait() {
        session.items().save(item("a", 1));

        session.transaction(transaction -> {
            items(transaction).save(item("b", 2));
            return Elsewhere.run(() -> {
                assertThat(session.items().get("a")).isPresent();
                assertThat(session.items().find(Query.all())).hasSize(1);
                assertThat(session.items().count(Query.all())).isEqualTo(1);
            });
        });
    }

    @Test
    void writeThatCameDuringATransaction_isDoneAfterIt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        List<CompletableFuture<Void>> waiting = new ArrayList<>();

        session.transaction(transaction -> {
            items(transaction).save(item("a", 1));
            waiting.add(Elsewhere.start(() -> {
                asked.countDown();
                session.items().save(item("a", 2));
            }));
            reached(asked);
            return items(transaction).save(item("b", 1));
        });
        waiting.get(0).get(20, TimeUnit.SECONDS);

        assertThat(session.items().find(Query.all())).containsExactly(item("a", 2), item("b", 1));
    }

    @Test
    void transactionsComeOneAfterAnotherInTheirOrder() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            CountDownLatch begins = new CountDownLatch(1);
            running.add(Elsewhere.start(() -> {
                Thread.currentThread().setName("waiter " + number);
                begins.countDown();
                session.transaction(transaction -> {
                    order.add(number);
                    assertThat(items(transaction).count(Query.all())).isEqualTo(number);
                    items(transaction).save(item("i" + number, number));
                    return number > 0 || reached(goOn);
                });
            }));
            reached(begins);
            int expected = number;
            await().until(() -> expected == 0 ? order.size() == 1 : isAtRest("waiter " + expected));
        }

        goOn.countDown();
        for (CompletableFuture<Void> each : running) {
            each.get(20, TimeUnit.SECONDS);
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The waiter has nothing left to do before its turn. */
    private static boolean isAtRest(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals(thread))
                .allMatch(each ->
                        each.getState() == Thread.State.WAITING || each.getState() == Thread.State.TIMED_WAITING);
    }

    private BlockingStore<Item, String> items(Transaction transaction) {
        return session.store(transaction, Item_Model.INSTANCE);
    }

    private static Item item(String id, int rank) {
        return new Item(id, "label", rank);
    }
}

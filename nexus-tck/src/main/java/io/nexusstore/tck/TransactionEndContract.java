package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.StateException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.entity.Account_Model;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** How transactions wait for each other, and how they end. */
@Timeout(120)
abstract class TransactionEndContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    TransactionEndContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void anEndedTransactionRefusesEveryCallButRollback() {
        BackendTransaction committed = database().begin("committed", MINUTE);
        Opened.await(committed.commit());
        BackendTransaction rolledBack = database().begin("rolled back", MINUTE);
        Opened.await(rolledBack.rollback());

        for (BackendTransaction transaction : List.of(committed, rolledBack)) {
            for (Mono<?> call : calls(transaction)) {
                TransactionException refusal = refusal(TransactionException.class, () -> Opened.await(call));
                assertThat(refusal.code()).isEqualTo(TransactionException.ENDED);
            }
            Opened.await(transaction.rollback());
        }
        assertThat(database().accounts()).isEmpty();
    }

    @Test
    void theDeadlineRollsBackAndFreesTheDatabase() {
        BackendTransaction slow = beginBriefly("slow");
        waitUntil(() -> isEnded(slow));

        for (Mono<?> call : calls(slow)) {
            TransactionException refusal = refusal(TransactionException.class, () -> Opened.await(call));
            assertThat(refusal.code()).isEqualTo(TransactionException.TIMEOUT);
        }
        Opened.await(slow.rollback());
        database().write(insert(account("b")));
        assertThat(database().accounts()).containsExactly(account("b"));
    }

    @Test
    void theDeadlineFreesTheDatabaseOfATransactionThatNobodyTouches() {
        BackendTransaction forgotten = beginBriefly("forgotten");

        BackendTransaction next = database().begin("next", MINUTE);
        Opened.await(next.apply(WriteBatch.of(insert(account("b")))));
        Opened.await(next.commit());

        waitUntil(() -> isEnded(forgotten));
        assertThat(database().accounts()).containsExactly(account("b"));
    }

    @Test
    void waitingForTheDatabaseBlocksNoSubscriberAndIsServedInOrder() {
        BackendTransaction holder = database().begin("holder", MINUTE);
        boolean areSeveral = admitsAnother();
        List<Integer> served = new CopyOnWriteArrayList<>();
        CompletableFuture<List<CompletableFuture<Void>>> subscribed =
                CompletableFuture.supplyAsync(() -> IntStream.range(0, 5)
                        .mapToObj(number -> database()
                                .beginLater("waiter " + number, MINUTE)
                                .flatMap(begun -> {
                                    served.add(number);
                                    return begun.rollback();
                                })
                                .toFuture())
                        .toList());

        try {
            assertThat(subscribed)
                    .as("subscribing while another transaction is open")
                    .succeedsWithin(AT_ONCE);
        } finally {
            Opened.await(holder.rollback());
        }
        subscribed.join().forEach(CompletableFuture::join);

        if (areSeveral) {
            assertThat(served).as("those that nobody waits for").containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        } else {
            assertThat(served).containsExactly(0, 1, 2, 3, 4);
        }
    }

    @Test
    void aTransactionThatWaitsInVainNamesTheHolder() {
        BackendTransaction holder = database().begin("the holder", MINUTE);
        try {
            Opened.require(database().beginLater("second", SHORT)).rollback().block();
        } catch (TransactionException refusal) {
            assertThat(refusal.code()).isEqualTo(TransactionException.WRITER_HELD);
            assertThat(refusal.isRetryable()).isTrue();
            assertThat(refusal).hasMessageContaining("the holder");
        }
        Opened.await(holder.rollback());
        database().write(insert(account("a")));
    }

    @Test
    void aWriteOutsideWaitsForTheTransactionOrNamesIt() {
        BackendTransaction holder = database().begin("the holder", MINUTE);
        Opened.await(holder.apply(WriteBatch.of(insert(account("a")))));
        CompletableFuture<CommitResult> outside =
                CompletableFuture.supplyAsync(() -> database().commit(insert(account("b"))));

        Opened.await(holder.commit());

        try {
            outside.join();
            assertThat(database().accounts()).containsExactly(account("a"), account("b"));
        } catch (CompletionException failure) {
            assertThat(failure.getCause())
                    .isInstanceOf(TransactionException.class)
                    .hasMessageContaining("the holder");
            assertThat(database().accounts()).containsExactly(account("a"));
        }
    }

    @Test
    void aCancelledWaiterLeavesNothingBehind() {
        for (int i = 0; i < 20; i++) {
            BackendTransaction holder = database().begin("holder", MINUTE);
            CompletableFuture<?> cancelled =
                    database().beginLater("cancelled", MINUTE).toFuture();
            cancelled.cancel(true);
            Opened.await(holder.rollback());

            database().write(insert(account("a" + i)));
        }
        assertThat(database().accounts()).hasSize(20);
    }

    @Test
    void closingWaitsForTheTransactionThatIsOpen() {
        BackendTransaction accepted = database().begin("accepted", MINUTE);
        Opened.await(accepted.apply(WriteBatch.of(insert(account("a")))));
        CompletableFuture<Void> closed =
                CompletableFuture.runAsync(() -> database().close());
        waitUntil(this::isRefused);

        assertThat(closed).isNotDone();
        Opened.await(accepted.commit());
        closed.join();
        assertThat(database().context().commits()).hasSize(1);
    }

    /** Tells whether a transaction may begin while another is open. */
    private boolean admitsAnother() {
        try {
            Opened.require(database().beginLater("another", SHORT)).rollback().block();
            return true;
        } catch (TransactionException held) {
            assertThat(held.code()).isEqualTo(TransactionException.WRITER_HELD);
            return false;
        }
    }

    /** Begins a transaction that ends soon, and writes a row in it that must not remain. */
    private BackendTransaction beginBriefly(String id) {
        for (Duration time = SHORT; ; time = time.multipliedBy(2)) {
            try {
                BackendTransaction brief = database().begin(id, time);
                Opened.await(brief.apply(WriteBatch.of(insert(account("a")))));
                return brief;
            } catch (TransactionException tooLate) {
                // The machine was too busy to come so far in time; that says nothing of the backend.
                assertThat(time).as("time for one write").isLessThan(MINUTE);
            }
        }
    }

    private boolean isRefused() {
        try {
            database().accounts();
            return false;
        } catch (StateException closing) {
            return true;
        }
    }

    private static boolean isEnded(BackendTransaction transaction) {
        try {
            Opened.await(transaction.count(ACCOUNTS, Query.all()));
            return false;
        } catch (TransactionException ended) {
            return true;
        }
    }

    private void waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + kit().patience().toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(condition.getAsBoolean()).as("what was waited for").isTrue();
    }

    private static List<Mono<?>> calls(BackendTransaction transaction) {
        return List.of(
                transaction.prepare(ACCOUNTS),
                transaction.getAll(ACCOUNTS, List.of("a")),
                transaction.read(ACCOUNTS, Query.all()),
                transaction.count(ACCOUNTS, Query.all()),
                transaction.apply(WriteBatch.of(insert(account("late")))),
                transaction.commit());
    }
}

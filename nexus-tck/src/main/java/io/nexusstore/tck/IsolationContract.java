package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.NexusException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.RowReads;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.Account_Model;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What transactions see of each other: as if each had the database as it was at its beginning for itself. */
@Timeout(240)
abstract class IsolationContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int ROUNDS = 8;

    IsolationContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void nobodySeesWhatIsNotCommitted() {
        database().write(insert(rich("changed", 1)));
        database().write(insert(rich("deleted", 1)));
        State before = State.of(database().backend());
        BackendTransaction transaction = database().begin("writer", MINUTE);

        apply(transaction, upsert(rich("changed", 5)), delete(ACCOUNTS, "deleted"), insert(rich("new", 5)));

        assertThat(State.of(database().backend())).isEqualTo(before);
        beginBeside().ifPresent(other -> {
            assertThat(State.of(other)).isEqualTo(before);
            Opened.await(other.rollback());
        });
        Opened.await(transaction.rollback());
        assertThat(State.of(database().backend())).isEqualTo(before);
    }

    @Test
    void aTransactionSeesWhatItHasWritten() {
        database().write(insert(rich("changed", 1)));
        database().write(insert(rich("deleted", 1)));
        BackendTransaction transaction = database().begin("writer", MINUTE);

        apply(transaction, upsert(rich("changed", 5)), delete(ACCOUNTS, "deleted"), insert(rich("new", 5)));

        assertThat(State.of(transaction))
                .isEqualTo(new State(List.of(rich("changed", 5), rich("new", 5)), List.of(rich("changed", 5)), 2));
        Opened.await(transaction.commit());
    }

    @Test
    void whatATransactionHasReadStaysAsItWas() throws Exception {
        database().write(insert(rich("changed", 1)));
        database().write(insert(rich("deleted", 1)));
        BackendTransaction transaction = database().begin("reader", MINUTE);
        State before = State.of(transaction);

        // It takes place at once, waits for the transaction, or gives up waiting.
        CompletableFuture<CommitResult> beside = database()
                .backend()
                .commit(new WriteBatch(
                        List.of(upsert(rich("changed", 5)), delete(ACCOUNTS, "deleted"), insert(rich("new", 5)))))
                .toFuture();
        failureWithin(beside, SHORT);

        assertThat(State.of(transaction)).isEqualTo(before);
        Opened.await(transaction.commit());
        Throwable failure = failureWithin(beside, MINUTE);
        if (failure == null) {
            assertThat(database().accounts()).containsExactly(rich("changed", 5), rich("new", 5));
        } else {
            assertThat(failure).isInstanceOfSatisfying(NexusException.class, IsolationContract::mayBeTriedAgain);
            assertThat(database().accounts()).isEqualTo(before.rows);
        }
    }

    @Test
    void ofTwoTransactionsThatChangeARowOneIsAbortedAndMayBeTriedAgain() {
        database().write(insert(rich("a", 0)));
        BackendTransaction first = database().begin("first", MINUTE);
        State.of(first);
        Optional<BackendTransaction> beside = beginBeside();
        beside.ifPresent(State::of);
        apply(first, upsert(rich("a", 1)));
        Opened.await(first.commit());

        beside.ifPresent(second -> {
            NexusException aborted = refusal(NexusException.class, () -> {
                apply(second, upsert(rich("a", 2)));
                Opened.await(second.commit());
            });
            mayBeTriedAgain(aborted);
            Opened.await(second.rollback());
        });
        assertThat(database().accounts()).containsExactly(rich("a", 1));
        assertThat(addOne("again")).isTrue();
        assertThat(database().accounts()).containsExactly(rich("a", 2));
    }

    @Test
    void noUpdateIsLostThoughNobodyNamesAVersion() throws Exception {
        database().write(insert(rich("a", 0)));

        Crowd.run(number -> () -> {
            for (int round = 0; round < ROUNDS; ) {
                if (addOne("adder " + number)) {
                    round++;
                }
            }
            return number;
        });

        assertThat(database().accounts()).containsExactly(rich("a", ROUNDS * Crowd.SIZE));
    }

    /** Returns false when the transaction was aborted and is to be tried again. */
    private boolean addOne(String id) {
        BackendTransaction transaction = null;
        try {
            transaction = database().begin(id, MINUTE);
            Account read = Opened.require(transaction.getAll(ACCOUNTS, List.of("a")))
                    .rows()
                    .get(0);
            apply(transaction, upsert(rich("a", read.balance() + 1)));
            Opened.await(transaction.commit());
            return true;
        } catch (NexusException aborted) {
            mayBeTriedAgain(aborted);
            if (transaction != null) {
                Opened.await(transaction.rollback());
            }
            return false;
        }
    }

    /** Returns a transaction beside the one that is open, where the backend admits several. */
    private Optional<BackendTransaction> beginBeside() {
        try {
            Opened.await(Opened.require(database().beginLater("probe", SHORT)).rollback());
        } catch (TransactionException held) {
            assertThat(held.code()).isEqualTo(TransactionException.WRITER_HELD);
            mayBeTriedAgain(held);
            return Optional.empty();
        }
        return Optional.of(database().begin("second", MINUTE));
    }

    private static void mayBeTriedAgain(NexusException failure) {
        assertThat(failure.isRetryable()).as("retryable: " + failure).isTrue();
    }

    /** Returns what the write fails with before the time is over, or null. */
    private static @Nullable Throwable failureWithin(CompletableFuture<?> write, Duration time)
            throws InterruptedException {
        try {
            write.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (TimeoutException waiting) {
            return null;
        } catch (ExecutionException failure) {
            return failure.getCause();
        }
    }

    private static void apply(BackendTransaction transaction, Mutation<?, ?>... mutations) {
        Opened.require(transaction.apply(new WriteBatch(List.of(mutations))));
    }

    private static Account rich(String id, long balance) {
        return account(id, id + "@example.org", balance, 1);
    }

    /** The accounts as each kind of read sees them. */
    private record State(List<Account> rows, List<Account> byIds, long count) {

        static State of(RowReads reads) {
            List<Account> byIds = Opened.require(reads.getAll(ACCOUNTS, List.of("changed", "deleted")))
                    .rows();
            return new State(
                    Opened.require(reads.read(ACCOUNTS, Query.all())).rows(),
                    byIds.stream().sorted(Comparator.comparing(Account::id)).toList(),
                    Opened.require(reads.count(ACCOUNTS, Query.all())));
        }
    }
}

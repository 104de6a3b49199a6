package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.DirectTransactional;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.Account_Model;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Transactions on the caller's thread, or on several. */
abstract class DirectTransactionContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;

    DirectTransactionContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void aDirectTransactionCommitsWhatItApplied() {
        DirectTransaction transaction = begin(Duration.ofMinutes(1));
        transaction.prepareNow(ACCOUNTS);
        transaction.applyNow(WriteBatch.of(insert(account("a"))));
        conflict(ConflictException.ALREADY_EXISTS, () -> transaction.applyNow(WriteBatch.of(insert(account("a")))));

        assertThat(transaction.readNow(ACCOUNTS, Query.all()).rows()).containsExactly(account("a"));
        assertThat(transaction.getAllNow(ACCOUNTS, List.of("a")).rows()).containsExactly(account("a"));
        assertThat(transaction.countNow(ACCOUNTS, Query.<Account>all())).isEqualTo(1);
        assertThat(database().accounts()).isEmpty();
        transaction.commitNow();

        assertThat(database().accounts()).containsExactly(account("a"));
        TransactionException late = refusal(TransactionException.class, transaction::commitNow);
        assertThat(late.code()).isEqualTo(TransactionException.ENDED);
        transaction.rollbackNow();
    }

    @Test
    void aTransactionMayBeUsedAndEndedOnOtherThreads() {
        DirectTransaction transaction = begin(Duration.ofMinutes(1));
        CompletableFuture.runAsync(() -> transaction.applyNow(WriteBatch.of(insert(account("a")))))
                .join();

        CompletableFuture.runAsync(transaction::commitNow).join();

        database().write(insert(account("b")));
        assertThat(database().accounts()).containsExactly(account("a"), account("b"));
    }

    @Test
    void aRolledBackDirectTransactionLeavesNothing() {
        DirectTransaction transaction = begin(Duration.ofMinutes(1));
        transaction.applyNow(WriteBatch.of(insert(account("a"))));

        transaction.rollbackNow();

        assertThat(database().accounts()).isEmpty();
        assertThat(database().context().commits()).isEmpty();
    }

    @Test
    void beginningWaitsForTheOtherTransactionUntilTheDeadline() {
        DirectTransaction holder = begin(Duration.ofMinutes(1));
        try {
            begin(Duration.ofMillis(50)).rollbackNow();
        } catch (TransactionException refusal) {
            assertThat(refusal.code()).isEqualTo(TransactionException.WRITER_HELD);
            assertThat(refusal).hasMessageContaining("'direct'");
        }
        CompletableFuture<Void> waiter =
                CompletableFuture.runAsync(() -> begin(Duration.ofMinutes(1)).rollbackNow());

        holder.rollbackNow();

        waiter.join();
    }

    private DirectTransaction begin(Duration time) {
        return ((DirectTransactional) database().backend())
                .beginNow(new TransactionOptions(
                        "direct", database().context().clock().instant().plus(time)));
    }
}

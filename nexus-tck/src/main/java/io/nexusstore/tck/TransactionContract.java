package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.ownRow;
import static io.nexusstore.tck.Writes.update;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.ConflictException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.RecordingContext.Committed;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.AccountDelta;
import io.nexusstore.tck.entity.Account_Model;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a transaction sees, keeps and tells. */
abstract class TransactionContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;

    TransactionContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void aTransactionSeesItsOwnWritesAndNobodyElseDoesBeforeTheCommit() {
        database().write(insert(account("a")));
        BackendTransaction transaction = begin();

        apply(transaction, delete(ACCOUNTS, "a"), insert(account("b")));

        assertThat(rows(transaction)).containsExactly(account("b"));
        assertThat(Opened.require(transaction.getAll(ACCOUNTS, List.of("a", "b")))
                        .rows())
                .containsExactly(account("b"));
        assertThat(database().accounts()).containsExactly(account("a"));
        assertThat(database().account("b")).isNull();
        Opened.await(transaction.commit());
        assertThat(database().accounts()).containsExactly(account("b"));
    }

    @Test
    void aRolledBackTransactionLeavesNothing() {
        database().commit(insert(account("a")), ownRow(1));
        CommitPosition before = database().position();
        BackendTransaction transaction = begin();
        apply(transaction, delete(ACCOUNTS, "a"), insert(account("b")), ownRow(2));

        Opened.await(transaction.rollback());

        assertThat(database().accounts()).containsExactly(account("a"));
        assertThat(database().ownRows()).containsExactly(1);
        assertThat(database().position()).isEqualTo(before);
        assertThat(database().context().commits()).hasSize(1);
    }

    @Test
    void aCommitIsOneCommitOfAllThatWasApplied() {
        CommitPosition before = database().commit(insert(account("a"))).position();
        BackendTransaction transaction = begin();
        CommitResult first = apply(transaction, delete(ACCOUNTS, "a"), insert(account("b")));
        CommitResult second = apply(transaction, ownRow(1));

        CommitResult committed = Opened.require(transaction.commit());

        assertThat(first.position())
                .as("the position of work that is not committed")
                .isEqualTo(before);
        assertThat(second.position()).isEqualTo(before);
        assertThat(committed.position())
                .isGreaterThan(before)
                .isEqualTo(database().position());
        assertThat(committed.outcomes())
                .containsExactly(MutationOutcome.deleted(), MutationOutcome.inserted(), MutationOutcome.inserted());
        List<Committed> told = database().context().commits();
        assertThat(told).hasSize(2);
        assertThat(told.get(1).result()).isEqualTo(committed);
        assertThat(told.get(1).batch().mutations()).hasSize(3).first().isEqualTo(delete(ACCOUNTS, "a"));
    }

    @Test
    void anEmptyTransactionCommitsNothing() {
        CommitPosition before = database().commit(insert(account("a"))).position();
        BackendTransaction transaction = begin();
        rows(transaction);

        CommitResult result = Opened.require(transaction.commit());

        assertThat(result).isEqualTo(new CommitResult(before, List.of()));
        assertThat(database().context().commits()).hasSize(1);
        assertThat(database().commit(upsert(account("a"))).position()).isGreaterThan(before);
    }

    @Test
    void aRefusedBatchIsUndoneAloneAndTheTransactionGoesOn() {
        BackendTransaction transaction = begin();
        apply(transaction, insert(account("a")));

        refusal(
                ConflictException.class,
                () -> apply(transaction, insert(account("b")), delete(ACCOUNTS, "a"), insert(account("b"))));

        assertThat(rows(transaction)).containsExactly(account("a"));
        apply(transaction, insert(account("c")));
        CommitResult committed = Opened.require(transaction.commit());
        assertThat(committed.outcomes()).hasSize(2);
        assertThat(database().accounts()).containsExactly(account("a"), account("c"));
    }

    @Test
    void preconditionsAndUniqueIndexesHoldAgainstTheTransactionsOwnWrites() {
        database().write(insert(account("a")));
        BackendTransaction transaction = begin();
        apply(
                transaction,
                update(ACCOUNTS, "a", AccountDelta.edit().balance(5).build().change(), 1));

        conflict(
                ConflictException.VERSION_CONFLICT,
                () -> apply(
                        transaction,
                        update(ACCOUNTS, "a", AccountDelta.edit().build().change(), 1)));
        conflict(ConflictException.ALREADY_EXISTS, () -> apply(transaction, insert(account("a"))));
        conflict(
                ConflictException.UNIQUE_VIOLATION,
                () -> apply(transaction, insert(account("b", "a@example.org", 0, 1))));
        apply(transaction, delete(ACCOUNTS, "a"), insert(account("b", "a@example.org", 0, 1)));
        Opened.await(transaction.commit());

        assertThat(database().accounts()).containsExactly(account("b", "a@example.org", 0, 1));
    }

    @Test
    void aTransactionMayMeetAnEntityFirst() {
        BackendTransaction transaction = begin();

        Opened.await(transaction.prepare(ACCOUNTS));
        apply(transaction, insert(account("a")));
        Opened.await(transaction.commit());

        assertThat(database().accounts()).containsExactly(account("a"));
    }

    @Test
    void aTransactionCountsWhatItSees() {
        database().write(insert(account("a")));
        BackendTransaction transaction = begin();
        apply(transaction, insert(account("b")), insert(account("c")));

        assertThat(Opened.require(transaction.count(ACCOUNTS, Query.all()))).isEqualTo(3);
        Opened.await(transaction.rollback());
    }

    private BackendTransaction begin() {
        return database().begin("t", Duration.ofMinutes(1));
    }

    private static CommitResult apply(BackendTransaction transaction, Mutation<?, ?>... mutations) {
        return Opened.require(transaction.apply(new WriteBatch(List.of(mutations))));
    }

    private static List<Account> rows(BackendTransaction transaction) {
        return Opened.require(transaction.read(ACCOUNTS, Query.all())).rows();
    }
}

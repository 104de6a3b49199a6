package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.ownRow;
import static io.nexusstore.tck.Writes.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransactional;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Savepoint;
import io.nexusstore.spi.SavepointTransaction;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.RecordingContext.Committed;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.AccountDelta;
import io.nexusstore.tck.entity.Account_Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a transaction undoes and keeps by its savepoints. */
@Timeout(120)
abstract class SavepointContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;
    private static final int DEPTH = 20;

    SavepointContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void eachTransactionHasSavepoints() {
        assertThat((Object) database().begin("t", Duration.ofMinutes(1))).isInstanceOf(SavepointTransaction.class);
        database().rollBackAll();
        if (database().backend() instanceof DirectTransactional direct) {
            BackendTransaction transaction = direct.beginNow(new TransactionOptions(
                    "direct", database().context().clock().instant().plus(Duration.ofMinutes(1))));
            assertThat((Object) transaction).isInstanceOf(SavepointTransaction.class);
            Opened.await(transaction.rollback());
        }
    }

    @Test
    void rollingBackASavepointUndoesWhatCameAfterItAndNothingElse() {
        database().write(insert(account("kept")));
        SavepointTransaction transaction = begin();
        apply(transaction, insert(account("a")));
        Savepoint savepoint = set(transaction);
        apply(
                transaction,
                insert(account("b")),
                delete(ACCOUNTS, "kept"),
                update(ACCOUNTS, "a", AccountDelta.edit().balance(5).build().change(), 1));
        apply(transaction, ownRow(1));

        Opened.await(savepoint.rollback());

        assertThat(rows(transaction)).containsExactly(account("a"), account("kept"));
        apply(transaction, insert(account("c")));
        Opened.await(transaction.commit());
        assertThat(database().accounts()).containsExactly(account("a"), account("c"), account("kept"));
        assertThat(database().ownRows()).isEmpty();
    }

    @Test
    void whatWasUndoneIsNotToldAtTheCommit() {
        SavepointTransaction transaction = begin();
        apply(transaction, insert(account("a")));
        Savepoint savepoint = set(transaction);
        apply(transaction, delete(ACCOUNTS, "a"), insert(account("b")));
        Opened.await(savepoint.rollback());
        apply(transaction, insert(account("c")));

        CommitResult committed = Opened.require(transaction.commit());

        assertThat(committed.outcomes()).containsExactly(MutationOutcome.inserted(), MutationOutcome.inserted());
        assertThat(database().context().commits())
                .singleElement()
                .extracting(Committed::batch)
                .extracting(WriteBatch::mutations)
                .isEqualTo(List.of(insert(account("a")), insert(account("c"))));
    }

    @Test
    void whereAllWasUndoneNothingIsCommitted() {
        CommitPosition before = database().commit(insert(account("a"))).position();
        SavepointTransaction transaction = begin();
        Savepoint savepoint = set(transaction);
        apply(transaction, insert(account("b")));
        Opened.await(savepoint.rollback());

        CommitResult result = Opened.require(transaction.commit());

        assertThat(result).isEqualTo(new CommitResult(before, List.of()));
        assertThat(database().context().commits()).hasSize(1);
        assertThat(database().accounts()).containsExactly(account("a"));
    }

    @Test
    void whatAReleasedSavepointKeepsIsCommittedWithTheTransaction() {
        SavepointTransaction transaction = begin();
        apply(transaction, insert(account("a")));
        Savepoint savepoint = set(transaction);
        apply(transaction, insert(account("b")));

        Opened.await(savepoint.release());

        assertThat(rows(transaction)).containsExactly(account("a"), account("b"));
        assertThat(database().accounts()).isEmpty();
        apply(transaction, insert(account("c")));
        CommitResult committed = Opened.require(transaction.commit());
        assertThat(committed.outcomes()).hasSize(3);
        assertThat(database().accounts()).containsExactly(account("a"), account("b"), account("c"));
    }

    @Test
    void rollingBackTheTransactionUndoesWhatSavepointsKept() {
        SavepointTransaction transaction = begin();
        Savepoint savepoint = set(transaction);
        apply(transaction, insert(account("a")));
        Opened.await(savepoint.release());

        Opened.await(transaction.rollback());

        assertThat(database().accounts()).isEmpty();
        assertThat(database().context().commits()).isEmpty();
    }

    @Test
    void savepointsNestAndAnOuterOneUndoesWhatInnerOnesKept() {
        SavepointTransaction transaction = begin();
        List<Savepoint> savepoints = new ArrayList<>();
        for (int depth = 0; depth < DEPTH; depth++) {
            apply(transaction, insert(account(id(depth))));
            savepoints.add(set(transaction));
        }
        apply(transaction, insert(account(id(DEPTH))));

        for (int depth = DEPTH - 1; depth > DEPTH / 2; depth--) {
            Opened.await(savepoints.get(depth).release());
        }
        assertThat(rows(transaction)).hasSize(DEPTH + 1);
        Opened.await(savepoints.get(DEPTH / 2).rollback());
        assertThat(rows(transaction)).containsExactlyElementsOf(accounts(DEPTH / 2 + 1));
        Opened.await(savepoints.get(2).rollback());
        Opened.await(savepoints.get(1).release());

        Opened.await(transaction.commit());
        assertThat(database().accounts()).containsExactlyElementsOf(accounts(3));
    }

    @Test
    void savepointsMayBeSetOneAfterTheOther() {
        SavepointTransaction transaction = begin();
        for (int i = 0; i < DEPTH; i++) {
            Savepoint savepoint = set(transaction);
            apply(transaction, insert(account(id(i))));
            Opened.await(i % 2 == 0 ? savepoint.release() : savepoint.rollback());
        }

        Opened.await(transaction.commit());

        assertThat(database().accounts())
                .containsExactlyElementsOf(IntStream.range(0, DEPTH)
                        .filter(i -> i % 2 == 0)
                        .mapToObj(i -> account(id(i)))
                        .toList());
    }

    @Test
    void aSavepointIsGivenUpOnceAndWithThoseAroundIt() {
        SavepointTransaction transaction = begin();
        Savepoint outer = set(transaction);
        apply(transaction, insert(account("a")));
        Savepoint inner = set(transaction);
        apply(transaction, insert(account("b")));

        Opened.await(outer.release());

        for (Savepoint given : List.of(outer, inner)) {
            Opened.await(given.rollback());
            assertThat(refusal(TransactionException.class, () -> Opened.await(given.release()))
                            .code())
                    .isEqualTo(TransactionException.ENDED);
        }
        assertThat(rows(transaction)).containsExactly(account("a"), account("b"));
        Opened.await(transaction.commit());
        assertThat(database().accounts()).hasSize(2);
    }

    @Test
    void aRefusedBatchIsUndoneAloneWithinASavepointToo() {
        SavepointTransaction transaction = begin();
        Savepoint savepoint = set(transaction);
        apply(transaction, insert(account("a")));
        conflict(
                ConflictException.ALREADY_EXISTS, () -> apply(transaction, insert(account("b")), insert(account("a"))));
        assertThat(rows(transaction)).containsExactly(account("a"));
        Opened.await(savepoint.release());
        Savepoint second = set(transaction);
        conflict(ConflictException.ALREADY_EXISTS, () -> apply(transaction, insert(account("a"))));
        Opened.await(second.rollback());

        Opened.await(transaction.commit());

        assertThat(database().accounts()).containsExactly(account("a"));
    }

    @Test
    void savepointsEndWithTheirTransaction() {
        SavepointTransaction transaction = begin();
        Savepoint savepoint = set(transaction);
        apply(transaction, insert(account("a")));
        Opened.await(transaction.commit());

        Opened.await(savepoint.rollback());

        for (TransactionException late : List.of(
                refusal(TransactionException.class, () -> Opened.await(savepoint.release())),
                refusal(TransactionException.class, () -> set(transaction)))) {
            assertThat(late.code()).isEqualTo(TransactionException.ENDED);
        }
        assertThat(database().accounts()).containsExactly(account("a"));
    }

    private SavepointTransaction begin() {
        return (SavepointTransaction) database().begin("t", Duration.ofMinutes(1));
    }

    private static Savepoint set(SavepointTransaction transaction) {
        return Opened.require(transaction.savepoint().cast(Savepoint.class));
    }

    private static CommitResult apply(BackendTransaction transaction, Mutation<?, ?>... mutations) {
        return Opened.require(transaction.apply(new WriteBatch(List.of(mutations))));
    }

    private static List<Account> rows(BackendTransaction transaction) {
        return Opened.require(transaction.read(ACCOUNTS, Query.all())).rows();
    }

    private static List<Account> accounts(int count) {
        return IntStream.range(0, count).mapToObj(i -> account(id(i))).toList();
    }

    private static String id(int number) {
        return "id%02d".formatted(number);
    }
}

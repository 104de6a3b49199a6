package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.ConflictException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.RecordingContext.Committed;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.Account_Model;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The places of commits, and what the backend tells of them. */
abstract class PositionContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;

    PositionContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void positionsGrowFromCommitToCommit() {
        CommitPosition last = database().position();
        assertThat(last).isGreaterThanOrEqualTo(CommitPosition.START);
        for (int i = 0; i < 20; i++) {
            CommitPosition next = database().commit(upsert(account("a"))).position();

            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void readsReportTheLastCommitThatTheyContain() {
        for (int i = 0; i < 5; i++) {
            CommitPosition committed = database().commit(upsert(account("a"))).position();

            ReadResult<Account> all = Opened.require(database().backend().read(ACCOUNTS, Query.all()));
            ReadResult<Account> some = Opened.require(database().backend().getAll(ACCOUNTS, List.of("a", "b")));

            assertThat(all.position()).isEqualTo(committed);
            assertThat(some.position()).isEqualTo(committed);
        }
    }

    @Test
    void aCommitThatFindsNothingToDoIsACommit() {
        CommitPosition before = database().commit(insert(account("a"))).position();

        CommitPosition after = database().commit(delete(ACCOUNTS, "x")).position();

        assertThat(after).isGreaterThan(before);
        assertThat(database().context().commits()).hasSize(2);
    }

    @Test
    void aRefusedCommitIsNotToldAndMovesNothing() {
        CommitPosition before = database().commit(insert(account("a"))).position();

        refusal(ConflictException.class, () -> database().commit(insert(account("b")), insert(account("a"))));

        assertThat(database().position()).isEqualTo(before);
        assertThat(database().context().commits()).hasSize(1);
    }

    @Test
    void eachCommitIsToldOnceWithItsBatchAndItsResult() {
        List<Committed> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            WriteBatch batch = new WriteBatch(List.of(insert(account("a" + i)), delete(ACCOUNTS, "x")));
            CommitResult result = Opened.require(database().backend().commit(batch));
            expected.add(new Committed(batch, result));

            assertThat(database().context().commits())
                    .as("what was told when the caller had the result")
                    .isEqualTo(expected);
        }
    }

    @Test
    void readsContainACommitWhenItIsTold() {
        List<CompletableFuture<Void>> reads = new ArrayList<>();
        database().context().listen((batch, result) -> {
            String id = ((Mutation.Save<?, ?>) batch.mutations().get(0)).id().toString();
            reads.add(CompletableFuture.runAsync(() -> {
                ReadResult<Account> read = Opened.require(database().backend().getAll(ACCOUNTS, List.of(id)));
                assertThat(read.rows()).as("the row of a commit that was told").hasSize(1);
                assertThat(read.position()).isGreaterThanOrEqualTo(result.position());
            }));
        });
        for (int i = 0; i < 20; i++) {
            database().commit(insert(account("a" + i)));
        }

        reads.forEach(CompletableFuture::join);
        assertThat(reads).hasSize(20);
    }
}

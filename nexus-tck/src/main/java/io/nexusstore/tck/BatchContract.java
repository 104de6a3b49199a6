package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.FIRST;
import static io.nexusstore.tck.Writes.LATER;
import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.deleteWhere;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.ownRow;
import static io.nexusstore.tck.Writes.replace;
import static io.nexusstore.tck.Writes.update;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.ConflictException;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.AccountDelta;
import io.nexusstore.tck.entity.AccountFields;
import io.nexusstore.tck.entity.Account_Model;
import io.nexusstore.tck.entity.Ticket;
import io.nexusstore.tck.entity.Ticket_Model;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several mutations in one commit: all of them or none. */
abstract class BatchContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;
    private static final Ticket TICKET = new Ticket(new UUID(1, 1), "ticket", 1);

    BatchContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void eachMutationSeesWhatTheEarlierOnesLeft() {
        CommitResult result = database()
                .commit(
                        insert(account("a")),
                        update(
                                ACCOUNTS,
                                "a",
                                AccountDelta.edit().balance(5).build().change(),
                                1),
                        insert(account("b")),
                        deleteWhere(ACCOUNTS, AccountFields.BALANCE.eq(0L)),
                        delete(ACCOUNTS, "b"),
                        upsert(account("b")));

        assertThat(result.outcomes())
                .containsExactly(
                        MutationOutcome.inserted(),
                        MutationOutcome.updated(),
                        MutationOutcome.inserted(),
                        MutationOutcome.deleted(List.of("b")),
                        MutationOutcome.absent(),
                        MutationOutcome.inserted());
        assertThat(database().accounts())
                .containsExactly(new Account("a", "a@example.org", "region", null, 5, FIRST, LATER, 2), account("b"));
    }

    @Test
    void aRefusedMutationAtAnyPlaceLeavesNothingOfTheBatch() {
        database().write(insert(account("taken")));
        List<Mutation<?, ?>> refused = List.of(
                insert(account("taken")),
                replace(ACCOUNTS, account("taken", "taken@example.org", 0, 9), 8),
                replace(ACCOUNTS, account("absent", "absent@example.org", 0, 2), 1),
                update(ACCOUNTS, "taken", AccountDelta.edit().build().change(), 8),
                upsert(account("other", "taken@example.org", 0, 1)));
        for (Mutation<?, ?> culprit : refused) {
            for (int place = 0; place <= 4; place++) {
                List<Mutation<?, ?>> batch = new ArrayList<>(List.of(
                        insert(account("new")),
                        update(
                                ACCOUNTS,
                                "new",
                                AccountDelta.edit().balance(1).build().change()),
                        insert(Ticket_Model.INSTANCE, TICKET),
                        delete(ACCOUNTS, "gone")));
                batch.add(place, culprit);

                refusal(ConflictException.class, () -> database().commit(batch.toArray(Mutation[]::new)));

                assertThat(database().accounts())
                        .as("rows after %s at place %s", culprit, place)
                        .containsExactly(account("taken"));
                assertThat(database().all(Ticket_Model.INSTANCE)).isEmpty();
            }
        }
    }

    @Test
    void aRefusedBatchUndoesDeletesAndOverwrites() {
        database().commit(insert(account("a")), insert(account("b")), insert(account("c")));

        refusal(
                ConflictException.class,
                () -> database()
                        .commit(
                                delete(ACCOUNTS, "a"),
                                deleteWhere(ACCOUNTS, AccountFields.ID.eq("b")),
                                upsert(account("c", "new@example.org", 9, 2)),
                                insert(account("c"))));

        assertThat(database().accounts()).containsExactly(account("a"), account("b"), account("c"));
    }

    @Test
    void theRuntimesOwnRowIsWrittenInTheSameCommit() {
        database().commit(ownRow(1), insert(account("a")));

        assertThat(database().ownRows()).containsExactly(1);
        assertThat(database().accounts()).containsExactly(account("a"));
    }

    @Test
    void theRuntimesOwnRowVanishesWithARefusedBatch() {
        database().commit(ownRow(1), insert(account("a")));

        refusal(ConflictException.class, () -> database().commit(ownRow(2), insert(account("a"))));
        refusal(
                ConflictException.class,
                () -> database().commit(insert(account("b")), insert(account("a")), ownRow(3)));

        assertThat(database().ownRows()).containsExactly(1);
        assertThat(database().accounts()).containsExactly(account("a"));
    }

    @Test
    void anEmptyBatchCommitsNothing() {
        CommitResult first = database().commit(insert(account("a")));

        CommitResult empty = database().commit();

        assertThat(empty).isEqualTo(new CommitResult(first.position(), List.of()));
        assertThat(database().context().commits()).hasSize(1);
    }

    @Test
    void aLargeBatchIsOneCommit() {
        List<Ticket> rows = IntStream.range(0, 5_000)
                .mapToObj(i -> new Ticket(new UUID(i, i), null, 1))
                .toList();

        CommitResult result = database()
                .commit(rows.stream()
                        .map(row -> insert(Ticket_Model.INSTANCE, row))
                        .toArray(Mutation[]::new));

        assertThat(result.outcomes()).hasSize(5_000).containsOnly(MutationOutcome.inserted());
        assertThat(database().all(Ticket_Model.INSTANCE)).isEqualTo(rows);
        assertThat(database().context().commits()).hasSize(1);
    }
}

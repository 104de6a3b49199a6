package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.deleteWhere;
import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.MutationOutcome.Effect;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.AccountFields;
import io.nexusstore.tck.entity.Account_Model;
import io.nexusstore.tck.entity.Sample_Model;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows removed by id and by condition. */
abstract class DeleteContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;

    DeleteContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void deleteRemovesTheRowOfTheIdAlone() {
        insertAccounts("a", "b", "c");

        MutationOutcome outcome = database().write(delete(ACCOUNTS, "b"));

        assertThat(outcome).isEqualTo(MutationOutcome.deleted());
        assertThat(database().accounts()).containsExactly(account("a"), account("c"));
    }

    @Test
    void deleteOfAnAbsentRowIsReported() {
        insertAccounts("a");

        assertThat(database().write(delete(ACCOUNTS, "b"))).isEqualTo(MutationOutcome.absent());
        assertThat(database().accounts()).containsExactly(account("a"));
    }

    @Test
    void manyDeletesInOneBatchReportEachRow() {
        insertAccounts("a", "b", "c");

        CommitResult result = database()
                .commit(delete(ACCOUNTS, "c"), delete(ACCOUNTS, "x"), delete(ACCOUNTS, "a"), delete(ACCOUNTS, "a"));

        assertThat(result.outcomes())
                .containsExactly(
                        MutationOutcome.deleted(),
                        MutationOutcome.absent(),
                        MutationOutcome.deleted(),
                        MutationOutcome.absent());
        assertThat(database().accounts()).containsExactly(account("b"));
    }

    @Test
    void aDeletedRowCanBeInsertedAgain() {
        insertAccounts("a");
        database().write(delete(ACCOUNTS, "a"));

        assertThat(database().write(insert(account("a")))).isEqualTo(MutationOutcome.inserted());
    }

    @Test
    void deleteWhereRemovesTheRowsThatMeetTheConditionAndNoOther() {
        assertDeleted(AccountFields.NUMBER.eq(2), "b");
        assertDeleted(AccountFields.NUMBER.ne(2), "a", "c", "d");
        assertDeleted(AccountFields.NUMBER.eq(2).not(), "a", "c", "d");
        assertDeleted(AccountFields.NUMBER.gt(1), "b", "c");
        assertDeleted(AccountFields.NUMBER.gt(1).not(), "a", "d");
        assertDeleted(AccountFields.NUMBER.isNull(), "d");
        assertDeleted(AccountFields.NUMBER.in(Arrays.asList(3, null)), "c", "d");
        assertDeleted(AccountFields.NUMBER.notIn(List.of(3)), "a", "b", "d");
        assertDeleted(AccountFields.NUMBER.in(List.of()));
        assertDeleted(AccountFields.NUMBER.notIn(List.of()), "a", "b", "c", "d");
        assertDeleted(AccountFields.ID.between("b", "c").or(AccountFields.NUMBER.isNull()), "b", "c", "d");
        assertDeleted(AccountFields.EMAIL.startsWith("a@").and(AccountFields.BALANCE.eq(0L)), "a");
    }

    @Test
    void deleteWhereOfAllRemovesEveryRowOfTheEntityAndNoOther() {
        insertAccounts("a", "b");
        database().write(insert(Sample_Model.INSTANCE, Samples.ordinary(1)));

        MutationOutcome outcome = database().write(new Mutation.DeleteWhere<>(ACCOUNTS, Query.all()));
        MutationOutcome again = database().write(new Mutation.DeleteWhere<>(ACCOUNTS, Query.all()));

        assertThat(idsOf(outcome)).containsExactlyInAnyOrder("a", "b");
        assertThat(again).isEqualTo(MutationOutcome.deleted(List.of()));
        assertThat(database().accounts()).isEmpty();
        assertThat(database().all(Sample_Model.INSTANCE)).hasSize(1);
    }

    private void assertDeleted(Expression<Account> condition, String... ids) {
        database().write(new Mutation.DeleteWhere<>(ACCOUNTS, Query.all()));
        List<Account> all =
                List.of(account("a", "north", 1), account("b", "north", 2), account("c", "north", 3), account("d"));
        all.forEach(row -> database().write(insert(row)));

        MutationOutcome outcome = database().write(deleteWhere(ACCOUNTS, condition));

        assertThat(outcome.effect()).isEqualTo(Effect.DELETED);
        assertThat(idsOf(outcome)).as("ids reported for %s", condition).containsExactlyInAnyOrder((Object[]) ids);
        assertThat(database().accounts())
                .as("rows left by %s", condition)
                .isEqualTo(all.stream()
                        .filter(row -> !List.of(ids).contains(row.id()))
                        .toList());
    }

    private static List<Object> idsOf(MutationOutcome outcome) {
        return List.copyOf(outcome.deletedIds());
    }

    private void insertAccounts(String... ids) {
        for (String id : ids) {
            database().write(insert(account(id)));
        }
    }
}

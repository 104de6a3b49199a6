package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.replace;
import static io.nexusstore.tck.Writes.update;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.ConflictException;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.AccountDelta;
import io.nexusstore.tck.entity.Account_Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unique indexes, over one field and over several. */
abstract class UniqueContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;

    UniqueContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void anInsertOfATakenValueNamesEntityIdAndFieldAndChangesNothing() {
        database().write(insert(account("a", "x@example.org", 0, 1)));

        assertTaken("b", List.of("email"), insert(account("b", "x@example.org", 0, 1)));
    }

    @Test
    void aSaveWithoutPreconditionTouchesNoOtherRow() {
        database().write(insert(account("a", "x@example.org", 1, 1)));
        assertTaken("b", List.of("email"), upsert(account("b", "x@example.org", 2, 1)));
        database().write(insert(account("b", "y@example.org", 3, 1)));

        assertTaken("b", List.of("email"), upsert(account("b", "x@example.org", 4, 2)));
        assertTaken("b", List.of("email"), replace(ACCOUNTS, account("b", "x@example.org", 4, 2), 1));
    }

    @Test
    void anUpdateToATakenValueChangesNothing() {
        database().write(insert(account("a", "x@example.org", 0, 1)));
        database().write(insert(account("b", "y@example.org", 0, 1)));

        assertTaken("b", List.of("email"), update(ACCOUNTS, "b", email("x@example.org")));
    }

    @Test
    void aTakenPairNamesBothFields() {
        database().write(insert(account("a", "north", 1)));
        database().write(insert(account("b", "north", 2)));
        database().write(insert(account("c", "south", 1)));

        assertTaken("d", List.of("region", "number"), insert(account("d", "south", 1)));
        DeltaChange<Account> toOne = AccountDelta.edit().number(1).build().change();
        assertTaken("b", List.of("region", "number"), update(ACCOUNTS, "b", toOne));
    }

    @Test
    void aNullInOneFieldNeverClashes() {
        database().write(insert(account("a")));
        database().write(insert(account("b")));
        database().write(insert(account("c", "region", 1)));

        assertThat(database().accounts()).hasSize(3);
    }

    @Test
    void aRowDoesNotClashWithItself() {
        database().write(insert(account("a", "north", 1)));

        MutationOutcome saved = database().write(upsert(account("a", "north", 1)));
        MutationOutcome updated = database().write(update(ACCOUNTS, "a", email("a@example.org")));

        assertThat(saved).isEqualTo(MutationOutcome.updated());
        assertThat(updated).isEqualTo(MutationOutcome.updated());
    }

    @Test
    void aValueIsFreeAgainOnceItsRowIsChangedOrGone() {
        database().write(insert(account("a", "x@example.org", 0, 1)));
        database().write(insert(account("b", "y@example.org", 0, 1)));

        database()
                .commit(
                        update(ACCOUNTS, "a", email("z@example.org")),
                        delete(ACCOUNTS, "b"),
                        insert(account("c", "x@example.org", 0, 1)),
                        insert(account("d", "y@example.org", 0, 1)));

        assertThat(database().accounts())
                .extracting(Account::email)
                .containsExactly("z@example.org", "x@example.org", "y@example.org");
    }

    @Test
    void uniquenessIsJudgedAtEachMutation() {
        database().write(insert(account("a", "x@example.org", 0, 1)));
        database().write(insert(account("b", "y@example.org", 0, 1)));

        assertTaken(
                "a",
                List.of("email"),
                update(ACCOUNTS, "a", email("y@example.org")),
                update(ACCOUNTS, "b", email("x@example.org")));
    }

    @Test
    void textsThatDifferInAnyWayDoNotClash() {
        List<String> emails = List.of("a", "A", "a ", "\u00e4", "a\u0308", "\u00c4", "\uFEFFa");
        for (int i = 0; i < emails.size(); i++) {
            database().write(insert(account("id" + i, emails.get(i), 0, 1)));
        }

        assertThat(database().accounts()).extracting(Account::email).isEqualTo(emails);
    }

    private void assertTaken(String id, List<String> fields, Mutation<?, ?>... mutations) {
        List<Account> before = database().accounts();

        ConflictException conflict =
                conflict(ConflictException.UNIQUE_VIOLATION, () -> database().commit(mutations));

        assertThat(conflict.entity()).contains("Account");
        assertThat(conflict.id()).isEqualTo(id);
        assertThat(conflict.fields()).isEqualTo(fields);
        assertThat(database().accounts()).isEqualTo(before);
    }

    private static DeltaChange<Account> email(String email) {
        return AccountDelta.edit().email(email).build().change();
    }
}

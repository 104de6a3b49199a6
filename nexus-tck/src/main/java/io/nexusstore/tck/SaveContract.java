package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.FIRST;
import static io.nexusstore.tck.Writes.LATER;
import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.replace;
import static io.nexusstore.tck.Writes.upsert;
import static io.nexusstore.tck.Writes.upsertAndReadBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.ConflictException;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.MutationOutcome.Effect;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.Account_Model;
import io.nexusstore.tck.entity.Ticket;
import io.nexusstore.tck.entity.Ticket_Model;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whole entities: inserted, overwritten, and guarded by preconditions. */
abstract class SaveContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;

    SaveContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void insertCreatesTheRow() {
        MutationOutcome outcome = database().write(insert(account("a")));

        assertThat(outcome).isEqualTo(MutationOutcome.inserted());
        assertThat(database().account("a")).isEqualTo(account("a"));
    }

    @Test
    void insertOverAnExistingRowConflictsAndLeavesIt() {
        database().write(insert(account("a")));

        ConflictException conflict = conflict(
                ConflictException.ALREADY_EXISTS,
                () -> database().write(insert(account("a", "other@example.org", 7, 1))));

        assertThat(conflict.entity()).contains("Account");
        assertThat(conflict.id()).isEqualTo("a");
        assertThat(database().account("a")).isEqualTo(account("a"));
    }

    @Test
    void saveWithoutPreconditionInsertsThenOverwrites() {
        MutationOutcome first = database().write(upsert(account("a")));
        Account changed = new Account("a", "new@example.org", "north", 4, 9, FIRST, LATER, 2);
        MutationOutcome second = database().write(upsert(changed));

        assertThat(first).isEqualTo(MutationOutcome.inserted());
        assertThat(second).isEqualTo(MutationOutcome.updated());
        assertThat(database().account("a")).isEqualTo(changed);
        assertThat(database().accounts()).hasSize(1);
    }

    @Test
    void overwriteCanSetNull() {
        database().write(insert(account("a", "north", 4)));

        database().write(upsert(account("a")));

        assertThat(database().account("a")).isEqualTo(account("a"));
    }

    @Test
    void overwriteKeepsTheTimeOfCreation() {
        database().write(insert(account("a")));
        Account again = new Account("a", "a@example.org", "region", null, 0, LATER, LATER, 2);

        database().write(upsert(again));
        database().write(replace(ACCOUNTS, again, 2));

        assertThat(database().account("a"))
                .isEqualTo(new Account("a", "a@example.org", "region", null, 0, FIRST, LATER, 2));
    }

    @Test
    void overwriteAnswersWithTheStoredRowWhereItIsAsked() {
        Account again = new Account("a", "a@example.org", "region", null, 5, LATER, LATER, 2);
        MutationOutcome inserted = database().write(upsertAndReadBack(ACCOUNTS, account("a")));

        MutationOutcome overwritten = database().write(upsertAndReadBack(ACCOUNTS, again));

        assertThat(inserted).isEqualTo(MutationOutcome.inserted());
        assertThat(overwritten.effect()).isEqualTo(Effect.UPDATED);
        assertThat(overwritten.stored())
                .isEqualTo(new Account("a", "a@example.org", "region", null, 5, FIRST, LATER, 2))
                .isEqualTo(database().account("a"));
    }

    @Test
    void saveOfTheExpectedVersionOverwrites() {
        database().write(insert(account("a")));
        Account next = account("a", "a@example.org", 5, 2);

        MutationOutcome outcome = database().write(replace(ACCOUNTS, next, 1));

        assertThat(outcome).isEqualTo(MutationOutcome.updated());
        assertThat(database().account("a")).isEqualTo(next);
    }

    @Test
    void saveOfAnotherVersionConflictsAndLeavesTheRow() {
        Account stored = account("a", "a@example.org", 5, 3);
        database().write(insert(stored));

        for (long expected : new long[] {1, 2, 4, Long.MAX_VALUE}) {
            ConflictException conflict = conflict(
                    ConflictException.VERSION_CONFLICT,
                    () -> database().write(replace(ACCOUNTS, account("a", "a@example.org", 9, 9), expected)));

            assertThat(conflict.entity()).contains("Account");
            assertThat(conflict.id()).isEqualTo("a");
            assertThat(conflict.expectedVersion()).hasValue(expected);
            assertThat(database().account("a")).isEqualTo(stored);
        }
    }

    @Test
    void saveOfAVersionOfAnAbsentRowConflictsAndInsertsNothing() {
        conflict(
                ConflictException.VERSION_CONFLICT,
                () -> database().write(replace(ACCOUNTS, account("a", "a@example.org", 0, 2), 1)));

        assertThat(database().accounts()).isEmpty();
    }

    @Test
    void versionsOfTypeIntAreGuardedToo() {
        Ticket_Model tickets = Ticket_Model.INSTANCE;
        UUID id = UUID.fromString("00000000-0000-4000-8000-00000000000a");
        database().write(insert(tickets, new Ticket(id, "first", 1)));

        database().write(replace(tickets, new Ticket(id, "second", 2), 1));
        conflict(
                ConflictException.VERSION_CONFLICT,
                () -> database().write(replace(tickets, new Ticket(id, "third", 2), 1)));

        assertThat(database().all(tickets)).containsExactly(new Ticket(id, "second", 2));
    }

    @Test
    void idsThatDifferInAnyWayAreDifferentRows() {
        // Case, accents composed and decomposed, blanks at the end, and a byte order mark.
        List<String> ids = List.of("a", "A", "\u00e4", "a\u0308", "a ", " a", "\uFEFFa", "\uD83D\uDE00", "%", "'");
        ids.forEach(id -> database().write(insert(account(id))));

        assertThat(database().accounts()).hasSize(ids.size());
        ids.forEach(id -> assertThat(database().account(id)).isEqualTo(account(id)));
        assertThat(database().account("a\u0308 ")).isNull();
    }
}

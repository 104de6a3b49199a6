package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.FIRST;
import static io.nexusstore.tck.Writes.LATER;
import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.Violation;
import io.nexusstore.spi.EntityCheck;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Precondition;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.AccountDelta;
import io.nexusstore.tck.entity.Account_Model;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.SampleDelta;
import io.nexusstore.tck.entity.Sample_Model;
import io.nexusstore.tck.entity.Ticket;
import io.nexusstore.tck.entity.TicketDelta;
import io.nexusstore.tck.entity.Ticket_Model;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Single fields, written by delta. */
abstract class UpdateContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;
    private static final DeltaChange<Account> TO_NINE =
            AccountDelta.edit().balance(9).build().change();

    UpdateContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void updateWritesTheChangedFieldsTheTimeAndTheNextVersion() {
        database().write(insert(new Account("a", "a@example.org", "north", 4, 1, FIRST, FIRST, 6)));
        database().write(insert(account("b")));

        MutationOutcome outcome = database().write(update(ACCOUNTS, "a", TO_NINE));

        assertThat(outcome).isEqualTo(MutationOutcome.updated());
        assertThat(database().accounts())
                .containsExactly(new Account("a", "a@example.org", "north", 4, 9, FIRST, LATER, 7), account("b"));
    }

    @Test
    void updateCanSetNullAndSeveralFields() {
        database().write(insert(account("a", "north", 4)));
        DeltaChange<Account> delta = AccountDelta.edit()
                .email("new@example.org")
                .region("south")
                .number(null)
                .build()
                .change();

        database().write(update(ACCOUNTS, "a", delta));

        assertThat(database().account("a"))
                .isEqualTo(new Account("a", "new@example.org", "south", null, 0, FIRST, LATER, 2));
    }

    @Test
    void anEmptyDeltaWritesTheTimeAndTheNextVersion() {
        database().write(insert(account("a")));

        MutationOutcome outcome = database()
                .write(update(ACCOUNTS, "a", AccountDelta.edit().build().change()));

        assertThat(outcome).isEqualTo(MutationOutcome.updated());
        assertThat(database().account("a"))
                .isEqualTo(new Account("a", "a@example.org", "region", null, 0, FIRST, LATER, 2));
    }

    @Test
    void updateIsJudgedByTheEntityThatItMakes() {
        database().write(insert(account("a")));
        List<Account> judged = new ArrayList<>();

        MutationOutcome outcome = database().write(judged(judged::add));
        MutationOutcome absent = database().write(judgedAbsent(judged::add));

        assertThat(outcome).isEqualTo(MutationOutcome.updated());
        assertThat(absent).isEqualTo(MutationOutcome.absent());
        assertThat(judged).isNotEmpty().containsOnly(database().account("a"));
        assertThat(judged.get(0).balance()).isEqualTo(9);
    }

    @Test
    void updateThatIsRefusedAsAWholeLeavesTheRowAndTheBatch() {
        database().write(insert(account("a")));
        SchemaValidationException planned = new SchemaValidationException(
                "Account", List.of(new Violation("", "planned", "something else", "this")));
        EntityCheck<Account> refusal = changed -> {
            throw planned;
        };

        assertThatThrownBy(() -> database().write(judged(refusal))).isEqualTo(planned);
        assertThatThrownBy(() -> database().commit(insert(account("b")), judged(refusal)))
                .isEqualTo(planned);

        assertThat(database().accounts()).containsExactly(account("a"));
        assertThat(database().write(update(ACCOUNTS, "a", TO_NINE))).isEqualTo(MutationOutcome.updated());
    }

    private static Mutation<Account, String> judged(EntityCheck<Account> check) {
        return new Mutation.Update<>(ACCOUNTS, "a", TO_NINE, Precondition.none(), LATER, check);
    }

    private static Mutation<Account, String> judgedAbsent(EntityCheck<Account> check) {
        return new Mutation.Update<>(ACCOUNTS, "nobody", TO_NINE, Precondition.none(), LATER, check);
    }

    @Test
    void updateOfTheExpectedVersionIsWritten() {
        database().write(insert(account("a")));

        database().write(update(ACCOUNTS, "a", TO_NINE, 1));

        assertThat(database().account("a"))
                .isEqualTo(new Account("a", "a@example.org", "region", null, 9, FIRST, LATER, 2));
    }

    @Test
    void updateOfAnotherVersionConflictsAndLeavesTheRow() {
        database().write(insert(account("a", "a@example.org", 0, 3)));

        for (long expected : new long[] {2, 4}) {
            ConflictException conflict = conflict(
                    ConflictException.VERSION_CONFLICT,
                    () -> database().write(update(ACCOUNTS, "a", TO_NINE, expected)));

            assertThat(conflict.entity()).contains("Account");
            assertThat(conflict.id()).isEqualTo("a");
            assertThat(conflict.expectedVersion()).hasValue(expected);
        }
        assertThat(database().account("a")).isEqualTo(account("a", "a@example.org", 0, 3));
    }

    @Test
    void updateOfAnAbsentRowIsReportedAndInsertsNothing() {
        MutationOutcome plain = database().write(update(ACCOUNTS, "a", TO_NINE));
        MutationOutcome versioned = database().write(update(ACCOUNTS, "a", TO_NINE, 1));

        assertThat(plain).isEqualTo(MutationOutcome.absent());
        assertThat(versioned).isEqualTo(MutationOutcome.absent());
        assertThat(database().accounts()).isEmpty();
    }

    @Test
    void anEntityWithoutVersionAndTimesChangesInItsFieldsAlone() {
        Sample before = Samples.ordinary(1);
        database().write(insert(Sample_Model.INSTANCE, before));
        DeltaChange<Sample> delta = SampleDelta.edit()
                .text("changed")
                .boxedReal(null)
                .color(Sample.Color.VIOLET)
                .blob(new byte[] {7})
                .build()
                .change();

        database().write(update(Sample_Model.INSTANCE, 1L, delta));

        Samples.assertStored(database(), Sample_Model.INSTANCE.apply(before, delta));
    }

    @Test
    void versionsOfTypeIntAreCountedToo() {
        UUID id = UUID.fromString("00000000-0000-4000-8000-00000000000a");
        database().write(insert(Ticket_Model.INSTANCE, new Ticket(id, "first", 1)));
        DeltaChange<Ticket> delta = TicketDelta.edit().title("second").build().change();

        database().write(update(Ticket_Model.INSTANCE, id, delta, 1));

        assertThat(database().all(Ticket_Model.INSTANCE)).containsExactly(new Ticket(id, "second", 2));
    }
}

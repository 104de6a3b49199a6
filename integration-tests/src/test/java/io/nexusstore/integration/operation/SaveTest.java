package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Memo;
import io.nexusstore.integration.entity.Memo_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.integration.fixture.SteppedClock;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class SaveTest {

    private static final Instant FIRST = Instant.parse("2024-05-01T10:00:00.123456Z");

    private final SteppedClock clock = new SteppedClock(FIRST.plusNanos(789));

    @RegisterExtension
    final Session session;

    private BlockingStore<Account, String> accounts;

    SaveTest(Setting setting) {
        session = new Session(setting, builder -> builder.clock(clock));
    }

    @BeforeEach
    void openStore() {
        accounts = session.accounts();
    }

    @Test
    void newEntityIsReturnedAsStored() {
        Account saved = accounts.save(Account.named("ann"));

        assertThat(saved)
                .isEqualTo(new Account(
                        "ann",
                        "ann@example.org",
                        "Name of ann",
                        30,
                        Account.named("ann").tier(),
                        null,
                        FIRST,
                        FIRST,
                        1));
        assertThat(accounts.require("ann")).isEqualTo(saved);
    }

    @Test
    void laterSave_countsVersionAndKeepsCreation() {
        Account first = accounts.save(Account.named("ann"));
        clock.step();

        Account second = accounts.save(first.withName("Anne"));

        assertThat(second)
                .isEqualTo(new Account(
                        "ann", "ann@example.org", "Anne", 30, first.tier(), null, FIRST, FIRST.plusSeconds(1), 2));
        assertThat(accounts.require("ann")).isEqualTo(second);
    }

    @Test
    void creationTimeThatTheCallerLeftOut_isReadBack() {
        accounts.save(Account.named("ann"));
        clock.step();

        Account withoutTimes = new Account("ann", "ann@example.org", "Anne", 31, null, "x", null, null, 1);
        Account second = accounts.save(withoutTimes);

        assertThat(second.createdAt()).isEqualTo(FIRST);
        assertThat(second.updatedAt()).isEqualTo(FIRST.plusSeconds(1));
        assertThat(accounts.require("ann")).isEqualTo(second);
    }

    @Test
    void creationTimeThatTheCallerMadeUp_isReplacedByTheStoredOne() {
        accounts.save(Account.named("ann"));
        clock.step();

        Account madeUp = new Account("ann", "ann@example.org", "Anne", 31, null, "x", FIRST.minusSeconds(99), FIRST, 1);
        Account second = accounts.save(madeUp);

        assertThat(second.createdAt()).isEqualTo(FIRST);
        assertThat(accounts.require("ann")).isEqualTo(second);
    }

    @Test
    void staleVersion_conflictsAndChangesNothing() {
        Account first = accounts.save(Account.named("ann"));
        Account second = accounts.save(first.withName("Anne"));

        ConflictException conflict = failure(
                ConflictException.class,
                ConflictException.VERSION_CONFLICT,
                () -> accounts.save(first.withName("Anna")));

        assertThat(conflict.entity()).contains("Account");
        assertThat(conflict.id()).isEqualTo("ann");
        assertThat(conflict.expectedVersion()).hasValue(1);
        assertThat(conflict.isRetryable()).isFalse();
        assertThat(accounts.require("ann")).isEqualTo(second);
    }

    @Test
    void versionOfAnAbsentRow_conflictsAndInsertsNothing() {
        Account gone = accounts.save(Account.named("ann"));
        accounts.delete("ann");

        failure(ConflictException.class, ConflictException.VERSION_CONFLICT, () -> accounts.save(gone));

        assertThat(accounts.get("ann")).isEmpty();
    }

    @Test
    void newEntityOfATakenId_conflicts() {
        Account first = accounts.save(Account.named("ann"));

        ConflictException conflict = failure(
                ConflictException.class,
                ConflictException.ALREADY_EXISTS,
                () -> accounts.save(Account.named("ann").withEmail("other@example.org")));

        assertThat(conflict.id()).isEqualTo("ann");
        assertThat(accounts.require("ann")).isEqualTo(first);
    }

    @Test
    void insertOfATakenId_conflicts() {
        session.items().insert(new Item("a", "first", 1));

        failure(
                ConflictException.class,
                ConflictException.ALREADY_EXISTS,
                () -> session.items().insert(new Item("a", "second", 2)));

        assertThat(session.items().require("a")).isEqualTo(new Item("a", "first", 1));
    }

    @Test
    void insertOfAStoredEntity_isRefused() {
        Account stored = accounts.save(Account.named("ann"));
        accounts.delete("ann");

        failure(InvalidInputException.class, InvalidInputException.INVALID_ARGUMENT, () -> accounts.insert(stored));

        assertThat(accounts.get("ann")).isEmpty();
    }

    @Test
    void negativeVersion_isRefused() {
        Account negative = new Account("ann", "a@example.org", "Ann", 30, null, null, null, null, -1);

        failure(InvalidInputException.class, InvalidInputException.INVALID_ARGUMENT, () -> accounts.save(negative));

        assertThat(accounts.count(Query.all())).isZero();
    }

    @Test
    void entityWithoutVersion_isReplaced() {
        session.items().save(new Item("a", "first", 1));

        Item second = session.items().save(new Item("a", "second", 2));

        assertThat(second).isEqualTo(new Item("a", "second", 2));
        assertThat(session.items().find(Query.all())).containsExactly(second);
    }

    @Test
    void missingId_isMadeAndAGivenOneKept() {
        BlockingStore<Memo, UUID> memos = session.store(Memo_Model.INSTANCE);
        UUID given = UUID.fromString("00000000-0000-0000-0000-000000000001");

        Memo made = memos.save(new Memo(null, "made"));
        Memo kept = memos.save(new Memo(given, "given"));

        assertThat(made.id()).isNotNull();
        assertThat(made.id().version()).isEqualTo(7);
        assertThat(kept.id()).isEqualTo(given);
        assertThat(memos.require(made.id())).isEqualTo(made);
        assertThat(memos.require(given)).isEqualTo(kept);
    }

    @Test
    void uniqueViolation_namesEntityAndFieldAndLeavesTheOtherRow() {
        Account ann = accounts.save(Account.named("ann"));
        Account ben = accounts.save(Account.named("ben"));

        ConflictException onInsert = failure(
                ConflictException.class,
                ConflictException.UNIQUE_VIOLATION,
                () -> accounts.save(Account.named("eve").withEmail(ann.email())));
        ConflictException onReplace = failure(
                ConflictException.class,
                ConflictException.UNIQUE_VIOLATION,
                () -> accounts.save(ben.withEmail(ann.email())));

        for (ConflictException conflict : new ConflictException[] {onInsert, onReplace}) {
            assertThat(conflict.entity()).contains("Account");
            assertThat(conflict.fields()).containsExactly("email");
            assertThat(conflict.getMessage()).contains("'Account'", "'email'").doesNotContain(ann.email());
        }
        assertThat(onInsert.id()).isEqualTo("eve");
        assertThat(onReplace.id()).isEqualTo("ben");
        assertThat(accounts.find(Query.all())).containsExactly(ann, ben);
    }

    @Test
    void entitiesAreFoundByTheTypeOfTheRecord() {
        accounts.save(Account.named("ann"));

        assertThat(session.nexus()
                        .store(Account.class, String.class)
                        .blocking()
                        .require("ann")
                        .email())
                .isEqualTo("ann@example.org");
        assertThat(Account_Model.INSTANCE.name()).isEqualTo("Account");
    }
}

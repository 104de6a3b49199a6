package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountDelta;
import io.nexusstore.integration.entity.AccountFields;
import io.nexusstore.integration.entity.AccountTracked;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Tier;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.integration.fixture.SteppedClock;
import io.nexusstore.query.And;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class UpdateAndDeleteTest {

    private static final Instant FIRST = Instant.parse("2024-05-01T10:00:00Z");

    private final SteppedClock clock = new SteppedClock(FIRST);

    @RegisterExtension
    final Session session;

    private BlockingStore<Account, String> accounts;

    UpdateAndDeleteTest(Setting setting) {
        session = new Session(setting, builder -> builder.clock(clock));
    }

    @BeforeEach
    void openStore() {
        accounts = session.accounts();
    }

    @Test
    void update_writesChangedFieldsTimeAndVersion() {
        accounts.save(Account.named("ann").withNote("kept"));
        clock.step();

        boolean found = accounts.update(
                "ann", AccountDelta.edit().name("Anne").tier(null).build().change());

        assertThat(found).isTrue();
        assertThat(accounts.require("ann"))
                .isEqualTo(new Account(
                        "ann", "ann@example.org", "Anne", 30, null, "kept", FIRST, FIRST.plusSeconds(1), 2));
    }

    @Test
    void update_doesNotUndoWhatOthersWrote() {
        Account read = accounts.save(Account.named("ann"));
        AccountTracked mine = AccountTracked.of(read).name("Mine");
        accounts.update("ann", AccountDelta.edit().age(50).build().change());

        accounts.update(
                "ann", AccountDelta.edit().name(mine.current().name()).build().change());

        assertThat(accounts.require("ann").age()).isEqualTo(50);
        assertThat(accounts.require("ann").name()).isEqualTo("Mine");
        assertThat(accounts.require("ann").version()).isEqualTo(3);
    }

    @Test
    void updateOfAnotherVersion_conflicts() {
        Account read = accounts.save(Account.named("ann"));
        Account stored = accounts.save(read.withAge(31));
        AccountTracked tracked = AccountTracked.of(read).name("Late");

        ConflictException conflict = failure(
                ConflictException.class,
                ConflictException.VERSION_CONFLICT,
                () -> accounts.update("ann", tracked.delta().change()));

        assertThat(conflict.expectedVersion()).hasValue(1);
        assertThat(accounts.require("ann")).isEqualTo(stored);
    }

    @Test
    void updateOfAnAbsentRow_saysSoAndWritesNothing() {
        assertThat(accounts.update("ann", AccountDelta.edit().name("x").build().change()))
                .isFalse();
        assertThat(accounts.update(
                        "ann",
                        AccountDelta.edit().name("x").baseVersion(7).build().change()))
                .isFalse();
        assertThat(accounts.count(Query.all())).isZero();
    }

    @Test
    void emptyUpdate_writesNothing() {
        Account saved = accounts.save(Account.named("ann"));
        clock.step();

        assertThat(accounts.update("ann", AccountDelta.edit().build().change())).isTrue();
        assertThat(accounts.update("ben", AccountDelta.edit().build().change())).isFalse();

        assertThat(accounts.require("ann")).isEqualTo(saved);
    }

    @Test
    void updateThatBreaksARule_isRefused() {
        Account saved = accounts.save(Account.named("ann"));

        SchemaValidationException refused = failure(
                SchemaValidationException.class,
                InvalidInputException.VALIDATION_ERROR,
                () -> accounts.update("ann", AccountDelta.edit().age(-1).build().change()));

        assertThat(refused.violations()).extracting("field").containsExactly("age");
        assertThat(accounts.require("ann")).isEqualTo(saved);
    }

    @Test
    void updateOfWhatTheStoreMaintains_isRefused() {
        Account saved = accounts.save(Account.named("ann"));
        List<DeltaChange<Account>> refused = List.of(
                DeltaChange.builder(Account.class).set(AccountFields.ID, "ben").build(),
                DeltaChange.builder(Account.class)
                        .set(AccountFields.VERSION, 7L)
                        .build(),
                DeltaChange.builder(Account.class)
                        .set(AccountFields.CREATED_AT, Instant.EPOCH)
                        .build(),
                DeltaChange.builder(Account.class)
                        .set(AccountFields.UPDATED_AT, Instant.EPOCH)
                        .build());

        for (DeltaChange<Account> delta : refused) {
            InvalidInputException failure = failure(
                    InvalidInputException.class,
                    InvalidInputException.INVALID_ARGUMENT,
                    () -> accounts.update("ann", delta));
            assertThat(failure.getMessage()).contains("maintained by the store");
        }

        assertThat(accounts.find(Query.all())).containsExactly(saved);
    }

    @Test
    void updateToATakenValue_conflicts() {
        accounts.save(Account.named("ann"));
        Account ben = accounts.save(Account.named("ben"));

        ConflictException conflict = failure(
                ConflictException.class,
                ConflictException.UNIQUE_VIOLATION,
                () -> accounts.update(
                        "ben",
                        AccountDelta.edit().email("ann@example.org").build().change()));

        assertThat(conflict.id()).isEqualTo("ben");
        assertThat(conflict.fields()).containsExactly("email");
        assertThat(accounts.require("ben")).isEqualTo(ben);
    }

    @Test
    void delete_saysWhetherThereWasARow() {
        accounts.save(Account.named("ann"));

        assertThat(accounts.delete("ann")).isTrue();
        assertThat(accounts.delete("ann")).isFalse();
        assertThat(accounts.get("ann")).isEmpty();
    }

    @Test
    void deletedId_canBeSavedAnew() {
        accounts.save(accounts.save(Account.named("ann")).withAge(31));
        accounts.delete("ann");

        assertThat(accounts.save(Account.named("ann")).version()).isEqualTo(1);
    }

    @Test
    void deleteAll_countsRows() {
        session.items().saveAll(List.of(item("a", 1), item("b", 2), item("c", 3)));

        assertThat(session.items().deleteAll(List.of("a", "c", "absent", "a"))).isEqualTo(2);
        assertThat(session.items().deleteAll(List.of())).isZero();

        assertThat(session.items().find(Query.all())).containsExactly(item("b", 2));
    }

    @Test
    void deleteWhere_deletesWhatTheConditionSays() {
        session.items()
                .saveAll(IntStream.range(0, 100).mapToObj(i -> item("i" + i, i)).toList());

        assertThat(session.items().deleteWhere(Query.where(ItemFields.RANK.ge(40))))
                .isEqualTo(60);
        assertThat(session.items().deleteWhere(Query.where(ItemFields.RANK.ge(40))))
                .isZero();
        assertThat(session.items().count(Query.all())).isEqualTo(40);
        assertThat(session.items().deleteWhere(Query.all())).isEqualTo(40);
        assertThat(session.items().count(Query.all())).isZero();
    }

    @Test
    void deleteWhere_refusesWhatItCannotHonour() {
        session.items().save(item("a", 1));

        List<Query<Item>> refused = List.of(
                Query.unconstrained(),
                Query.where(new And<>(List.of())),
                Query.where(new And<>(List.of(new And<>(List.of())))),
                Query.where(ItemFields.RANK.ge(0)).limit(1),
                Query.where(ItemFields.RANK.ge(0)).offset(1),
                Query.where(ItemFields.RANK.ge(0)).orderBy(ItemFields.RANK.asc()),
                Query.<Item>all().limit(1));
        for (Query<Item> query : refused) {
            InvalidInputException failure = failure(
                    InvalidInputException.class,
                    InvalidInputException.INVALID_QUERY,
                    () -> session.items().deleteWhere(query));
            assertThat(failure.entity()).contains("Item");
        }

        assertThat(session.items().count(Query.all())).isEqualTo(1);
    }

    @Test
    void trackedEdits_areSavedAsOneDelta() {
        Account read = accounts.save(Account.named("ann"));
        AccountTracked tracked =
                AccountTracked.of(read).name("Anne").tier(Tier.PRO).age(31).age(read.age());

        accounts.update("ann", tracked.delta().change());

        assertThat(tracked.delta().changed().indexes().boxed())
                .containsExactly(AccountFields.NAME.index(), AccountFields.TIER.index());
        assertThat(accounts.require("ann").tier()).isEqualTo(Tier.PRO);
        assertThat(accounts.require("ann").version()).isEqualTo(2);
    }

    private static Item item(String id, int rank) {
        return new Item(id, "label", rank);
    }
}

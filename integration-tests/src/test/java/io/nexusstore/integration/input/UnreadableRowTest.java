package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static io.nexusstore.integration.fixture.Failures.typed;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountDelta;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Sample;
import io.nexusstore.integration.entity.SampleFields;
import io.nexusstore.integration.entity.Sample_Model;
import io.nexusstore.integration.entity.Tier;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.NexusStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

/** Stored rows that are no entity: named by id and column, while the others arrive. */
@ParameterizedClass
@EnumSource
@Timeout(120)
final class UnreadableRowTest {

    @TempDir
    Path directory;

    private final Form form;

    UnreadableRowTest(Form form) {
        this.form = form;
    }

    static List<Damage> damages() {
        return List.of(
                new Damage("tier", "'secret'"),
                new Damage("maybe_tier", "'secret'"),
                new Damage("uuid", "X'0102030405'"),
                new Damage("maybe_uuid", "X''"),
                new Damage("medium", "1099511627776"),
                new Damage("maybe_medium", "-2147483649"),
                new Damage("small", "32768"),
                new Damage("tiny", "-129"),
                new Damage("flag", "2"),
                new Damage("letter", "'secret'"),
                new Damage("letter", "''"),
                new Damage("moment", "9223372036854775807"),
                new Damage("single", "1e300"),
                new Damage("twice", "9e999"),
                new Damage("maybe_twice", "-9e999"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damagedRow_isNamedAndTheOthersArrive(Damage damage) throws SQLException {
        Path file = directory.resolve("store.db");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            NexusStore<Sample, Long> store = nexus.store(Sample_Model.INSTANCE);
            store.blocking().saveAll(List.of(Samples.sound(1), Samples.sound(2), Samples.sound(3)));
            RawFile.run(file, damage.sql());

            assertOthersArrive(store, damage);
            form.transaction(nexus, transaction -> {
                assertOthersArrive(transaction.store(Sample_Model.INSTANCE), damage);
                return "read";
            });
            assertRepairable(file, form.drive(store), damage);
        }
    }

    private void assertOthersArrive(NexusStore<Sample, Long> store, Damage damage) {
        BlockingStore<Sample, Long> samples = form.drive(store);
        assertNamed(damage, () -> samples.find(Query.all()));
        assertNamed(damage, () -> samples.getAll(List.of(1L, 2L, 3L)));
        assertNamed(damage, () -> samples.get(2L));
        assertNamed(damage, () -> samples.require(2L));
        List<Long> seen = new ArrayList<>();
        assertNamed(damage, () -> samples.forEach(Query.all(), sample -> seen.add(sample.id())));
        assertThat(seen).containsExactly(1L, 3L);
        assertThat(delivered(store.find(Query.all()))).containsExactly(1L, 3L);
        assertThat(delivered(store.getAll(List.of(3L, 2L, 1L)))).containsExactly(3L, 1L);

        Page<Sample> page = samples.page(Query.all(), PageRequest.first(10));
        assertThat(page.items()).extracting(Sample::id).containsExactly(1L, 3L);
        assertThat(page.unreadable()).singleElement().satisfies(damage::assertNamed);
        assertThat(samples.require(1L).id()).isEqualTo(1);
        assertThat(samples.find(Query.where(SampleFields.ID.ne(2L)))).hasSize(2);
        assertThat(samples.count(Query.all())).isEqualTo(3);
        assertThat(samples.exists(Query.where(SampleFields.ID.eq(2L)))).isTrue();
    }

    private static void assertRepairable(Path file, BlockingStore<Sample, Long> samples, Damage damage)
            throws SQLException {
        samples.save(Samples.sound(2));
        assertThat(samples.find(Query.all())).hasSize(3);
        RawFile.run(file, damage.sql());
        assertThat(samples.delete(2L)).isTrue();
        assertThat(samples.find(Query.all())).extracting(Sample::id).containsExactly(1L, 3L);
        samples.save(Samples.sound(2));
        RawFile.run(file, damage.sql());
        assertThat(samples.deleteAll(List.of(2L))).isEqualTo(1);
        samples.save(Samples.sound(2));
        RawFile.run(file, damage.sql());
        assertThat(samples.deleteWhere(Query.all())).isEqualTo(3);
        assertThat(samples.count(Query.all())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rank = 'secret'", "rank = 1.5", "rank = X'01'", "label = X'01'"})
    void otherTypeInATableThatIsNotStrict_isNamed(String change) throws SQLException {
        Path file = directory.resolve("store.db");
        RawFile.run(
                file,
                "CREATE TABLE item (id TEXT PRIMARY KEY NOT NULL, label TEXT NOT NULL, rank INTEGER NOT NULL)",
                "INSERT INTO item VALUES ('1', 'x', 1), ('2', 'x', 1), ('3', 'x', 1)",
                "UPDATE item SET " + change + " WHERE id = '2'");

        assertNamedAndRepairable(file, change.substring(0, change.indexOf(' ')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "rank"})
    void nullInAColumnThatAdmitsNone_isNamed(String column) throws SQLException {
        Path file = directory.resolve("store.db");
        RawFile.run(
                file,
                "CREATE TABLE item (id TEXT PRIMARY KEY NOT NULL, label TEXT, rank INTEGER) STRICT",
                "INSERT INTO item VALUES ('1', 'x', 1), ('2', 'x', 1), ('3', 'x', 1)",
                "UPDATE item SET " + column + " = NULL WHERE id = '2'",
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = 'CREATE TABLE item (id TEXT PRIMARY KEY NOT NULL, label TEXT NOT NULL,"
                        + " rank INTEGER NOT NULL) STRICT' WHERE name = 'item'");

        assertNamedAndRepairable(file, column);
    }

    private void assertNamedAndRepairable(Path file, String column) {
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            BlockingStore<Item, String> items = form.drive(nexus.store(Item_Model.INSTANCE));
            Damage damage = new Damage(column, "");

            assertNamed(damage, () -> items.find(Query.all()));
            assertNamed(damage, () -> items.get("2"));
            Page<Item> page = items.page(Query.all(), PageRequest.first(5));
            assertThat(page.items()).extracting(Item::id).containsExactly("1", "3");
            assertThat(page.unreadable()).singleElement().satisfies(damage::assertNamed);
            assertThat(items.count(Query.all())).isEqualTo(3);

            items.save(new Item("2", "x", 2));
            assertThat(items.find(Query.all())).hasSize(3);
        }
    }

    @Test
    void rowWithAVersion_isMendedByAnUpdateOrAfterItsDeletion() throws SQLException {
        Path file = directory.resolve("store.db");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            BlockingStore<Account, String> accounts = form.drive(nexus.store(Account_Model.INSTANCE));
            accounts.save(Account.named("2"));
            RawFile.run(file, "UPDATE account SET tier = 'secret' WHERE id = '2'");

            failure(ConflictException.class, ConflictException.ALREADY_EXISTS, () -> accounts.save(Account.named("2")));
            assertThat(accounts.update(
                            "2", AccountDelta.edit().tier(Tier.PRO).build().change()))
                    .isTrue();
            assertThat(accounts.require("2").tier()).isEqualTo(Tier.PRO);

            RawFile.run(file, "UPDATE account SET tier = 'secret' WHERE id = '2'");
            accounts.delete("2");
            assertThat(accounts.save(Account.named("2")).version()).isEqualTo(1);
        }
    }

    private static List<Long> delivered(Flux<Sample> samples) {
        return samples.onErrorResume(UnreadableRowException.class, failure -> Flux.empty())
                .map(Sample::id)
                .collectList()
                .block();
    }

    private static void assertNamed(Damage damage, ThrowingCallable call) {
        UnreadableRowException unreadable =
                failure(UnreadableRowException.class, BackendException.UNREADABLE_ROW, call);
        assertThat(unreadable.entity()).isPresent();
        assertThat(unreadable.rows()).singleElement().satisfies(damage::assertNamed);
        assertThat(unreadable.getMessage())
                .contains("id '2'", "column '" + damage.column() + "'", "delete it by id")
                .doesNotContain("secret");
        assertThat(typed(UnreadableRowException.class, BackendException.UNREADABLE_ROW, unreadable)
                        .isRetryable())
                .isFalse();
    }

    /** A value that another program put into the row with id 2. */
    record Damage(String column, String value) {

        String sql() {
            return "UPDATE sample SET " + column + " = " + value + " WHERE id = 2";
        }

        void assertNamed(UnreadableRow row) {
            assertThat(row.id()).isEqualTo("2");
            assertThat(row.column()).isEqualTo(column);
            assertThat(row.reason()).doesNotContain("secret");
        }
    }
}

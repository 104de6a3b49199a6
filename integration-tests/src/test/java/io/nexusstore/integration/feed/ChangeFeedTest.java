package io.nexusstore.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.change.Change;
import io.nexusstore.change.ChangeBatch;
import io.nexusstore.change.ChangeKind;
import io.nexusstore.change.Origin;
import io.nexusstore.error.ConflictException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountDelta;
import io.nexusstore.integration.entity.AccountFields;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Memo;
import io.nexusstore.integration.entity.Memo_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.integration.fixture.SteppedClock;
import io.nexusstore.query.Query;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

/** What a batch says. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
@Timeout(120)
final class ChangeFeedTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final SteppedClock clock = new SteppedClock(START);

    @RegisterExtension
    final Session session;

    ChangeFeedTest(Setting setting) {
        session = new Session(setting, builder -> builder.clock(clock));
    }

    @Test
    void insert_isToldWithTheRowAsStored() throws Exception {
        Listener listener = Listener.to(session.nexus());

        Account stored = session.accounts().insert(Account.named("a"));

        ChangeBatch batch = listener.next();
        assertThat(batch.origin()).isEqualTo(Origin.LOCAL);
        assertThat(batch.committedAt()).isEqualTo(START);
        assertThat(batch.changes())
                .singleElement()
                .satisfies(change -> assertIs(change, ChangeKind.INSERTED, "a", stored));
        assertThat(names(batch.changes().get(0))).hasSize(9);
    }

    @Test
    void save_saysWhetherTheRowWasThere() throws Exception {
        Listener listener = Listener.to(session.nexus());

        Account first = session.accounts().save(Account.named("a"));
        clock.step();
        Account second = session.accounts().save(first.withAge(31));
        Item item = session.items().save(new Item("i", "label", 1));
        session.items().save(item);

        assertIs(listener.nextChange(), ChangeKind.INSERTED, "a", first);
        ChangeBatch batch = listener.next();
        assertThat(batch.committedAt()).isEqualTo(START.plusSeconds(1));
        assertIs(batch.changes().get(0), ChangeKind.UPDATED, "a", second);
        assertIs(listener.nextChange(), ChangeKind.INSERTED, "i", item);
        assertIs(listener.nextChange(), ChangeKind.UPDATED, "i", item);
    }

    @Test
    void save_tellsTheTimeOfCreationThatIsStored() throws Exception {
        Account first = session.accounts().save(Account.named("a"));
        clock.step();
        Listener listener = Listener.to(session.nexus());

        Account forgetful = first.fresh();
        session.accounts()
                .save(new Account("a", forgetful.email(), "other", 1, null, null, null, null, first.version()));

        Account after = (Account) listener.nextChange().after().orElseThrow();
        assertThat(after).isEqualTo(session.accounts().require("a"));
        assertThat(after.createdAt()).isEqualTo(first.createdAt());
    }

    @Test
    void update_tellsTheFieldsThatChanged() throws Exception {
        session.accounts().save(Account.named("a"));
        Listener listener = Listener.to(session.nexus());

        session.accounts()
                .update("a", AccountDelta.edit().name("other").age(7).build().change());

        Change<?, ?> change = listener.nextChange();
        assertIs(change, ChangeKind.UPDATED, "a", null);
        assertThat(names(change)).containsExactly("name", "age", "updatedAt", "version");
    }

    @Test
    void deletes_tellTheIds() throws Exception {
        session.items().saveAll(List.of(item("a"), item("b"), item("c"), item("d")));
        Listener listener = Listener.to(session.nexus());

        session.items().delete("a");
        session.items().deleteAll(List.of("absent", "c"));
        session.items().deleteWhere(Query.all());

        assertIs(listener.nextChange(), ChangeKind.DELETED, "a", null);
        assertIs(listener.nextChange(), ChangeKind.DELETED, "c", null);
        assertThat(listener.next().changes())
                .allMatch(change -> change.kind() == ChangeKind.DELETED)
                .extracting(Change::id)
                .map(Object.class::cast)
                .containsExactlyInAnyOrder("b", "d");
    }

    @Test
    void whatChangesNothing_isNotTold() throws Exception {
        session.accounts().save(Account.named("a"));
        Listener listener = Listener.to(session.nexus());

        session.accounts().delete("absent");
        session.accounts().update("absent", AccountDelta.edit().age(7).build().change());
        session.accounts().deleteWhere(Query.where(AccountFields.AGE.gt(149)));
        session.accounts().saveAll(List.of());
        session.accounts().find(Query.all());
        assertThatThrownBy(() -> session.accounts().insert(Account.named("a"))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> session.accounts().saveAll(List.of(Account.named("b"), Account.named("a"))))
                .isInstanceOf(ConflictException.class);
        session.items().save(item("last"));

        assertThat(listener.nextChange().id()).isEqualTo("last");
    }

    @Test
    void saveAll_isOneBatchInItsOrder() throws Exception {
        Listener listener = Listener.to(session.nexus());
        List<Item> many =
                IntStream.range(0, 50).mapToObj(i -> item("i" + (97 * i) % 50)).toList();

        session.items().saveAll(many);

        assertThat(listener.next().changes())
                .extracting(Change::id)
                .map(Object.class::cast)
                .isEqualTo(many.stream().map(Item::id).toList());
    }

    @Test
    void saveAllInChunks_isOneBatchForEachChunk() throws Exception {
        Listener listener = Listener.to(session.nexus());

        session.itemRepository()
                .saveAll(Flux.range(0, 5).map(i -> item("i" + i)), 2)
                .blockLast();

        assertThat(listener.next().changes()).hasSize(2);
        assertThat(listener.next().changes()).hasSize(2);
        assertThat(listener.next().changes()).hasSize(1);
    }

    @Test
    void transaction_isOneBatchOfEverythingInIt() throws Exception {
        session.items().save(item("old"));
        Listener listener = Listener.to(session.nexus());

        session.transaction(transaction -> {
            session.store(transaction, Item_Model.INSTANCE).save(item("a"));
            session.store(transaction, Account_Model.INSTANCE).save(Account.named("a"));
            session.store(transaction, Item_Model.INSTANCE).save(item("a"));
            session.store(transaction, Item_Model.INSTANCE).deleteWhere(Query.all());
            assertThat(listener.waiting()).isZero();
            return session.store(transaction, Memo_Model.INSTANCE).save(new Memo(null, "first use"));
        });

        List<Change<?, ?>> changes = listener.next().changes();
        assertThat(changes.stream()
                        .map(change -> change.kind() + " " + change.model().name()))
                .containsExactly(
                        "INSERTED Item",
                        "INSERTED Account",
                        "UPDATED Item",
                        "DELETED Item",
                        "DELETED Item",
                        "INSERTED Memo");
    }

    @Test
    void rolledBackTransaction_isNotTold() throws Exception {
        Listener listener = Listener.to(session.nexus());

        assertThatThrownBy(() -> session.transaction(transaction -> {
                    session.store(transaction, Item_Model.INSTANCE).save(item("undone"));
                    throw new IllegalStateException("planned");
                }))
                .isInstanceOf(IllegalStateException.class);
        session.transaction(transaction -> {
            transaction.setRollbackOnly();
            return session.store(transaction, Item_Model.INSTANCE).save(item("undone"));
        });
        session.transaction(
                transaction -> session.store(transaction, Item_Model.INSTANCE).count(Query.all()));
        session.transaction(transaction -> {
            assertThatThrownBy(() -> session.store(transaction, Account_Model.INSTANCE)
                            .saveAll(List.of(
                                    Account.named("a"), Account.named("b").withEmail("a@example.org"))))
                    .isInstanceOf(ConflictException.class);
            return session.store(transaction, Item_Model.INSTANCE).save(item("done"));
        });

        assertThat(listener.nextChange().id()).isEqualTo("done");
    }

    @Test
    void idsThatTheStoreMakes_areTold() throws Exception {
        Listener listener = Listener.to(session.nexus());

        Memo memo = session.store(Memo_Model.INSTANCE).insert(new Memo(null, "text"));

        assertIs(listener.nextChange(), ChangeKind.INSERTED, memo.id(), memo);
    }

    @Test
    void positionsGrow_andLateListenersMissWhatWasBefore() throws Exception {
        Listener early = Listener.to(session.nexus());
        session.items().save(item("a"));
        ChangeBatch first = early.next();

        Listener late = Listener.to(session.nexus());
        session.items().save(item("b"));

        ChangeBatch second = late.next();
        assertThat(second.changes().get(0).id()).isEqualTo("b");
        assertThat(second.position()).isGreaterThan(first.position());
        assertThat(early.next()).isEqualTo(second);
    }

    private static void assertIs(Change<?, ?> change, ChangeKind kind, Object id, Object after) {
        assertThat(change.kind()).isEqualTo(kind);
        assertThat((Object) change.id()).isEqualTo(id);
        assertThat(change.before()).isEmpty();
        assertThat((Object) change.after().orElse(null)).isEqualTo(after);
    }

    private static List<String> names(Change<?, ?> change) {
        return change.changed()
                .indexes()
                .mapToObj(index -> change.model().fields().get(index).name())
                .toList();
    }

    private static Item item(String id) {
        return new Item(id, "label", 1);
    }
}

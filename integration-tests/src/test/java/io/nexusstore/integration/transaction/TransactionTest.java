package io.nexusstore.integration.transaction;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountDelta;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Memo;
import io.nexusstore.integration.entity.Memo_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.integration.fixture.StoreOperation;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.NexusStore;
import io.nexusstore.transaction.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a transaction does through its handle, in every form alike. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
@Timeout(60)
final class TransactionTest {

    private static final IllegalStateException BROKEN = new IllegalStateException("broken");

    @RegisterExtension
    final Session session;

    TransactionTest(Setting setting) {
        session = new Session(setting);
    }

    @Test
    void commit_storesEverythingAndReturnsTheResult() {
        String result = session.transaction(transaction -> {
            items(transaction).save(item("a", 1));
            session.store(transaction, Account_Model.INSTANCE).save(Account.named("ann"));
            items(transaction).saveAll(List.of(item("b", 2), item("c", 3)));
            items(transaction).delete("b");
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(session.items().find(Query.all())).containsExactly(item("a", 1), item("c", 3));
        assertThat(session.accounts().require("ann").version()).isEqualTo(1);
    }

    @Test
    void failureOfTheWork_rollsBackAndIsPassedOn() {
        session.items().save(item("a", 1));

        assertThatThrownBy(() -> session.transaction(transaction -> {
                    items(transaction).save(item("a", 2));
                    items(transaction).save(item("b", 2));
                    session.store(transaction, Account_Model.INSTANCE).save(Account.named("ann"));
                    throw BROKEN;
                }))
                .isSameAs(BROKEN);

        assertThat(session.items().find(Query.all())).containsExactly(item("a", 1));
        assertThat(session.accounts().count(Query.all())).isZero();
    }

    @Test
    void mark_rollsBackWithoutAFailure() {
        String result = session.transaction(transaction -> {
            items(transaction).save(item("a", 1));
            transaction.setRollbackOnly();
            items(transaction).save(item("b", 1));
            return "looked";
        });

        assertThat(result).isEqualTo("looked");
        assertThat(session.items().count(Query.all())).isZero();
    }

    @Test
    void readsSeeTheTransactionsOwnWrites() {
        session.items().saveAll(List.of(item("a", 1), item("b", 2)));

        session.transaction(transaction -> {
            BlockingStore<Item, String> items = items(transaction);
            items.save(item("c", 3));
            items.delete("a");
            items.save(item("b", 20));

            assertThat(items.get("a")).isEmpty();
            assertThat(items.require("b").rank()).isEqualTo(20);
            assertThat(items.getAll(List.of("a", "b", "c"))).hasSize(2);
            assertThat(items.find(Query.where(ItemFields.RANK.ge(3)))).hasSize(2);
            assertThat(items.count(Query.all())).isEqualTo(2);
            assertThat(items.exists(Query.where(ItemFields.RANK.eq(20)))).isTrue();
            assertThat(items.deleteWhere(Query.where(ItemFields.RANK.eq(20)))).isEqualTo(1);
            return items.count(Query.all());
        });

        assertThat(session.items().find(Query.all())).containsExactly(item("c", 3));
    }

    @Test
    void othersSeeNothingBeforeTheCommitAndEverythingAfter() {
        session.items().save(item("a", 1));

        session.transaction(transaction -> {
            items(transaction).save(item("a", 2));
            items(transaction).save(item("b", 2));
            return Elsewhere.run(
                    () -> assertThat(session.items().find(Query.all())).containsExactly(item("a", 1)));
        });

        assertThat(session.items().find(Query.all())).containsExactly(item("a", 2), item("b", 2));
    }

    @Test
    void handleAfterItsEnd_isRefusedByEveryOperation() {
        for (boolean failing : new boolean[] {false, true}) {
            AtomicReference<Transaction> kept = new AtomicReference<>();
            Throwable failure = catchThrowable(() -> session.transaction(transaction -> {
                kept.set(transaction);
                assertThat(transaction.isActive()).isTrue();
                if (failing) {
                    throw BROKEN;
                }
                return "done";
            }));

            assertThat(failure).isSameAs(failing ? BROKEN : null);
            assertThat(kept.get().isActive()).isFalse();
            NexusStore<Item, String> store = kept.get().store(Item_Model.INSTANCE);
            for (StoreOperation operation : StoreOperation.values()) {
                TransactionException ended = failure(
                        TransactionException.class,
                        TransactionException.ENDED,
                        () -> operation.publisher(store).blockLast());
                assertThat(ended.getMessage()).contains(kept.get().id());
                failure(TransactionException.class, TransactionException.ENDED, () -> operation.call(store.blocking()));
            }
        }
        assertThat(session.items().count(Query.all())).isZero();
    }

    @Test
    void refusedWrite_leavesTheRestOfTheTransaction() {
        session.items().save(item("a", 1));

        session.transaction(transaction -> {
            items(transaction).save(item("b", 2));
            failure(
                    ConflictException.class,
                    ConflictException.ALREADY_EXISTS,
                    () -> items(transaction).insert(item("a", 3)));
            return items(transaction).save(item("c", 3));
        });

        assertThat(session.items().find(Query.all())).containsExactly(item("a", 1), item("b", 2), item("c", 3));
    }

    @Test
    void refusedBatch_leavesNoPartOfItInTheTransaction() {
        session.accounts().save(Account.named("ann"));

        session.transaction(transaction -> {
            BlockingStore<Account, String> accounts = session.store(transaction, Account_Model.INSTANCE);
            failure(
                    ConflictException.class,
                    ConflictException.UNIQUE_VIOLATION,
                    () -> accounts.saveAll(
                            List.of(Account.named("ben"), Account.named("eve").withEmail("ann@example.org"))));
            assertThat(accounts.count(Query.all())).isEqualTo(1);
            return accounts.save(Account.named("eve"));
        });

        assertThat(session.accounts().find(Query.all())).extracting(Account::id).containsExactly("ann", "eve");
    }

    @Test
    void versionsCountOnWithinATransaction() {
        session.accounts().save(Account.named("ann"));

        session.transaction(transaction -> {
            BlockingStore<Account, String> accounts = session.store(transaction, Account_Model.INSTANCE);
            Account second = accounts.save(accounts.require("ann").withAge(31));
            assertThat(second.version()).isEqualTo(2);
            accounts.update("ann", AccountDelta.edit().age(32).build().change());
            failure(ConflictException.class, ConflictException.VERSION_CONFLICT, () -> accounts.save(second));
            return accounts.save(accounts.require("ann").withAge(33));
        });

        assertThat(session.accounts().require("ann").version()).isEqualTo(4);
        assertThat(session.accounts().require("ann").age()).isEqualTo(33);
    }

    @Test
    void entityFirstMetInATransaction_canBeUsedAfterItsRollback() {
        assertThatThrownBy(() -> session.transaction(transaction -> {
                    session.store(transaction, Memo_Model.INSTANCE).save(new Memo(null, "gone"));
                    throw BROKEN;
                }))
                .isSameAs(BROKEN);

        BlockingStore<Memo, UUID> memos = session.store(Memo_Model.INSTANCE);
        assertThat(memos.count(Query.all())).isZero();
        Memo kept = memos.save(new Memo(null, "kept"));
        session.transaction(
                transaction -> session.store(transaction, Memo_Model.INSTANCE).save(new Memo(null, "kept too")));
        assertThat(memos.find(Query.all())).hasSize(2).contains(kept);
    }

    @Test
    void entityFirstMetInATransaction_canBeUsedAfterItsCommit() {
        session.transaction(
                transaction -> session.store(transaction, Memo_Model.INSTANCE).save(new Memo(null, "kept")));

        assertThat(session.store(Memo_Model.INSTANCE).count(Query.all())).isEqualTo(1);
    }

    @Test
    void queryOfAnEntityFirstMetInATransaction_isExplained() {
        session.transaction(transaction -> {
            items(transaction).save(item("a", 1));
            return transaction.store(Memo_Model.INSTANCE).explain(Query.all());
        });

        assertThat(session.items().count(Query.all())).isEqualTo(1);
    }

    @Test
    void deadlineFollowsTheTimeout() {
        Instant before = Instant.now();

        session.transaction(transaction -> {
            assertThat(transaction.deadline())
                    .isBetween(before.plusSeconds(30), Instant.now().plus(Duration.ofSeconds(30)));
            return transaction.id();
        });
    }

    private BlockingStore<Item, String> items(Transaction transaction) {
        return session.store(transaction, Item_Model.INSTANCE);
    }

    private static Item item(String id, int rank) {
        return new Item(id, "label", rank);
    }
}

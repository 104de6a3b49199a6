package io.nexusstore.integration.transaction;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.change.Change;
import io.nexusstore.change.ChangeBatch;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Tally;
import io.nexusstore.integration.entity.Tally_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.transaction.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Scopes within a transaction, which can be undone by themselves, in every form alike. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
@Timeout(60)
final class NestedTransactionTest {

    private static final IllegalStateException BROKEN = new IllegalStateException("broken");

    @RegisterExtension
    final Session session;

    NestedTransactionTest(Setting setting) {
        session = new Session(setting);
    }

    @Test
    void successOfTheScope_isCommittedWithTheTransaction() {
        String result = session.transaction(outer -> {
            items(outer).save(item("a", 1));
            String inner = session.nested(outer, scope -> {
                items(scope).save(item("b", items(scope).require("a").rank() + 1));
                return "inner";
            });
            assertThat(items(outer).require("b").rank()).isEqualTo(2);
            items(outer).save(item("c", 3));
            return inner;
        });

        assertThat(result).isEqualTo("inner");
        assertThat(stored()).containsExactly(item("a", 1), item("b", 2), item("c", 3));
    }

    @Test
    void failureOfTheScope_undoesItAloneAndIsPassedOn() {
        session.items().save(item("kept", 1));

        session.transaction(outer -> {
            items(outer).save(item("a", 1));
            assertThatThrownBy(() -> session.nested(outer, scope -> {
                        items(scope).save(item("a", 100));
                        items(scope).save(item("b", 100));
                        items(scope).delete("kept");
                        throw BROKEN;
                    }))
                    .isSameAs(BROKEN);
            assertThat(items(outer).find(Query.all())).containsExactly(item("a", 1), item("kept", 1));
            items(outer).save(item("c", 3));
            return "done";
        });

        assertThat(stored()).containsExactly(item("a", 1), item("c", 3), item("kept", 1));
    }

    @Test
    void failureOfTheTransaction_undoesItsScopesToo() {
        assertThatThrownBy(() -> session.transaction(outer -> {
                    items(outer).save(item("a", 1));
                    session.nested(outer, scope -> items(scope).save(item("b", 2)));
                    throw BROKEN;
                }))
                .isSameAs(BROKEN);

        assertThat(stored()).isEmpty();
    }

    @Test
    void scopesNestToAnyDepth_andEachIsUndoneWithWhatIsInIt() {
        session.transaction(outer -> {
            session.nested(outer, scope -> descend(scope, 1));
            return "done";
        });

        // The scope at depth 7 fails after it has kept the deeper ones.
        assertThat(stored())
                .extracting(Item::id)
                .containsExactly(
                        "after 1",
                        "after 2",
                        "after 3",
                        "after 4",
                        "after 5",
                        "after 6",
                        "before 1",
                        "before 2",
                        "before 3",
                        "before 4",
                        "before 5",
                        "before 6");
    }

    private String descend(Transaction scope, int depth) {
        items(scope).save(item("before " + depth, depth));
        if (depth < 12) {
            Runnable deeper = () -> session.nested(scope, inner -> descend(inner, depth + 1));
            if (depth == 6) {
                assertThatThrownBy(deeper::run).isSameAs(BROKEN);
            } else {
                deeper.run();
            }
        }
        items(scope).save(item("after " + depth, depth));
        if (depth == 7) {
            throw BROKEN;
        }
        return "done";
    }

    @Test
    void mark_undoesTheScopeAloneAndKeepsItsResult() {
        session.transaction(outer -> {
            items(outer).save(item("a", 1));
            Item seen = session.nested(outer, scope -> {
                items(scope).save(item("b", 2));
                scope.setRollbackOnly();
                return items(scope).require("b");
            });
            assertThat(seen).isEqualTo(item("b", 2));
            assertThat(items(outer).get("b")).isEmpty();
            return "done";
        });

        assertThat(stored()).containsExactly(item("a", 1));
    }

    @Test
    void markOfTheTransaction_undoesKeptScopes() {
        session.transaction(outer -> {
            outer.setRollbackOnly();
            return session.nested(outer, scope -> items(scope).save(item("b", 2)));
        });

        assertThat(stored()).isEmpty();
    }

    @Test
    void conflictInTheScope_leavesTheTransactionUsable() {
        session.accounts().insert(Account.named("ann"));

        session.transaction(outer -> {
            BlockingStore<Account, String> accounts = session.store(outer, Account_Model.INSTANCE);
            accounts.insert(Account.named("bob"));
            failure(
                    ConflictException.class,
                    ConflictException.ALREADY_EXISTS,
                    () -> session.nested(outer, scope -> {
                        session.store(scope, Account_Model.INSTANCE).insert(Account.named("cat"));
                        return session.store(scope, Account_Model.INSTANCE).insert(Account.named("ann"));
                    }));
            return accounts.insert(Account.named("dan"));
        });

        assertThat(session.accounts().find(Query.all())).extracting(Account::id).containsExactly("ann", "bob", "dan");
    }

    @Test
    void versionsAndTimes_afterAnUndoneScopeAreThoseBeforeIt() {
        Account before = session.accounts().insert(Account.named("ann"));

        session.transaction(outer -> {
            BlockingStore<Account, String> accounts = session.store(outer, Account_Model.INSTANCE);
            Account changed = accounts.save(before.withAge(31));
            assertThatThrownBy(() -> session.nested(outer, scope -> {
                        BlockingStore<Account, String> inside = session.store(scope, Account_Model.INSTANCE);
                        Account twice =
                                inside.save(inside.save(changed.withAge(40)).withAge(50));
                        assertThat(twice.version()).isEqualTo(4);
                        throw BROKEN;
                    }))
                    .isSameAs(BROKEN);
            assertThat(accounts.require("ann")).isEqualTo(changed);
            Account again = accounts.save(changed.withAge(32));
            assertThat(again.version()).isEqualTo(3);
            assertThat(again.createdAt()).isEqualTo(before.createdAt());
            return again;
        });

        assertThat(session.accounts().require("ann").age()).isEqualTo(32);
    }

    @Test
    void idsOfUndoneScopes_areNeverMixedUp() {
        BlockingStore<Tally, Long> outside = session.store(Tally_Model.INSTANCE);
        List<Tally> kept = new ArrayList<>();

        session.transaction(outer -> {
            kept.addAll(tallies(outer, "outer", 1));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> session.nested(outer, scope -> {
                            tallies(scope, "lost", 40);
                            throw BROKEN;
                        }))
                        .isSameAs(BROKEN);
                kept.addAll(tallies(outer, "after", 20));
                kept.addAll(session.nested(outer, scope -> tallies(scope, "inner", 30)));
            }
            return "done";
        });
        kept.addAll(List.of(outside.save(Tally.of("outside"))));

        assertThat(kept).extracting(Tally::id).doesNotHaveDuplicates();
        assertThat(outside.find(Query.all())).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void undoneScopes_areToldToNobody() {
        CompletableFuture<List<ChangeBatch>> told =
                session.nexus().changes().take(2).collectList().toFuture();

        session.transaction(outer -> {
            items(outer).save(item("a", 1));
            assertThatThrownBy(() -> session.nested(outer, scope -> {
                        items(scope).save(item("b", 2));
                        session.nested(scope, deeper -> items(deeper).save(item("c", 2)));
                        throw BROKEN;
                    }))
                    .isSameAs(BROKEN);
            session.nested(outer, scope -> items(scope).save(item("d", 4)));
            return "done";
        });
        session.transaction(outer -> {
            session.nested(outer, scope -> {
                items(scope).save(item("e", 5));
                scope.setRollbackOnly();
                return "looked";
            });
            return "nothing";
        });
        session.items().save(item("last", 9));

        assertThat(told.join())
                .extracting(batch ->
                        batch.changes().stream().<Object>map(Change::id).toList())
                .containsExactly(List.of("a", "d"), List.of("last"));
    }

    @Test
    void entityThatAnUndoneScopeMetFirst_canBeUsedAfterwards() {
        session.transaction(outer -> {
            assertThatThrownBy(() -> session.nested(outer, scope -> {
                        items(scope).save(item("a", 1));
                        throw BROKEN;
                    }))
                    .isSameAs(BROKEN);
            assertThat(items(outer).count(Query.all())).isZero();
            return items(outer).save(item("b", 2));
        });

        assertThat(stored()).containsExactly(item("b", 2));
    }

    @Test
    void handleOfAnEndedScope_isRefused() {
        AtomicReference<Transaction> kept = new AtomicReference<>();

        session.transaction(outer -> {
            session.nested(outer, scope -> {
                assertThat(scope.isActive()).isTrue();
                assertThat(scope.deadline()).isEqualTo(outer.deadline());
                assertThat(scope.id()).startsWith(outer.id());
                kept.set(scope);
                return "done";
            });
            assertThat(kept.get().isActive()).isFalse();
            failure(
                    TransactionException.class,
                    TransactionException.ENDED,
                    () -> items(kept.get()).save(item("a", 1)));
            failure(
                    TransactionException.class,
                    TransactionException.ENDED,
                    () -> session.nested(kept.get(), scope -> "never"));
            assertThat(outer.isActive()).isTrue();
            return "done";
        });

        assertThat(stored()).isEmpty();
    }

    private List<Tally> tallies(Transaction transaction, String name, int count) {
        List<Tally> fresh = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fresh.add(Tally.of(name));
        }
        return session.store(transaction, Tally_Model.INSTANCE).saveAll(fresh);
    }

    private BlockingStore<Item, String> items(Transaction transaction) {
        return session.store(transaction, Item_Model.INSTANCE);
    }

    private List<Item> stored() {
        return session.items().find(Query.all());
    }

    private static Item item(String id, int rank) {
        return new Item(id, "label", rank);
    }
}

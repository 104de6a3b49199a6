package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

final class TransactionsTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    @TempDir
    private Path directory;

    private Nexus nexus;
    private AccountRepository accounts;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.sqlite(directory.resolve("bank.db")).writerTimeout(PATIENCE))
                .open();
        accounts = AccountRepository.of(nexus);
        accounts.blocking().saveAll(List.of(new Account("A", 100, 0), new Account("B", 50, 0)));
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void movesMoneyReactively() {
        // snippet: transactions/reactive
        Mono<Account> transfer = nexus.transaction(transaction -> {
            AccountRepository inside = AccountRepository.of(transaction);
            return inside.require("A")
                    .flatMap(from -> inside.save(AccountBuilder.withCents(from, from.cents() - 30)))
                    .then(inside.require("B"))
                    .flatMap(to -> inside.save(AccountBuilder.withCents(to, to.cents() + 30)));
        });
        // end
        assertThat(cents()).containsExactly(100L, 50L);
        assertThat(transfer.block()).isEqualTo(new Account("B", 80, 2));
        assertThat(cents()).containsExactly(70L, 80L);
    }

    @Test
    void movesMoneyOnTheCallingThread() {
        // snippet: transactions/blocking
        BlockingStore<Account, String> store = accounts.blocking();
        long moved = nexus.blocking().transaction(transaction -> {
            Account from = store.require("A"); // joins, since it is called on the thread of the transaction
            Account to = store.require("B");
            store.save(AccountBuilder.withCents(from, 0));
            store.save(AccountBuilder.withCents(to, to.cents() + from.cents()));
            return from.cents();
        });
        // end
        assertThat(moved).isEqualTo(100);
        assertThat(cents()).containsExactly(0L, 150L);
    }

    @Test
    void rollsBackOnFailure() {
        // snippet: transactions/rollback
        Mono<Account> overdrawn = nexus.transaction(transaction -> accounts.save(new Account("C", 10, 0))
                .then(accounts.require("A"))
                .flatMap(a -> accounts.save(AccountBuilder.withCents(a, a.cents() - 1_000)))); // below the minimum
        // end
        assertThatThrownBy(overdrawn::block).isInstanceOf(SchemaValidationException.class);
        assertThat(accounts.blocking().get("C")).isEmpty();
    }

    @Test
    void rollsBackOnRequest() {
        // snippet: transactions/mark
        long total = nexus.blocking().transaction(transaction -> {
            AccountRepository inside = AccountRepository.of(transaction);
            inside.blocking().delete("A");
            long left = inside.blocking().count(AccountQuery.where());
            transaction.setRollbackOnly(); // a rehearsal: nothing of this is kept
            return left;
        });
        // end
        assertThat(total).isEqualTo(1);
        assertThat(cents()).containsExactly(100L, 50L);
    }

    @Test
    void joinsTheTransactionAround() {
        // snippet: transactions/join
        Mono<Void> both =
                nexus.transaction(outer -> addTo("A", 1).then(addTo("B", 1)).then());
        // end
        both.block();
        assertThat(cents()).containsExactly(101L, 51L);
    }

    // snippet: transactions/joined
    private Mono<Account> addTo(String number, long cents) {
        return nexus.transaction(inner -> accounts.require(number)
                .flatMap(account -> accounts.save(AccountBuilder.withCents(account, account.cents() + cents))));
    }
    // end

    @Test
    void undoesAScopeByItself() {
        // snippet: transactions/nested
        Mono<Account> paid = nexus.transaction(outer -> accounts.require("A")
                .flatMap(a -> accounts.save(AccountBuilder.withCents(a, a.cents() - 10)))
                .flatMap(charged -> outer.nested(bonus -> accounts.save(new Account("A-bonus", 10, 0))
                                .then(accounts.insert(new Account("B", 0, 0)))) // is taken
                        .onErrorResume(ConflictException.class, taken -> Mono.empty()) // the bonus is undone
                        .thenReturn(charged)));
        // end
        assertThat(paid.block()).isEqualTo(new Account("A", 90, 2));
        assertThat(accounts.blocking().get("A-bonus")).isEmpty();
        assertThat(cents()).containsExactly(90L, 50L);
    }

    @Test
    void undoesAScopeOnTheCallingThread() {
        // snippet: transactions/nested-blocking
        BlockingStore<Account, String> store = accounts.blocking();
        int imported = nexus.blocking().transaction(outer -> {
            int good = 0;
            for (String number : List.of("C", "A", "D")) { // A is taken
                try {
                    outer.blocking().nested(scope -> {
                        store.save(new Account("log of " + number, 1, 0));
                        return store.insert(new Account(number, 0, 0));
                    });
                    good++;
                } catch (ConflictException taken) {
                    // This one is undone, its log too; the others stay.
                }
            }
            return good;
        });
        // end
        assertThat(imported).isEqualTo(2);
        assertThat(accounts.blocking().count(AccountQuery.where())).isEqualTo(6);
        assertThat(accounts.blocking().get("log of A")).isEmpty();
    }

    @Test
    void refusesToWaitForItsOwnCaller() {
        // snippet: transactions/detached
        Mono<String> stuck = nexus.transaction(transaction -> Mono.fromCallable(() -> {
                    accounts.blocking().save(new Account("D", 0, 0)); // elsewhere: not part of the transaction
                    return "unreachable";
                })
                .subscribeOn(Schedulers.boundedElastic()));
        // end
        assertThatThrownBy(stuck::block)
                .isInstanceOfSatisfying(
                        TransactionException.class,
                        failure -> assertThat(failure.code()).isEqualTo(TransactionException.WRITER_HELD))
                .hasMessageContaining("tx-");
        assertThat(accounts.blocking().get("D")).isEmpty();
    }

    @Test
    void worksOnAnotherThreadThroughTheHandle() {
        // snippet: transactions/handle
        Mono<Account> saved = nexus.transaction(transaction -> Mono.fromCallable(
                        () -> AccountRepository.of(transaction).blocking().save(new Account("D", 0, 0)))
                .subscribeOn(Schedulers.boundedElastic()));
        // end
        assertThat(saved.block()).isEqualTo(new Account("D", 0, 1));
    }

    @Test
    void endsAtItsDeadline() {
        Path file = directory.resolve("other.db");

        // snippet: transactions/timeout
        Nexus impatient = Nexus.builder(JooqBackend.sqlite(file))
                .transactionTimeout(Duration.ofMillis(50))
                .open();
        Mono<Object> endless = impatient.transaction(transaction -> Mono.never());
        // end
        try (impatient) {
            assertThatThrownBy(endless::block)
                    .isInstanceOfSatisfying(
                            TransactionException.class,
                            failure -> assertThat(failure.code()).isEqualTo(TransactionException.TIMEOUT));
        }
    }

    private List<Long> cents() {
        return accounts.blocking().getAll(List.of("A", "B")).stream()
                .map(Account::cents)
                .toList();
    }
}

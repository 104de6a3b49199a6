package io.nexusstore.integration.transaction;

import static io.nexusstore.integration.fixture.Failures.failure;
import static io.nexusstore.integration.fixture.Failures.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.nexusstore.error.NexusException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemRepository;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.transaction.Transaction;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** A transaction that lasts too long is rolled back, whatever its work is at, and lets the others go on. */
@ParameterizedClass
@EnumSource
@Timeout(60)
final class TransactionTimeoutTest {

    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    final Session session;

    TransactionTimeoutTest(Database database) {
        session = new Session(new Setting(database, Form.BLOCKING), builder -> builder.transactionTimeout(TIMEOUT));
    }

    @Test
    void blockingWorkThatOutlivesItsDeadline_isRolledBack() {
        TransactionException late = failure(
                TransactionException.class,
                TransactionException.TIMEOUT,
                () -> session.transaction(transaction -> {
                    BlockingStore<Item, String> items = session.store(transaction, Item_Model.INSTANCE);
                    items.save(new Item("a", "x", 1));
                    throw refusal(items);
                }));

        assertThat(late.isRetryable()).isTrue();
        assertThat(session.items().count(Query.all())).isZero();
        session.items().save(new Item("b", "after", 1));
    }

    @Test
    void failureThatBlockingWorkPassesOver_isStillATimeout() {
        failure(
                TransactionException.class,
                TransactionException.TIMEOUT,
                () -> session.transaction(transaction -> {
                    BlockingStore<Item, String> items = session.store(transaction, Item_Model.INSTANCE);
                    items.save(new Item("a", "x", 1));
                    refusal(items);
                    return "as if nothing had happened";
                }));

        assertThat(session.items().count(Query.all())).isZero();
    }

    @Test
    void othersGoOnAfterTheDeadline() {
        failure(
                TransactionException.class,
                TransactionException.TIMEOUT,
                () -> session.transaction(transaction -> {
                    session.store(transaction, Item_Model.INSTANCE).save(new Item("a", "held", 1));
                    return Elsewhere.run(() -> session.items().save(new Item("a", "other", 2)));
                }));

        assertThat(session.items().find(Query.all())).containsExactly(new Item("a", "other", 2));
    }

    @Test
    void workThatNeverEnds_isEndedByTheDeadline() {
        AtomicReference<Transaction> kept = new AtomicReference<>();

        failure(
                TransactionException.class,
                TransactionException.TIMEOUT,
                () -> session.nexus()
                        .transaction(transaction -> {
                            kept.set(transaction);
                            return ItemRepository.of(transaction)
                                    .save(new Item("a", "x", 1))
                                    .then(Mono.never());
                        })
                        .block(SOON));

        assertThat(session.items().count(Query.all())).isZero();
        assertThat(kept.get().isActive()).isFalse();
        failure(
                TransactionException.class,
                TransactionException.TIMEOUT,
                () -> ItemRepository.of(kept.get()).count(Query.all()).block());
    }

    @Test
    void scopeThatNeverEnds_isEndedByTheDeadlineOfItsTransaction() {
        AtomicReference<Transaction> kept = new AtomicReference<>();

        failure(
                TransactionException.class,
                TransactionException.TIMEOUT,
                () -> session.nexus()
                        .transaction(outer -> outer.nested(scope -> {
                            kept.set(scope);
                            return ItemRepository.of(scope)
                                    .save(new Item("a", "x", 1))
                                    .then(Mono.never());
                        }))
                        .block(SOON));

        assertThat(session.items().count(Query.all())).isZero();
        assertThat(kept.get().isActive()).isFalse();
        failure(
                TransactionException.class,
                TransactionException.TIMEOUT,
                () -> ItemRepository.of(kept.get()).count(Query.all()).block());
    }

    @Test
    void blockingScopeThatOutlivesTheDeadline_isRolledBackWithItsTransaction() {
        failure(
                TransactionException.class,
                TransactionException.TIMEOUT,
                () -> session.transaction(outer -> outer.blocking().nested(scope -> {
                    BlockingStore<Item, String> items = session.store(scope, Item_Model.INSTANCE);
                    items.save(new Item("a", "x", 1));
                    refusal(items);
                    assertThat(scope.isActive()).isFalse();
                    return "as if nothing had happened";
                })));

        assertThat(session.items().count(Query.all())).isZero();
        session.items().save(new Item("b", "after", 1));
    }

    @Test
    void outerHandleOnAnotherThreadWithinTheScope_waitsUntilTheDeadline() {
        failure(
                TransactionException.class,
                TransactionException.TIMEOUT,
                () -> session.transaction(outer -> outer.blocking().nested(scope -> {
                    assertThatThrownBy(() -> Elsewhere.run(() ->
                                    session.store(outer, Item_Model.INSTANCE).save(new Item("a", "x", 1))))
                            .hasCauseInstanceOf(TransactionException.class);
                    return "as if nothing had happened";
                })));

        assertThat(session.items().count(Query.all())).isZero();
    }

    @Test
    void timeoutOfTheWorkItself_isPassedOn() {
        assertThatThrownBy(() -> session.nexus()
                        .transaction(transaction -> Mono.never().timeout(Duration.ofMillis(1)))
                        .block(SOON))
                .hasCauseInstanceOf(TimeoutException.class);
    }

    private static NexusException refusal(BlockingStore<Item, String> items) {
        AtomicReference<Throwable> refused = new AtomicReference<>();
        await().until(() -> {
            refused.set(catchThrowable(() -> items.count(Query.all())));
            return refused.get() != null;
        });
        return typed(TransactionException.class, TransactionException.TIMEOUT, refused.get());
    }
}

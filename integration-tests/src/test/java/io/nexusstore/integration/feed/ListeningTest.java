package io.nexusstore.integration.feed;

import static io.nexusstore.integration.fixture.Failures.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.change.Change;
import io.nexusstore.change.ChangeBatch;
import io.nexusstore.change.ChangeKind;
import io.nexusstore.error.StateException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountFields;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** Who listens to commits, and what listeners owe each other: nothing. */
@ParameterizedClass
@EnumSource
@Timeout(120)
final class ListeningTest {

    /** More than a listener may be behind. */
    private static final int TOO_MANY = 8_192 + 600;

    @RegisterExtension
    final Session session;

    private final Database database;

    ListeningTest(Database database) {
        this.database = database;
        session = new Session(database);
    }

    @Test
    void listenerThatFails_harmsNobody() throws Exception {
        Listener failing = Listener.to(session.nexus(), batch -> {
            throw new IllegalStateException("planned");
        });
        Listener other = Listener.to(session.nexus());

        session.items().save(item(1));
        session.items().save(item(2));

        assertThat(other.nextChange().id()).isEqualTo("item1");
        assertThat(other.nextChange().id()).isEqualTo("item2");
        assertThat(catchThrowable(failing::awaitEnd)).hasRootCauseMessage("planned");
        assertThat(session.items().count(Query.all())).isEqualTo(2);
    }

    @Test
    void listenerThatIsSlow_holdsUpNobody() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Listener slow = Listener.to(session.nexus(), batch -> await(goOn));
        Listener other = Listener.to(session.nexus());

        for (int i = 0; i < 100; i++) {
            session.items().save(item(i));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(other.nextChange().id()).isEqualTo("item" + i);
        }
        assertThat(slow.waiting()).isZero();
        goOn.countDown();

        for (int i = 0; i < 100; i++) {
            assertThat(slow.nextChange().id()).isEqualTo("item" + i);
        }
    }

    @Test
    void listenerThatIsFarTooSlow_isEndedBehindWhatItTook() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Listener slow = Listener.to(session.nexus(), batch -> await(goOn));
        Listener other = Listener.to(session.nexus());

        Flux.range(0, TOO_MANY)
                .flatMapSequential(i -> session.itemRepository().save(item(i)), 64)
                .blockLast();
        goOn.countDown();

        ExecutionException ended = (ExecutionException) catchThrowable(slow::awaitEnd);
        typed(StateException.class, StateException.FEED_OVERFLOW, ended.getCause());
        long last = -1;
        for (int i = slow.waiting(); i > 0; i--) {
            long position = slow.next().position().value();
            assertThat(position).isGreaterThan(last);
            last = position;
        }
        for (int i = 0; i < TOO_MANY; i++) {
            other.next();
        }
        session.items().save(item(TOO_MANY));
        assertThat(other.nextChange().id()).isEqualTo("item" + TOO_MANY);
    }

    @Test
    void listenerThatLeaves_hearsNoMore() throws Exception {
        Listener leaving = Listener.to(session.nexus());
        Listener other = Listener.to(session.nexus());
        session.items().save(item(1));
        leaving.nextChange();

        leaving.leave();
        session.items().save(item(2));
        other.next();
        other.next();

        assertThat(leaving.waiting()).isZero();
    }

    @Test
    void commitIsStoredBeforeItIsTold() throws Exception {
        List<Boolean> found = new ArrayList<>();
        Listener reading = Listener.to(
                session.nexus(),
                batch -> found.add(session.items()
                        .get((String) batch.changes().get(0).id())
                        .isPresent()));

        for (int i = 0; i < 100; i++) {
            session.items().save(item(i));
        }
        for (int i = 0; i < 100; i++) {
            reading.next();
        }

        assertThat(found).hasSize(100).doesNotContain(false);
    }

    @Test
    void orderOfBatches_isTheOrderOfCommitsOfAllCallers() throws Exception {
        int accounts = 8;
        int rounds = 60;
        Listener listener = Listener.to(session.nexus());

        Flux.range(0, accounts)
                .flatMap(number -> Flux.range(0, rounds)
                        .concatMap(round -> session.accountRepository()
                                .get("a" + number)
                                .defaultIfEmpty(Account.named("a" + number))
                                .flatMap(account -> round % 5 == 0
                                        ? session.nexus()
                                                .transaction(transaction -> session.accountRepository()
                                                        .save(account.withAge(round)))
                                        : session.accountRepository().save(account.withAge(round)))))
                .blockLast();

        Map<Object, Account> told = new HashMap<>();
        long last = 0;
        for (int i = 0; i < accounts * rounds; i++) {
            ChangeBatch batch = listener.next();
            assertThat(batch.position().value()).isGreaterThan(last);
            last = batch.position().value();
            Change<?, ?> change = batch.changes().get(0);
            Account after = (Account) change.after().orElseThrow();
            Account before = told.put(change.id(), after);
            assertThat(after.version()).isEqualTo(before == null ? 1 : before.version() + 1);
            assertThat(change.kind()).isEqualTo(before == null ? ChangeKind.INSERTED : ChangeKind.UPDATED);
        }
        assertThat(listener.waiting()).isZero();
        assertThat(told.values())
                .containsExactlyInAnyOrderElementsOf(
                        session.accounts().find(Query.where(AccountFields.AGE.eq(rounds - 1))));
    }

    @Test
    void feedsEndWhenTheNexusIsClosed_andPositionsGrowOverThat() throws Exception {
        Listener before = Listener.to(session.nexus());
        session.items().save(item(1));

        session.reopen();

        ChangeBatch last = before.next();
        before.awaitEnd();
        Listener after = Listener.to(session.nexus());
        session.items().save(item(1));
        ChangeBatch first = after.next();
        assertThat(first.changes().get(0).kind())
                .isEqualTo(database.isDurable() ? ChangeKind.UPDATED : ChangeKind.INSERTED);
        if (database.isDurable()) {
            assertThat(first.position()).isGreaterThan(last.position());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Item item(int number) {
        return new Item("item" + number, "label", number);
    }
}

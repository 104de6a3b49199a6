package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.StateException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.Transactional;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.entity.Account_Model;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Opening, preparing, closing, and what comes too early or too late. */
abstract class LifecycleContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;

    LifecycleContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void theBackendHasAName() {
        assertThat(database().backend().name()).isNotBlank();
    }

    @Test
    void callsBeforeOpenAreRefused() {
        StoreBackend unopened = kit().newBackend();

        for (Mono<?> call : calls(unopened)) {
            assertThat(refusal(StateException.class, () -> Opened.await(call)).code())
                    .isEqualTo(StateException.NOT_OPEN);
        }
        Opened.await(unopened.close());
    }

    @Test
    void callsAfterCloseAreRefused() {
        database().close();

        for (Mono<?> call : calls(database().backend())) {
            assertThat(refusal(StateException.class, () -> Opened.await(call)).code())
                    .isEqualTo(StateException.CLOSED);
        }
    }

    @Test
    void openingTwiceIsRefusedAndHarmless() {
        Mono<Void> again = database().backend().open(new RecordingContext());

        assertThat(refusal(StateException.class, () -> Opened.await(again)).code())
                .isEqualTo(StateException.ALREADY_OPEN);
        database().write(insert(account("a")));
        assertThat(database().context().commits()).hasSize(1);
    }

    @Test
    void closingTwiceCompletes() {
        database().close();
        database().close();
    }

    @Test
    void preparingAgainChangesNothing() {
        database().write(insert(account("a")));

        Opened.await(database().backend().prepare(ACCOUNTS));

        assertThat(database().accounts()).containsExactly(account("a"));
    }

    @Test
    void nothingHappensBeforeSubscriptionAndEachSubscriptionIsAnotherCall() {
        Mono<CommitResult> commit = database().backend().commit(WriteBatch.of(upsert(account("a"))));
        assertThat(database().accounts()).isEmpty();

        CommitPosition first = Opened.require(commit).position();
        CommitPosition second = Opened.require(commit).position();

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void closingFinishesTheAcceptedWork() {
        List<CompletableFuture<CommitResult>> writes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            WriteBatch batch = WriteBatch.of(insert(account("a" + i)));
            writes.add(CompletableFuture.supplyAsync(
                    () -> Opened.require(database().backend().commit(batch)), work -> new Thread(work).start()));
        }
        writes.get(0).join();

        database().close();

        int done = 0;
        for (CompletableFuture<CommitResult> write : writes) {
            try {
                write.join();
                done++;
            } catch (CompletionException refused) {
                assertThat(refused.getCause()).isInstanceOf(StateException.class);
            }
        }
        assertThat(database().context().commits()).hasSize(done);
    }

    private static List<Mono<?>> calls(StoreBackend backend) {
        List<Mono<?>> calls = new ArrayList<>(List.of(
                backend.prepare(ACCOUNTS),
                backend.getAll(ACCOUNTS, List.of("a")),
                backend.read(ACCOUNTS, Query.all()),
                backend.count(ACCOUNTS, Query.all()),
                backend.commit(WriteBatch.of(insert(account("a"))))));
        if (backend instanceof Transactional transactional) {
            calls.add(transactional.begin(
                    new TransactionOptions("late", Instant.now().plusSeconds(60))));
        }
        return calls;
    }
}

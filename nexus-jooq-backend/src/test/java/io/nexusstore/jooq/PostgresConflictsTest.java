package io.nexusstore.jooq;

import static io.nexusstore.jooq.FaultySchema.failure;
import static io.nexusstore.jooq.FaultySchema.label;
import static io.nexusstore.jooq.FaultySchema.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** What becomes of calls that others stand in the way of. */
@Timeout(120)
final class PostgresConflictsTest {

    private final FaultySchema schema = new FaultySchema();

    @Test
    void oneOfTwoTransactionsThatWaitForEachOtherGivesWayAndMayTryAgain() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().saveAll(List.of(label("a"), label("b")));
            CyclicBarrier bothHoldOne = new CyclicBarrier(2);

            List<CompletableFuture<Label>> transactions = List.of(
                    CompletableFuture.supplyAsync(() -> writeBoth(nexus, "a", "b", bothHoldOne)),
                    CompletableFuture.supplyAsync(() -> writeBoth(nexus, "b", "a", bothHoldOne)));
            List<NexusException> failures = new ArrayList<>();
            transactions.forEach(transaction -> transaction
                    .handle((label, failed) -> failed == null || failures.add(cause(failed)))
                    .join());

            assertThat(failures).singleElement().satisfies(failure -> {
                assertThat(failure.code()).isEqualTo(BackendException.DEADLOCK);
                assertThat(failure.isRetryable()).isTrue();
            });
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aTransactionWhoseRowWasChangedSinceItsSnapshotMayTryAgain() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));

            failure(
                    BackendException.SERIALIZATION_FAILURE,
                    true,
                    () -> nexus.blocking().transaction(transaction -> {
                        LabelRepository own = LabelRepository.of(transaction);
                        own.blocking().require("a");
                        CompletableFuture.runAsync(() -> labels.blocking().save(new Label("a", Label.Shade.LIGHT, 9)))
                                .join();
                        return own.blocking().save(new Label("a", Label.Shade.DARK, 2));
                    }));

            assertThat(labels.blocking().require("a").weight()).isEqualTo(9);
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aSaveThatWaitsForARowKeepsNoOtherSaveWaiting() {
        try (Nexus nexus = open(JooqBackend.postgresql(schema.url()))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("held"));
            CountDownLatch holds = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            CompletableFuture<Label> holder =
                    CompletableFuture.supplyAsync(() -> nexus.blocking().transaction(transaction -> {
                        Label saved = LabelRepository.of(transaction).blocking().save(label("held"));
                        holds.countDown();
                        FaultySchema.await(mayEnd);
                        return saved;
                    }));
            FaultySchema.await(holds);
            CompletableFuture<Label> waiting = CompletableFuture.supplyAsync(
                    () -> labels.blocking().save(new Label("held", Label.Shade.LIGHT, 5)));

            List<Label> others =
                    labels.saveAll(Mono.just(label("other")), 1).collectList().block(Duration.ofSeconds(60));

            assertThat(others).containsExactly(label("other"));
            assertThat(waiting).isNotDone();
            mayEnd.countDown();
            holder.join();
            assertThat(waiting.join().weight()).isEqualTo(5);
            assertThat(labels.blocking().require("held").weight()).isEqualTo(5);
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aRowThatIsHeldForTooLongIsATypedFailure() {
        try (Nexus nexus = open(schema.backend().writerTimeout(Duration.ofMillis(300)))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("held"));

            BackendException failure = nexus.blocking().transaction(transaction -> {
                LabelRepository.of(transaction).blocking().save(label("held"));
                return CompletableFuture.supplyAsync(() -> failure(
                                BackendException.BUSY,
                                true,
                                () -> labels.blocking().save(new Label("held", Label.Shade.LIGHT, 5))))
                        .join();
            });

            assertThat(failure.sqlState()).contains("55P03");
            assertThat(labels.blocking().require("held")).isEqualTo(label("held"));
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aStatementThatTakesTooLongIsCancelled() {
        try (Nexus nexus = open(schema.backend().statementTimeout(Duration.ofMillis(200)))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));
            schema.run(
                    "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                            + " 'BEGIN PERFORM pg_sleep(30); RETURN NEW; END'",
                    "CREATE TRIGGER slow BEFORE UPDATE ON label FOR EACH ROW EXECUTE FUNCTION slow()");

            failure(
                    BackendException.STATEMENT_TIMEOUT,
                    false,
                    () -> labels.blocking().save(new Label("a", Label.Shade.DARK, 2)));

            assertThat(labels.blocking().require("a")).isEqualTo(label("a"));
            schema.run("DROP TRIGGER slow ON label");
            schema.assertUsable(nexus);
        }
    }

    private static Label writeBoth(Nexus nexus, String first, String second, CyclicBarrier bothHoldOne) {
        return nexus.blocking().transaction(transaction -> {
            LabelRepository own = LabelRepository.of(transaction);
            own.blocking().save(new Label(first, Label.Shade.LIGHT, 2));
            FaultySchema.met(bothHoldOne);
            return own.blocking().save(new Label(second, Label.Shade.LIGHT, 2));
        });
    }

    private static NexusException cause(Throwable failed) {
        return (NexusException) (failed instanceof NexusException ? failed : failed.getCause());
    }
}

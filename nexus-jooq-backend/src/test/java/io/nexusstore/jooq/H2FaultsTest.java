package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a database of H2, its schema and its other users can do wrong. */
@Timeout(120)
final class H2FaultsTest {

    @TempDir
    Path directory;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

    @Test
    void aDatabaseThatIsShutDownIsALostConnectionAndServesAgain() {
        String file = "jdbc:h2:" + directory.resolve("app");
        try (Nexus nexus = H2.open(file)) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("before"));

            BackendException failure = failure(() -> nexus.blocking().transaction(transaction -> {
                LabelRepository.of(transaction).blocking().save(label("within"));
                H2.run(file, "SHUTDOWN");
                return LabelRepository.of(transaction).blocking().count(Query.all());
            }));

            assertThat(failure.code()).isEqualTo(BackendException.CONNECTION_LOST);
            assertThat(failure.isRetryable()).isTrue();
            labels.blocking().save(label("after"));
            assertThat(labels.blocking().find(Query.all()))
                    .extracting(Label::id)
                    .containsExactly("after", "before");
        }
    }

    @Test
    void aPoolThatIsExhaustedIsNamedAndServesAgain() {
        ConnectionPoolConfig one = ConnectionPoolConfig.defaults().size(1, 1).acquireTimeout(Duration.ofMillis(300));
        try (Nexus nexus = H2.open(JooqBackend.h2(url).pool(one))) {
            LabelRepository labels = LabelRepository.of(nexus);

            NexusException failure = nexus.blocking().transaction(transaction -> {
                LabelRepository.of(transaction).blocking().save(label("a"));
                return CompletableFuture.supplyAsync(
                                () -> failure(() -> labels.blocking().get("a")))
                        .join();
            });

            assertThat(failure.code()).isEqualTo(BackendException.POOL_EXHAUSTED);
            assertThat(failure.isRetryable()).isTrue();
            assertThat(labels.blocking().get("a")).contains(label("a"));
        }
    }

    @Test
    void oneOfTwoTransactionsThatWaitForEachOtherGivesWayAndMayTryAgain() {
        try (Nexus nexus = H2.open(url)) {
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
                assertThat(failure.code()).isEqualTo(BackendException.SERIALIZATION_FAILURE);
                assertThat(failure.isRetryable()).isTrue();
            });
        }
    }

    @Test
    void aTransactionWhoseRowWasChangedOrTakenSinceItsSnapshotMayTryAgain() {
        try (Nexus nexus = H2.open(url)) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));

            List<BackendException> failures = List.of(
                    failure(() -> nexus.blocking().transaction(transaction -> {
                        LabelRepository own = LabelRepository.of(transaction);
                        own.blocking().require("a");
                        CompletableFuture.runAsync(() -> labels.blocking().save(new Label("a", Label.Shade.LIGHT, 9)))
                                .join();
                        return own.blocking().save(new Label("a", Label.Shade.DARK, 2));
                    })),
                    failure(() -> nexus.blocking().transaction(transaction -> {
                        LabelRepository own = LabelRepository.of(transaction);
                        own.blocking().require("a");
                        CompletableFuture.runAsync(() -> labels.blocking().save(label("b")))
                                .join();
                        return own.blocking().save(new Label("b", Label.Shade.LIGHT, 2));
                    })));

            assertThat(failures).allSatisfy(failure -> {
                assertThat(failure.code()).isEqualTo(BackendException.SERIALIZATION_FAILURE);
                assertThat(failure.isRetryable()).isTrue();
            });
            assertThat(labels.blocking().require("a").weight()).isEqualTo(9);
            assertThat(labels.blocking().require("b")).isEqualTo(label("b"));
        }
    }

    @Test
    void aRowThatIsHeldForTooLongIsATypedFailure() {
        try (Nexus nexus = H2.open(JooqBackend.h2(url).writerTimeout(Duration.ofMillis(300)))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("held"));

            NexusException failure = nexus.blocking().transaction(transaction -> {
                LabelRepository.of(transaction).blocking().save(label("held"));
                return CompletableFuture.supplyAsync(() ->
                                failure(() -> labels.blocking().save(new Label("held", Label.Shade.LIGHT, 5))))
                        .join();
            });

            assertThat(failure.code()).isEqualTo(BackendException.BUSY);
            assertThat(failure.isRetryable()).isTrue();
            assertThat(labels.blocking().require("held")).isEqualTo(label("held"));
        }
    }

    @Test
    void aSaveThatWaitsForARowKeepsNoOtherSaveWaiting() {
        try (Nexus nexus = H2.open(url)) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("held"));
            CountDownLatch holds = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            CompletableFuture<Label> holder =
                    CompletableFuture.supplyAsync(() -> nexus.blocking().transaction(transaction -> {
                        Label saved = LabelRepository.of(transaction).blocking().save(label("held"));
                        holds.countDown();
                        await(mayEnd);
                        return saved;
                    }));
            await(holds);
            CompletableFuture<Label> waiting = CompletableFuture.supplyAsync(
                    () -> labels.blocking().save(new Label("held", Label.Shade.LIGHT, 5)));

            assertThat(labels.blocking().save(label("other"))).isEqualTo(label("other"));
            assertThat(waiting).isNotDone();
            mayEnd.countDown();
            holder.join();
            assertThat(waiting.join().weight()).isEqualTo(5);
            assertThat(labels.blocking().require("held").weight()).isEqualTo(5);
        }
    }

    @Test
    void aTableThatATransactionNeedsIsCreatedWithoutCommittingIt() {
        try (Nexus nexus = H2.open(url)) {
            assertThat(catchThrowableOfType(
                            IllegalStateException.class,
                            () -> nexus.blocking().transaction(transaction -> {
                                LabelRepository.of(transaction).blocking().save(label("a"));
                                TallyRepository.of(transaction).blocking().save(new Tally(1, 1));
                                throw new IllegalStateException("given up");
                            })))
                    .hasMessage("given up");

            assertThat(LabelRepository.of(nexus).blocking().count(Query.all())).isZero();
            assertThat(TallyRepository.of(nexus).blocking().count(Query.all())).isZero();
        }
    }

    @Test
    void aTableThatManyNeedAtTheSameTimeIsCreatedOnce() {
        try (Nexus nexus = Nexus.builder(JooqBackend.h2(url)).open()) {
            List<CompletableFuture<Tally>> first = IntStream.range(0, 8)
                    .mapToObj(id -> CompletableFuture.supplyAsync(
                            () -> TallyRepository.of(nexus).blocking().save(new Tally(id, 1))))
                    .toList();

            assertThat(first).allSatisfy(save -> assertThat(save.join().count()).isEqualTo(1));
            assertThat(TallyRepository.of(nexus).blocking().count(Query.all())).isEqualTo(8);
        }
    }

    @Test
    void aStatementThatTakesTooLongIsCancelled() {
        try (Nexus nexus = H2.open(JooqBackend.h2(url).statementTimeout(Duration.ofMillis(200)))) {
            H2.run(
                    url,
                    "CREATE TABLE \"slow\" AS SELECT x AS \"id\" FROM system_range(1, 3000)",
                    "ALTER TABLE \"label\" ADD COLUMN \"slow\" bigint DEFAULT (SELECT count(*) FROM \"slow\" AS a,"
                            + " \"slow\" AS b, \"slow\" AS c WHERE a.\"id\" + b.\"id\" > c.\"id\")");

            BackendException failure =
                    failure(() -> LabelRepository.of(nexus).blocking().save(label("a")));

            assertThat(failure.code()).isEqualTo(BackendException.STATEMENT_TIMEOUT);
            assertThat(failure.isRetryable()).isFalse();
            assertThat(LabelRepository.of(nexus).blocking().get("a")).isEmpty();
        }
    }

    @Test
    void aColumnThatWasDroppedIsAMismatchAtOnceAndAtTheNextOpening() {
        String file = "jdbc:h2:" + directory.resolve("app");
        try (Nexus nexus = H2.open(file)) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));
            H2.run(file, "ALTER TABLE \"label\" DROP COLUMN \"weight\"");

            BackendException failure = failure(() -> labels.blocking().get("a"));

            assertThat(failure.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
            assertThat(failure.isRetryable()).isFalse();
        }
        BackendException mismatch = failure(() -> H2.open(file));

        assertThat(mismatch.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        assertThat(mismatch).hasMessageContaining("Column 'label.weight'").hasMessageContaining("integer NOT NULL");
    }

    @Test
    void aConstantThatThisVersionDoesNotKnowIsAnUnreadableRow() {
        try (Nexus nexus = H2.open(url)) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().saveAll(List.of(label("a"), label("b")));
            H2.run(url, "UPDATE \"label\" SET \"shade\" = 'NEON' WHERE \"id\" = 'a'");

            UnreadableRowException failure = catchThrowableOfType(
                    UnreadableRowException.class, () -> labels.blocking().get("a"));

            assertThat(failure.code()).isEqualTo(BackendException.UNREADABLE_ROW);
            assertThat(failure).hasMessageContaining("shade").hasMessageNotContaining("NEON");
            assertThat(labels.blocking().get("b")).contains(label("b"));
        }
    }

    @Test
    void aHundredThousandValuesArePushedDown() {
        try (Nexus nexus = H2.open(url)) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().saveAll(List.of(label("7"), label("99999"), label("x")));
            List<String> many =
                    IntStream.range(0, 100_000).mapToObj(Integer::toString).toList();
            Query<Label> query = LabelQuery.where().id().in(many).toQuery();

            assertThat(labels.blocking().find(query)).containsExactly(label("7"), label("99999"));
            assertThat(labels.blocking().getAll(many)).containsExactly(label("7"), label("99999"));
            assertThat(labels.explain(query).isPushedDown()).isTrue();
        }
    }

    @Test
    void aSearchByAnIndexIsNoScanAndAnOrderOfTextsIsSaidToBeSorted() {
        try (Nexus nexus = H2.open(url)) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));

            assertThat(labels.explain(LabelQuery.where().id().gt("a").toQuery()).notes())
                    .isEmpty();
            assertThat(labels.explain(LabelQuery.where().weight().gt(3).toQuery())
                            .notes())
                    .singleElement()
                    .asString()
                    .contains("every row of table 'label'");
            assertThat(labels.explain(LabelQuery.where().id().gt("a").limit(3).toQuery())
                            .notes())
                    .singleElement()
                    .asString()
                    .contains("No index of H2 has the order of texts");
        }
    }

    @Test
    void namesThatMeanSomethingToTheDatabaseAreNames() {
        Oddity oddity = new Oddity("1", "x", 7, null, null, null, null, 1.5, "y", 1, 2, 3, 4, 0);
        try (Nexus nexus = H2.open(url)) {
            OddityRepository oddities = OddityRepository.of(nexus);

            Oddity saved = oddities.blocking().save(oddity);

            assertThat(oddities.blocking().get("1")).contains(saved);
            assertThat(oddities.blocking()
                            .deleteWhere(OddityQuery.where().keyword().eq("x").toQuery()))
                    .isEqualTo(1);
        }
    }

    private static Label label(String id) {
        return new Label(id, Label.Shade.DARK, 1);
    }

    private static Label writeBoth(Nexus nexus, String first, String second, CyclicBarrier bothHoldOne) {
        return nexus.blocking().transaction(transaction -> {
            LabelRepository own = LabelRepository.of(transaction);
            own.blocking().save(new Label(first, Label.Shade.LIGHT, 2));
            try {
                bothHoldOne.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            return own.blocking().save(new Label(second, Label.Shade.LIGHT, 2));
        });
    }

    private static NexusException cause(Throwable failed) {
        return (NexusException) (failed instanceof NexusException ? failed : failed.getCause());
    }

    private static BackendException failure(ThrowingCallable call) {
        return catchThrowableOfType(BackendException.class, call);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

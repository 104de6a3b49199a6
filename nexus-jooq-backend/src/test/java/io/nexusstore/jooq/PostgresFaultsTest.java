package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.query.Query;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** What a server, its schema and its other users can do wrong. */
@Timeout(120)
final class PostgresFaultsTest {

    private final String url = PostgresServer.newSchema();

    @Test
    void aServerThatIsDownStopsTheOpeningAtOnce() throws IOException {
        int closedPort;
        try (ServerSocket free = new ServerSocket(0)) {
            closedPort = free.getLocalPort();
        }
        String down = "jdbc:postgresql://localhost:" + closedPort + "/postgres?user=postgres&password=secret";

        BackendException failure =
                failure(() -> open(JooqBackend.postgresql(down)).close());

        assertThat(failure.code()).isEqualTo(BackendException.CANNOT_OPEN);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure).hasMessageContaining("localhost:" + closedPort).hasMessageNotContaining("secret");
    }

    @Test
    void aDatabaseThatDoesNotExistStopsTheOpeningForGood() {
        String absent = url.replace("/postgres?", "/absent?");

        BackendException failure =
                failure(() -> open(JooqBackend.postgresql(absent)).close());

        assertThat(failure.code()).isEqualTo(BackendException.CANNOT_OPEN);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.sqlState()).contains("3D000");
    }

    @Test
    void aTransactionWhoseConnectionIsKilledLeavesNothingAndTheNextCallsGoOn() {
        try (Nexus nexus = open(backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("before"));

            BackendException failure = failure(() -> nexus.blocking().transaction(transaction -> {
                LabelRepository.of(transaction).blocking().save(label("within"));
                killConnections();
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
        try (Nexus nexus = open(JooqBackend.postgresql(url).pool(one))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));
            CountDownLatch holds = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            CompletableFuture<Label> holder =
                    CompletableFuture.supplyAsync(() -> nexus.blocking().transaction(transaction -> {
                        Label saved = LabelRepository.of(transaction).blocking().save(label("b"));
                        holds.countDown();
                        await(mayEnd);
                        return saved;
                    }));
            await(holds);

            BackendException failure = failure(() -> labels.blocking().get("a"));
            mayEnd.countDown();
            holder.join();

            assertThat(failure.code()).isEqualTo(BackendException.POOL_EXHAUSTED);
            assertThat(failure.isRetryable()).isTrue();
            assertThat(labels.blocking().get("b")).contains(label("b"));
        }
    }

    @Test
    void oneOfTwoTransactionsThatWaitForEachOtherGivesWayAndMayTryAgain() {
        try (Nexus nexus = open(backend())) {
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
        }
    }

    @Test
    void aTransactionWhoseRowWasChangedSinceItsSnapshotMayTryAgain() {
        try (Nexus nexus = open(backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));

            BackendException failure = failure(() -> nexus.blocking().transaction(transaction -> {
                LabelRepository own = LabelRepository.of(transaction);
                own.blocking().require("a");
                CompletableFuture.runAsync(() -> labels.blocking().save(new Label("a", Label.Shade.LIGHT, 9)))
                        .join();
                return own.blocking().save(new Label("a", Label.Shade.DARK, 2));
            }));

            assertThat(failure.code()).isEqualTo(BackendException.SERIALIZATION_FAILURE);
            assertThat(failure.isRetryable()).isTrue();
            assertThat(labels.blocking().require("a").weight()).isEqualTo(9);
        }
    }

    @Test
    void aSaveThatWaitsForARowKeepsNoOtherSaveWaiting() {
        try (Nexus nexus = open(backend())) {
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

            List<Label> others =
                    labels.saveAll(Mono.just(label("other")), 1).collectList().block(Duration.ofSeconds(60));

            assertThat(others).containsExactly(label("other"));
            assertThat(waiting).isNotDone();
            mayEnd.countDown();
            holder.join();
            assertThat(waiting.join().weight()).isEqualTo(5);
            assertThat(labels.blocking().require("held").weight()).isEqualTo(5);
        }
    }

    @Test
    void aRowThatIsHeldForTooLongIsATypedFailure() {
        try (Nexus nexus = open(JooqBackend.postgresql(url).writerTimeout(Duration.ofMillis(300)))) {
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
    void aStatementThatTakesTooLongIsCancelled() {
        try (Nexus nexus = open(JooqBackend.postgresql(url).statementTimeout(Duration.ofMillis(200)))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));
            PostgresServer.run(
                    url,
                    "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                            + " 'BEGIN PERFORM pg_sleep(30); RETURN NEW; END'",
                    "CREATE TRIGGER slow BEFORE UPDATE ON label FOR EACH ROW EXECUTE FUNCTION slow()");

            BackendException failure = failure(() -> labels.blocking().save(new Label("a", Label.Shade.DARK, 2)));

            assertThat(failure.code()).isEqualTo(BackendException.STATEMENT_TIMEOUT);
            assertThat(failure.isRetryable()).isFalse();
            assertThat(labels.blocking().require("a")).isEqualTo(label("a"));
        }
    }

    @Test
    void aColumnThatWasDroppedIsAMismatchAtOnceAndAtTheNextOpening() {
        try (Nexus nexus = open(backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));
            PostgresServer.run(url, "ALTER TABLE label DROP COLUMN weight");

            BackendException failure = failure(() -> labels.blocking().get("a"));

            assertThat(failure.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
            assertThat(failure.isRetryable()).isFalse();
        }
        BackendException mismatch = failure(() -> open(backend()).close());

        assertThat(mismatch.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        assertThat(mismatch).hasMessageContaining("Column 'label.weight'").hasMessageContaining("integer NOT NULL");
    }

    @Test
    void aCollationThatOrdersOtherwiseIsAMismatch() {
        PostgresServer.run(
                url,
                "CREATE TABLE label (id text COLLATE \"unicode\" PRIMARY KEY, shade text COLLATE \"C\" NOT NULL,"
                        + " weight integer NOT NULL)");

        BackendException mismatch = failure(() -> open(backend()).close());

        assertThat(mismatch.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        assertThat(mismatch)
                .hasMessageContaining("Column 'label.id'")
                .hasMessageContaining("collation unicode")
                .hasMessageContaining("COLLATE \"C\"");
    }

    @Test
    void aTableThatIsAbsentStopsTheValidation() {
        BackendException mismatch = failure(() ->
                open(JooqBackend.postgresql(url).schema(SchemaMode.VALIDATE)).close());

        assertThat(mismatch.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        assertThat(mismatch).hasMessageContaining("Table 'label'").hasMessageContaining("create table \"label\"");
    }

    @Test
    void aConstantThatThisVersionDoesNotKnowIsAnUnreadableRow() {
        try (Nexus nexus = open(backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().saveAll(List.of(label("a"), label("b")));
            PostgresServer.run(url, "UPDATE label SET shade = 'NEON' WHERE id = 'a'");

            UnreadableRowException failure = catchThrowableOfType(
                    UnreadableRowException.class, () -> labels.blocking().get("a"));

            assertThat(failure.code()).isEqualTo(BackendException.UNREADABLE_ROW);
            assertThat(failure).hasMessageContaining("shade").hasMessageNotContaining("NEON");
            assertThat(labels.blocking().get("b")).contains(label("b"));
        }
    }

    @Test
    void aHundredThousandValuesAreOneParameter() {
        try (Nexus nexus = open(backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().saveAll(List.of(label("7"), label("x")));
            List<String> many =
                    IntStream.range(0, 100_000).mapToObj(Integer::toString).toList();
            Query<Label> query = LabelQuery.where().id().in(many).toQuery();

            assertThat(labels.blocking().find(query)).containsExactly(label("7"));
            assertThat(labels.blocking().getAll(many)).containsExactly(label("7"));
            assertThat(labels.explain(query).isPushedDown()).isTrue();
        }
    }

    @Test
    void namesThatMeanSomethingToTheServerAreNames() {
        Oddity oddity = new Oddity("1", "x", 7, null, null, null, null, 1.5, "y", 1, 2, 3, 4, 0);
        try (Nexus nexus = open(backend())) {
            OddityRepository oddities = OddityRepository.of(nexus);

            Oddity saved = oddities.blocking().save(oddity);

            assertThat(oddities.blocking().get("1")).contains(saved);
            assertThat(oddities.blocking()
                            .deleteWhere(OddityQuery.where().keyword().eq("x").toQuery()))
                    .isEqualTo(1);
        }
    }

    @Test
    void namesThatTheServerWouldCutAreRefused() {
        NamingStrategy naming = new LongNames();
        BackendException mismatch = failure(
                () -> open(JooqBackend.postgresql(url).namingStrategy(naming)).close());

        assertThat(mismatch.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        assertThat(mismatch).hasMessageContaining("more than 63 bytes");
    }

    @Test
    void optionsOutOfTheirBoundsAreRefused() {
        List<ThrowingCallable> calls = List.of(
                () -> JooqBackend.postgresql("jdbc:sqlite:app.db"),
                () -> JooqBackend.postgresql(url).statementTimeout(Duration.ofMillis(-1)),
                () -> JooqBackend.postgresql(url).writerTimeout(Duration.ZERO),
                () -> ConnectionPoolConfig.defaults().size(5, 4),
                () -> ConnectionPoolConfig.defaults().size(0, 0),
                () -> ConnectionPoolConfig.defaults().acquireTimeout(Duration.ofMillis(100)));

        assertThat(calls)
                .allSatisfy(call -> assertThat(catchThrowableOfType(InvalidInputException.class, call)
                                .code())
                        .isEqualTo(InvalidInputException.INVALID_ARGUMENT));
    }

    private PostgresBackend backend() {
        return JooqBackend.postgresql(url);
    }

    private static Nexus open(PostgresBackend backend) {
        return Nexus.builder(backend)
                .models(Label_Model.INSTANCE, Oddity_Model.INSTANCE)
                .open();
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

    private void killConnections() {
        PostgresServer.run(
                url,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                        + " AND state LIKE 'idle in transaction%'");
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

    /** Names all tables and indexes by more bytes than the server admits. */
    private static final class LongNames implements NamingStrategy {

        @Override
        public String table(EntityModel<?, ?> model) {
            return "t".repeat(64);
        }

        @Override
        public String column(EntityModel<?, ?> model, FieldFacts field) {
            return NamingStrategy.snakeCase().column(model, field);
        }

        @Override
        public String index(String table, List<String> columns, boolean isUnique) {
            return NamingStrategy.snakeCase().index(table, columns, isUnique);
        }
    }
}

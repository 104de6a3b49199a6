package io.nexusstore.jooq;

import static io.nexusstore.jooq.FaultySchema.failure;
import static io.nexusstore.jooq.FaultySchema.label;
import static io.nexusstore.jooq.FaultySchema.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.query.Query;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of calls when connections cannot be had, or break. */
@Timeout(120)
final class PostgresConnectionsTest {

    private static final String COMMITTING = "state = 'active' AND query ILIKE 'COMMIT%'";

    private final FaultySchema schema = new FaultySchema();

    @Test
    void aServerThatIsDownStopsTheOpeningAtOnce() throws IOException {
        int closedPort;
        try (ServerSocket free = new ServerSocket(0)) {
            closedPort = free.getLocalPort();
        }
        String down = "jdbc:postgresql://localhost:" + closedPort + "/postgres?user=postgres&password=secret";

        BackendException failure = failure(
                BackendException.CANNOT_OPEN,
                true,
                () -> open(JooqBackend.postgresql(down)).close());

        assertThat(failure).hasMessageContaining("localhost:" + closedPort).hasMessageNotContaining("secret");
    }

    @Test
    void aDatabaseThatDoesNotExistStopsTheOpeningForGood() {
        String absent = schema.url().replace("/postgres?", "/absent?");

        BackendException failure = failure(
                BackendException.CANNOT_OPEN,
                false,
                () -> open(schema.backend(absent)).close());

        assertThat(failure.sqlState()).contains("3D000");
    }

    @Test
    void aUserThatIsRefusedStopsTheOpeningForGood() {
        BackendException failure = failure(
                BackendException.CANNOT_OPEN,
                false,
                () -> open(schema.backendOf("nobody")).close());

        assertThat(failure.sqlState())
                .hasValueSatisfying(state -> assertThat(state).startsWith("28"));
        assertThat(failure).hasMessageNotContaining("secret");
    }

    @Test
    void aTransactionWhoseConnectionIsKilledLeavesNothingAndTheNextCallsGoOn() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("before"));

            failure(
                    BackendException.CONNECTION_LOST,
                    true,
                    () -> nexus.blocking().transaction(transaction -> {
                        LabelRepository.of(transaction).blocking().save(label("within"));
                        schema.kill("state LIKE 'idle in transaction%'");
                        return LabelRepository.of(transaction).blocking().count(Query.all());
                    }));

            assertThat(labels.blocking().find(Query.all())).containsExactly(label("before"));
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aTransactionThatTheServerFoundIdleForTooLongIsAConnectionThatIsLost() {
        String role = "idle_" + schema.name();
        schema.run("CREATE ROLE " + role + " LOGIN SUPERUSER PASSWORD 'secret'");
        try (Nexus nexus = open(schema.backendOf(role))) {
            LabelRepository labels = LabelRepository.of(nexus);
            schema.run("ALTER ROLE " + role + " SET idle_in_transaction_session_timeout = 1000");
            schema.renewConnections(nexus);

            failure(
                    BackendException.CONNECTION_LOST,
                    true,
                    () -> nexus.blocking().transaction(transaction -> {
                        LabelRepository.of(transaction).blocking().save(label("within"));
                        schema.awaitConnections(0, "state LIKE 'idle in transaction%'");
                        return LabelRepository.of(transaction).blocking().count(Query.all());
                    }));

            assertThat(labels.blocking().count(Query.all())).isZero();
        }
    }

    @Test
    void idleConnectionsThatWereKilledAreReplaced() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));

            schema.renewConnections(nexus);

            assertThat(labels.blocking().get("a")).contains(label("a"));
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aCommitDuringWhichTheConnectionBreaksIsNeitherToldNorTriedAgain() {
        try (Nexus nexus = open(schema.backend())) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));
            schema.run(
                    "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                            + " 'BEGIN PERFORM pg_sleep(60); RETURN NULL; END'",
                    "CREATE CONSTRAINT TRIGGER slow AFTER UPDATE ON label DEFERRABLE INITIALLY DEFERRED"
                            + " FOR EACH ROW EXECUTE FUNCTION slow()");
            Label heavy = new Label("a", Label.Shade.DARK, 2);

            List<Supplier<Label>> commits = List.of(
                    () -> nexus.blocking()
                            .transaction(transaction ->
                                    LabelRepository.of(transaction).blocking().save(heavy)),
                    () -> labels.blocking().save(heavy));
            for (Supplier<Label> commit : commits) {
                CompletableFuture<Label> running = CompletableFuture.supplyAsync(commit);
                schema.awaitConnections(1, COMMITTING);
                schema.kill(COMMITTING);
                failure(BackendException.COMMIT_UNKNOWN, false, () -> joined(running));
            }

            schema.run("DROP TRIGGER slow ON label");
            assertThat(labels.blocking().require("a")).isEqualTo(label("a"));
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aPoolThatIsExhaustedIsNamedAndServesAgain() {
        ConnectionPoolConfig two = ConnectionPoolConfig.defaults().size(1, 2).acquireTimeout(Duration.ofMillis(300));
        try (Nexus nexus = open(schema.backend().pool(two))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));
            CountDownLatch hold = new CountDownLatch(2);
            CountDownLatch mayEnd = new CountDownLatch(1);
            List<CompletableFuture<Label>> holders = List.of(
                    CompletableFuture.supplyAsync(() -> holding(nexus, "b", hold, mayEnd)),
                    CompletableFuture.supplyAsync(() -> holding(nexus, "c", hold, mayEnd)));
            FaultySchema.await(hold);

            failure(
                    BackendException.POOL_EXHAUSTED,
                    true,
                    () -> labels.blocking().get("a"));
            failure(
                    BackendException.POOL_EXHAUSTED,
                    true,
                    () -> labels.blocking().save(label("d")));
            mayEnd.countDown();
            holders.forEach(CompletableFuture::join);

            assertThat(labels.blocking().find(Query.all())).containsExactly(label("a"), label("b"), label("c"));
            schema.assertUsable(nexus);
        }
    }

    @Test
    void aTransactionThatHasTheOnlyConnectionMayBeTheFirstToUseAnEntity() {
        ConnectionPoolConfig one = ConnectionPoolConfig.defaults().size(1, 1).acquireTimeout(Duration.ofMillis(300));
        try (Nexus nexus = Nexus.builder(schema.backend().pool(one)).open()) {
            nexus.blocking().transaction(transaction -> {
                LabelRepository.of(transaction).blocking().save(label("a"));
                return PlantRepository.of(transaction).blocking().count(Query.all());
            });

            assertThat(LabelRepository.of(nexus).blocking().get("a")).contains(label("a"));
        }
        schema.awaitConnections(0, "true");
    }

    private static Label holding(Nexus nexus, String id, CountDownLatch hold, CountDownLatch mayEnd) {
        return nexus.blocking().transaction(transaction -> {
            Label saved = LabelRepository.of(transaction).blocking().save(label(id));
            hold.countDown();
            FaultySchema.await(mayEnd);
            return saved;
        });
    }

    private static void joined(CompletableFuture<?> call) {
        try {
            call.join();
        } catch (CompletionException failure) {
            throw (RuntimeException) failure.getCause();
        }
    }
}

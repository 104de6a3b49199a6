package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.query.Query;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What becomes of transactions and their scopes on a server that gives up on the first failure, and lets others wait. */
@Timeout(120)
final class PostgresTransactionsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ConnectionPoolConfig ONE =
            ConnectionPoolConfig.defaults().size(1, 1).acquireTimeout(Duration.ofSeconds(20));

    private final String url = PostgresServer.newSchema();

    @Test
    void aScopeWhoseReadFailsIsUndoneAndItsTransactionGoesOn() {
        try (Nexus nexus = open(JooqBackend.postgresql(url))) {
            LabelRepository labels = LabelRepository.of(nexus);
            PostgresServer.run(url, "DROP TABLE \"select\"");

            nexus.blocking().transaction(outer -> {
                labels.blocking().save(label("a"));
                BackendException failed = catchThrowableOfType(
                        BackendException.class,
                        () -> outer.blocking().nested(scope -> {
                            labels.blocking().save(label("b"));
                            return OddityRepository.of(scope).blocking().count(Query.all());
                        }));
                assertThat(failed.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
                assertThat(labels.blocking().count(Query.all())).isEqualTo(1);
                return labels.blocking().save(label("c"));
            });

            assertThat(labels.blocking().find(Query.all())).containsExactly(label("a"), label("c"));
        }
    }

    @Test
    void aScopeThatPassesOverAFailedReadCannotBeKept() {
        try (Nexus nexus = open(JooqBackend.postgresql(url))) {
            LabelRepository labels = LabelRepository.of(nexus);
            PostgresServer.run(url, "DROP TABLE \"select\"");

            nexus.blocking().transaction(outer -> {
                labels.blocking().save(label("a"));
                TransactionException unkept = catchThrowableOfType(
                        TransactionException.class,
                        () -> outer.blocking().nested(scope -> {
                            labels.blocking().save(label("b"));
                            assertThat(catchThrowableOfType(
                                            BackendException.class,
                                            () -> OddityRepository.of(scope)
                                                    .blocking()
                                                    .count(Query.all())))
                                    .isNotNull();
                            return "as if nothing had happened";
                        }));
                assertThat(unkept.code()).isEqualTo(TransactionException.ROLLED_BACK);
                assertThat(unkept).hasCauseInstanceOf(BackendException.class);
                return labels.blocking().save(label("c"));
            });

            assertThat(labels.blocking().find(Query.all())).containsExactly(label("a"), label("c"));
        }
    }

    @Test
    void aScopeInTheWayOfAnotherTransactionIsUndoneAlone() {
        try (Nexus nexus = open(JooqBackend.postgresql(url))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("a"));

            nexus.blocking().transaction(outer -> {
                labels.blocking().require("a");
                CompletableFuture.runAsync(() -> labels.blocking().save(new Label("a", Label.Shade.LIGHT, 9)))
                        .join();
                BackendException late = catchThrowableOfType(
                        BackendException.class,
                        () -> outer.blocking().nested(scope -> labels.blocking().save(label("a"))));
                assertThat(late.code()).isEqualTo(BackendException.SERIALIZATION_FAILURE);
                assertThat(late.isRetryable()).isTrue();
                return labels.blocking().save(label("b"));
            });

            assertThat(labels.blocking().require("a").weight()).isEqualTo(9);
            assertThat(labels.blocking().get("b")).isPresent();
        }
    }

    @Test
    void aTableThatAnUndoneScopeMadeIsMadeAgain() {
        try (Nexus nexus = Nexus.builder(JooqBackend.postgresql(url)).open()) {
            LabelRepository labels = LabelRepository.of(nexus);

            nexus.blocking().transaction(outer -> {
                outer.blocking().nested(scope -> {
                    scope.setRollbackOnly();
                    return labels.blocking().save(label("a"));
                });
                return labels.blocking().save(label("b"));
            });

            assertThat(labels.blocking().find(Query.all())).containsExactly(label("b"));
        }
    }

    @Test
    void theDeadlineEndsACallThatWaitsForARowAndFreesItsConnection() throws SQLException {
        PostgresBackend patient = JooqBackend.postgresql(url).pool(ONE).writerTimeout(Duration.ofMinutes(5));
        try (Nexus nexus = Nexus.builder(patient)
                        .models(Label_Model.INSTANCE)
                        .transactionTimeout(Duration.ofMillis(400))
                        .open();
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().save(label("held"));
            other.setAutoCommit(false);
            statement.execute("UPDATE label SET weight = 5 WHERE id = 'held'");

            for (int round = 0; round < 5; round++) {
                TransactionException late = catchThrowableOfType(
                        TransactionException.class,
                        () -> nexus.blocking().transaction(outer -> {
                            labels.blocking().save(label("lost"));
                            return outer.blocking()
                                    .nested(scope -> labels.blocking().save(label("held")));
                        }));
                assertThat(late.code()).isEqualTo(TransactionException.TIMEOUT);
                assertThat(late.isRetryable()).isTrue();
            }

            other.rollback();
            assertThat(labels.blocking().find(Query.all())).containsExactly(label("held"));
        }
    }

    @Test
    void deadlinesLeaveNoConnectionBehind() {
        PostgresBackend backend = JooqBackend.postgresql(url).pool(ONE.size(2, 2));
        try (Nexus nexus = Nexus.builder(backend)
                .models(Label_Model.INSTANCE)
                .transactionTimeout(Duration.ofMillis(100))
                .open()) {
            LabelRepository labels = LabelRepository.of(nexus);

            List<String> codes = Flux.range(0, 12)
                    .flatMap(
                            number -> nexus.transaction(outer -> outer.nested(
                                            scope -> labels.save(label("lost")).then(Mono.<String>never())))
                                    .onErrorResume(TransactionException.class, timeout -> Mono.just(timeout.code())),
                            2)
                    .collectList()
                    .block(SOON);

            assertThat(codes).hasSize(12).containsOnly(TransactionException.TIMEOUT);
            assertThat(open()).isZero();
            assertThat(labels.blocking().count(Query.all())).isZero();
        }
    }

    /** Counts the transactions of this schema that the server still holds open. */
    private long open() {
        String schema = url.substring(url.indexOf("currentSchema=") + "currentSchema=".length());
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM pg_locks JOIN pg_class ON oid = relation"
                        + " JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = '" + schema + "'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void transactionsThatReadWhatTheOtherWritesMayBothCommit() {
        try (Nexus nexus = open(JooqBackend.postgresql(url))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().saveAll(List.of(label("a"), label("b")));
            CyclicBarrier bothHaveRead = new CyclicBarrier(2);

            List<CompletableFuture<Label>> skewed = IntStream.range(0, 2)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> takeOne(nexus, number, bothHaveRead)))
                    .toList();
            skewed.forEach(CompletableFuture::join);

            assertThat(labels.blocking().find(Query.all()))
                    .as("two rows of which each transaction left the other its weight")
                    .extracting(Label::weight)
                    .containsExactly(0, 0);
        }
    }

    private static Label takeOne(Nexus nexus, int number, CyclicBarrier bothHaveRead) {
        return nexus.blocking().transaction(transaction -> {
            LabelRepository own = LabelRepository.of(transaction);
            List<Label> seen = own.blocking().find(Query.all());
            assertThat(seen).extracting(Label::weight).containsExactly(1, 1);
            try {
                bothHaveRead.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            return own.blocking().save(new Label(seen.get(number).id(), Label.Shade.DARK, 0));
        });
    }

    private static Nexus open(PostgresBackend backend) {
        return Nexus.builder(backend)
                .models(Label_Model.INSTANCE, Oddity_Model.INSTANCE)
                .open();
    }

    private static Label label(String id) {
        return new Label(id, Label.Shade.DARK, 1);
    }
}

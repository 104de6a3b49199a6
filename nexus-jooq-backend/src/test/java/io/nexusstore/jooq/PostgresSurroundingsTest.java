package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database whose administrator has settings, locks and triggers of his own. */
@Timeout(120)
final class PostgresSurroundingsTest {

    private final String url = PostgresServer.newSchema();
    private final String database = "d" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void dropDatabase() {
        PostgresServer.run(url, "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    @Test
    void numbersAreExact_whateverTheDatabaseSaysOfTheirDigits() {
        PostgresServer.run(
                url, "CREATE DATABASE " + database, "ALTER DATABASE " + database + " SET extra_float_digits TO 0");
        Person person = person("p", 0.1 + 0.2);
        try (Nexus nexus = open(JooqBackend.postgresql(ofDatabase()))) {
            BlockingStore<Person, String> people = PersonRepository.of(nexus).blocking();
            people.save(person);

            for (int i = 0; i < 8; i++) { // the driver changes to binary values after some
                assertThat(people.require("p").score()).isEqualTo(0.1 + 0.2);
            }
        }
    }

    @Test
    void anEncodingThatLacksLetters_stopsTheOpening() {
        PostgresServer.run(url, "CREATE DATABASE " + database + " ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");

        BackendException failure = catchThrowableOfType(
                BackendException.class,
                () -> open(JooqBackend.postgresql(ofDatabase())).close());

        assertThat(failure.code()).isEqualTo(BackendException.CANNOT_OPEN);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure).hasMessageContaining("LATIN1").hasMessageContaining("UTF8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "count", "find", "explain"})
    void aReadWaitsForATableThatIsBeingAltered(String kind) throws SQLException {
        Function<LabelRepository, Object> read = switch (kind) {
            case "get" -> labels -> labels.blocking().get("l");
            case "count" -> labels -> labels.blocking().count(Query.all());
            case "find" -> labels -> labels.blocking().find(Query.all());
            default -> labels -> labels.explain(Query.all());
        };
        try (Nexus nexus = open(JooqBackend.postgresql(url).writerTimeout(Duration.ofSeconds(60)));
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            LabelRepository labels = LabelRepository.of(nexus);
            Object unhindered = read.apply(labels);
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE label IN ACCESS EXCLUSIVE MODE");

            CompletableFuture<Object> waiting = CompletableFuture.supplyAsync(() -> read.apply(labels));
            awaitWaiting();
            assertThat(waiting).isNotDone();
            other.rollback();

            assertThat(waiting.join()).usingRecursiveComparison().isEqualTo(unhindered);
        }
    }

    @Test
    void aReadThatWaitsTooLong_isBusy() throws SQLException {
        try (Nexus nexus = open(JooqBackend.postgresql(url).writerTimeout(Duration.ofMillis(200)));
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().count(Query.all());
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE label IN ACCESS EXCLUSIVE MODE");

            NexusException failure = catchThrowableOfType(
                    NexusException.class, () -> labels.blocking().count(Query.all()));
            other.rollback();

            assertThat(failure.code()).isEqualTo(BackendException.BUSY);
            assertThat(failure.isRetryable()).isTrue();
            assertThat(labels.blocking().count(Query.all())).isZero();
        }
    }

    @Test
    void aTriggerThatDropsRows_isAFailureNotASave() {
        try (Nexus nexus = open(JooqBackend.postgresql(url))) {
            BlockingStore<Person, String> people = PersonRepository.of(nexus).blocking();
            people.count(Query.all());
            PostgresServer.run(
                    url,
                    "CREATE FUNCTION dropping() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                    "CREATE TRIGGER dropping BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION dropping()");

            for (Function<Person, Object> save : List.<Function<Person, Object>>of(
                    people::save, people::insert, one -> people.saveAll(List.of(one, person("q", 1))))) {
                BackendException failure =
                        catchThrowableOfType(BackendException.class, () -> save.apply(person("p", 1)));
                assertThat(failure).hasMessageContaining("trigger").hasMessageContaining("'person'");
            }
            assertThat(people.count(Query.all())).isZero();
        }
    }

    private void awaitWaiting() throws SQLException {
        try (Connection watcher = DriverManager.getConnection(url);
                Statement statement = watcher.createStatement()) {
            // more than the 50 ms after which a write in a group gives up
            while (!hasRow(
                    statement,
                    "SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND relation ="
                            + " 'label'::regclass AND clock_timestamp() - waitstart > interval '300 ms'")) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean hasRow(Statement statement, String query) throws SQLException {
        try (var results = statement.executeQuery(query)) {
            return results.next();
        }
    }

    private static Person person(String id, double score) {
        return new Person(id, id + "@example.org", null, 1, score, Person.Mood.CALM, null, null, null, null, null, 0);
    }

    private String ofDatabase() {
        return url.replace("/postgres?", "/" + database + "?").replaceAll("&currentSchema=[^&]*", "");
    }

    private static Nexus open(PostgresBackend backend) {
        return Nexus.builder(backend).open();
    }
}

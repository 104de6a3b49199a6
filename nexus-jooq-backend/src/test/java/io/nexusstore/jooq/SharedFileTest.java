package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Beside another process that writes to the same file, for which a connection of its own stands here. */
@Timeout(60)
final class SharedFileTest {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final int MANY = 1_000;

    @TempDir
    Path directory;

    private Path file;
    private Connection other;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        file = directory.resolve("people.db");
        other = DriverManager.getConnection("jdbc:sqlite:" + file);
        statement = other.createStatement();
    }

    @AfterEach
    void disconnect() throws SQLException {
        other.close();
    }

    @Test
    void readsGoOn_whileASaveWaitsForTheOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        JooqBackend backend = JooqBackend.sqlite(file).busyTimeout(LONG).observedBy(step -> {
            if (step == Step.BEGIN) {
                begun.countDown();
            }
        });
        try (Nexus nexus = Nexus.builder(backend).models(Person_Model.INSTANCE).open()) {
            BlockingStore<Person, String> people = PersonRepository.of(nexus).blocking();
            people.save(person("a"));
            statement.execute("BEGIN IMMEDIATE");

            CompletableFuture<Person> save = CompletableFuture.supplyAsync(() -> people.save(person("b")), apart());
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> reads = CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < MANY; i++) {
                            assertThat(people.find(Query.all())).hasSize(1);
                        }
                    },
                    apart());

            reads.get(20, TimeUnit.SECONDS);
            assertThat(save).isNotDone();
            statement.execute("ROLLBACK");
            assertThat(save.get(20, TimeUnit.SECONDS).id()).isEqualTo("b");
            assertThat(people.find(Query.all())).hasSize(2);
        }
    }

    @Test
    void closingLetsGoOfTheFile_whileTheOtherWrites() throws SQLException {
        Nexus nexus = Nexus.builder(JooqBackend.sqlite(file).busyTimeout(Duration.ofMillis(1)))
                .models(Person_Model.INSTANCE)
                .open();
        PersonRepository.of(nexus).blocking().save(person("a"));
        statement.execute("BEGIN IMMEDIATE");

        nexus.close();

        statement.execute("ROLLBACK");
        assertThat(isAlone()).isTrue();
    }

    @Test
    void openingWaitsForTheOther_asLongAsTheTimeoutSays() throws SQLException {
        Duration timeout = Duration.ofMillis(500);
        statement.execute("CREATE TABLE something (id)");
        statement.execute("BEGIN IMMEDIATE");
        long before = System.nanoTime();

        BackendException busy = catchThrowableOfType(
                BackendException.class,
                () -> Nexus.builder(JooqBackend.sqlite(file).busyTimeout(timeout))
                        .open());

        assertThat(busy.code()).isEqualTo(BackendException.BUSY);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(timeout);
    }

    /** SQLite leaves the write-ahead log for the last connection only. */
    private boolean isAlone() throws SQLException {
        try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
            mode.next();
            return mode.getString(1).equals("delete");
        }
    }

    /** A thread for each: the common pool of a small machine has one, which the save keeps. */
    private static Executor apart() {
        return work -> new Thread(work, "apart").start();
    }

    private static Person person(String id) {
        return PersonBuilder.create()
                .id(id)
                .email(id + "@example.org")
                .age(30)
                .mood(Person.Mood.GLAD)
                .build();
    }
}

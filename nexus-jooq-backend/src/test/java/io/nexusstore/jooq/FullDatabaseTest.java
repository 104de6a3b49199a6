package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that may not grow: each write says so, nothing of it remains, and all goes on once there is space. */
final class FullDatabaseTest {

    private static final int ROOMY = 100_000;

    @TempDir
    Path directory;

    private JooqBackend backend;
    private Nexus nexus;
    private BlockingStore<Person, String> people;

    @BeforeEach
    void open() {
        backend = JooqBackend.sqlite(directory.resolve("people.db"));
        nexus = Nexus.builder(backend).models(Person_Model.INSTANCE).open();
        people = PersonRepository.of(nexus).blocking();
        people.save(person("first", 10));
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void eachSaveSaysSo_andTheNextOneWithSpaceSucceeds() {
        limitPages(pages() + 2);
        for (int size : new int[] {400_000, 50_000, 400_000, 50_000}) {
            refused(() -> people.save(person("large", size)));
        }

        limitPages(ROOMY);

        people.save(person("large", 400_000));
        people.save(person("small", 50_000));
        assertThat(people.count(Query.all())).isEqualTo(3);
    }

    @Test
    void batchesAndTransactionsRollBackEachTime() throws SQLException {
        for (int round = 1; round <= 3; round++) {
            limitPages(pages() + 2);
            List<Person> tooMuch = List.of(person("a", 10), person("b", 400_000));
            refused(() -> people.saveAll(tooMuch));
            refused(() -> nexus.blocking().transaction(transaction -> {
                people.save(person("c", 10));
                return people.saveAll(tooMuch);
            }));
            limitPages(ROOMY);

            String id = "round" + round;
            people.save(person(id, 10));

            assertThat(storedIds()).contains(id).hasSize(1 + round);
        }
    }

    private static void refused(ThrowingCallable write) {
        BackendException full = catchThrowableOfType(BackendException.class, write);

        assertThat(full.code()).isEqualTo(BackendException.FULL);
    }

    /** What another process finds, so what is committed. */
    private List<String> storedIds() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("people.db"));
                Statement statement = other.createStatement();
                ResultSet results = statement.executeQuery("select id from person")) {
            while (results.next()) {
                ids.add(results.getString(1));
            }
        }
        return ids;
    }

    private int pages() {
        return pragma("page_count");
    }

    private void limitPages(int most) {
        pragma("max_page_count = " + most);
    }

    private int pragma(String pragma) {
        return backend.dsl()
                .writeNow(jooq -> jooq.fetchValue("PRAGMA " + pragma))
                .map(value -> ((Number) value).intValue())
                .orElseThrow();
    }

    private static Person person(String id, int pictureBytes) {
        return PersonBuilder.create()
                .id(id)
                .email(id + "@example.org")
                .age(30)
                .mood(Person.Mood.GLAD)
                .picture(new byte[pictureBytes])
                .build();
    }
}

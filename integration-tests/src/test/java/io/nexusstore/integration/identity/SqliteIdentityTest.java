package io.nexusstore.integration.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.integration.entity.Tally;
import io.nexusstore.integration.entity.Tally_Model;
import io.nexusstore.integration.fixture.Failures;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sequence in an SQLite file, and others who use that file. */
final class SqliteIdentityTest {

    private static final String INSERT = "INSERT INTO tally (title, version) VALUES ('foreign', 1)";

    @TempDir
    private Path directory;

    @Test
    void table_isDeclaredSoThatSqliteCounts() throws SQLException {
        try (Nexus nexus = open()) {
            tallies(nexus).save(Tally.of("new"));
        }

        assertThat(text("SELECT sql FROM sqlite_schema WHERE name = 'tally'"))
                .containsIgnoringCase("\"id\" integer")
                .containsIgnoringCase("primary key autoincrement")
                .endsWithIgnoringCase("strict");
    }

    @Test
    void reopenedStore_goesOnAboveAllThatWasReserved() throws SQLException {
        Tally first;
        try (Nexus nexus = open()) {
            first = tallies(nexus).save(Tally.of("first"));
            tallies(nexus).delete(first.id());
        }
        long reserved = Long.parseLong(text("SELECT seq FROM sqlite_sequence WHERE name = 'tally'"));

        try (Nexus nexus = open()) {
            assertThat(tallies(nexus).save(Tally.of("second")).id()).isEqualTo(reserved + 1);
        }
        assertThat(reserved).isGreaterThan(first.id());
    }

    @Test
    void foreignInserts_meetNoReservedId() throws SQLException {
        try (Nexus nexus = open()) {
            BlockingStore<Tally, Long> tallies = tallies(nexus);
            tallies.save(Tally.of("own"));
            run(INSERT, INSERT);
            IntStream.range(0, 40).forEach(i -> tallies.save(Tally.of("own")));
            run(INSERT);

            List<Tally> all = tallies.find(Query.all());
            assertThat(all).hasSize(44).extracting(Tally::id).doesNotHaveDuplicates();
            assertThat(all).filteredOn(tally -> tally.title().equals("foreign")).hasSize(3);
        }
    }

    @Test
    void twoStoresOfOneFile_drawDifferentIds() {
        try (Nexus first = open();
                Nexus second = open()) {
            for (int i = 0; i < 40; i++) {
                tallies(first).save(Tally.of("first"));
                tallies(second).save(Tally.of("second"));
            }

            assertThat(tallies(first).find(Query.all()))
                    .hasSize(80)
                    .extracting(Tally::id)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void tableOfATransaction_isCountedFromItsBeginning() {
        try (Nexus nexus = open()) {
            List<Tally> saved = nexus.blocking()
                    .transaction(transaction -> IntStream.range(0, 40)
                            .mapToObj(i -> transaction
                                    .store(Tally_Model.INSTANCE)
                                    .blocking()
                                    .save(Tally.of("within")))
                            .toList());

            assertThat(tallies(nexus).find(Query.all())).isEqualTo(saved);
        }
    }

    @Test
    void existingTableThatCounts_isTaken() throws SQLException {
        run(
                "CREATE TABLE tally (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, title TEXT NOT NULL,"
                        + " version INTEGER NOT NULL)",
                INSERT);

        try (Nexus nexus = open()) {
            assertThat(tallies(nexus).save(Tally.of("new")).id()).isEqualTo(2);
        }
    }

    @Test
    void existingTableThatDoesNotCount_isRefusedByName() throws SQLException {
        run("CREATE TABLE tally (id INTEGER PRIMARY KEY NOT NULL /* AUTOINCREMENT */, title TEXT NOT NULL,"
                + " version INTEGER NOT NULL)");

        try (Nexus nexus = open()) {
            BackendException mismatch = Failures.failure(
                    BackendException.class,
                    BackendException.SCHEMA_MISMATCH,
                    () -> tallies(nexus).save(Tally.of("new")));

            assertThat(mismatch.getMessage())
                    .contains("Column 'tally.id'", "AUTOINCREMENT")
                    .contains("Rebuild the table with \"id\" INTEGER PRIMARY KEY AUTOINCREMENT, or take"
                            + " 'generated = true' from @Id and give the ids yourself.");
        }
    }

    private Nexus open() {
        return Nexus.builder(JooqBackend.sqlite(directory.resolve("store.db"))).open();
    }

    private static BlockingStore<Tally, Long> tallies(Nexus nexus) {
        return nexus.store(Tally_Model.INSTANCE).blocking();
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            return results.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("store.db"));
    }
}

package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Memo;
import io.nexusstore.integration.entity.Memo_Model;
import io.nexusstore.integration.entity.Seat;
import io.nexusstore.integration.entity.Seat_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that are not what their entity declares: named while opening or at the first use, and never altered. */
@Timeout(120)
final class SchemaDriftTest {

    @TempDir
    Path directory;

    static Stream<Drift> drifts() {
        return Stream.of(
                new Drift(
                        "missing column",
                        "CREATE TABLE item (id TEXT PRIMARY KEY, label TEXT NOT NULL)",
                        "'rank'",
                        "ADD COLUMN"),
                new Drift(
                        "extra column that every row needs",
                        "CREATE TABLE item (id TEXT PRIMARY KEY, label TEXT NOT NULL, rank INTEGER NOT NULL, extra TEXT"
                                + " NOT NULL)",
                        "'item.extra'",
                        "Give the column a default"),
                new Drift(
                        "wrong type",
                        "CREATE TABLE item (id TEXT PRIMARY KEY, label TEXT NOT NULL, rank TEXT NOT NULL)",
                        "'item.rank'",
                        "Rebuild the table with the column as INTEGER"),
                new Drift(
                        "wrong type of a strict table",
                        "CREATE TABLE item (id TEXT PRIMARY KEY, label BLOB NOT NULL, rank INTEGER NOT NULL) STRICT",
                        "'item.label'",
                        "Rebuild the table with the column as TEXT"),
                new Drift(
                        "other collation",
                        "CREATE TABLE item (id TEXT PRIMARY KEY, label TEXT NOT NULL COLLATE NOCASE, rank INTEGER NOT"
                                + " NULL)",
                        "'item.label'",
                        "without COLLATE"),
                new Drift(
                        "column that admits null",
                        "CREATE TABLE item (id TEXT PRIMARY KEY, label TEXT, rank INTEGER NOT NULL)",
                        "'label'",
                        "NOT NULL"),
                new Drift(
                        "view",
                        "CREATE VIEW item AS SELECT 'a' AS id, 'b' AS label, 1 AS rank",
                        "'item'",
                        "Replace it by a table"),
                new Drift(
                        "other primary key",
                        "CREATE TABLE item (id TEXT NOT NULL, label TEXT PRIMARY KEY NOT NULL, rank INTEGER NOT NULL)",
                        "primary key (id)",
                        "Rebuild the table with PRIMARY KEY"),
                new Drift(
                        "primary key of two columns",
                        "CREATE TABLE item (id TEXT NOT NULL, label TEXT NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY"
                                + " (id, label))",
                        "primary key (id)",
                        "Rebuild the table with PRIMARY KEY"),
                new Drift(
                        "generated column",
                        "CREATE TABLE item (id TEXT PRIMARY KEY, label TEXT NOT NULL, rank INTEGER NOT NULL AS (1))",
                        "'rank'",
                        "ordinary column"));
    }

    @ParameterizedTest
    @MethodSource("drifts")
    void drift_isNamedWhileOpening(Drift drift) throws SQLException {
        Path file = directory.resolve("store.db");
        RawFile.run(file, drift.ddl());

        BackendException mismatch = failure(
                BackendException.class,
                BackendException.SCHEMA_MISMATCH,
                () -> Openings.builder(file).open());

        assertNamed(drift, mismatch);
        assertThat(ddl(file)).isEqualTo(drift.ddl());
        RawFile.run(file, drift.drop());
        Openings.usable(file);
    }

    @ParameterizedTest
    @MethodSource("drifts")
    void drift_isNamedAtTheFirstUseAndOthersGoOn(Drift drift) throws SQLException {
        Path file = directory.resolve("store.db");
        RawFile.run(file, drift.ddl());
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            for (Form form : Form.values()) {
                BlockingStore<Item, String> items = form.drive(nexus.store(Item_Model.INSTANCE));

                assertNamed(drift, mismatch(() -> items.save(new Item("a", "secret", 1))));
                assertNamed(drift, mismatch(() -> items.find(Query.all())));
                assertNamed(
                        drift,
                        mismatch(() -> form.transaction(
                                nexus,
                                transaction -> form.drive(transaction.store(Item_Model.INSTANCE))
                                        .save(new Item("a", "secret", 1)))));
                form.drive(nexus.store(Memo_Model.INSTANCE)).save(new Memo(null, "other"));
            }

            RawFile.run(file, drift.drop());
            nexus.store(Item_Model.INSTANCE).blocking().save(new Item("a", "label", 1));
            assertThat(nexus.store(Item_Model.INSTANCE).blocking().count(Query.all()))
                    .isEqualTo(1);
            assertThat(nexus.store(Memo_Model.INSTANCE).blocking().count(Query.all()))
                    .isEqualTo(Form.values().length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void missingUniqueIndex_isCreatedOrNamed(Form form) throws SQLException {
        Path file = directory.resolve("store.db");
        RawFile.run(
                file, "CREATE TABLE seat (id INTEGER PRIMARY KEY NOT NULL, hall TEXT NOT NULL, place INTEGER) STRICT");
        JooqBackend validating = JooqBackend.sqlite(file).schema(SchemaMode.VALIDATE);
        Nexus.builder(JooqBackend.sqlite(file)).open().close();
        BackendException mismatch = failure(
                BackendException.class,
                BackendException.SCHEMA_MISMATCH,
                () -> Nexus.builder(validating).models(Seat_Model.INSTANCE).open());
        assertThat(mismatch.entity()).contains("Seat");
        assertThat(mismatch.getMessage()).contains("'seat'", "unique index", "hall, place", "create unique index");

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            BlockingStore<Seat, Integer> seats = form.drive(nexus.store(Seat_Model.INSTANCE));
            seats.save(new Seat(1, "north", 1));
            failure(
                    ConflictException.class,
                    ConflictException.UNIQUE_VIOLATION,
                    () -> seats.save(new Seat(2, "north", 1)));
        }
    }

    @Test
    void rowsThatBreakAUniqueIndex_stopItsCreation() throws SQLException {
        Path file = directory.resolve("store.db");
        RawFile.run(
                file,
                "CREATE TABLE seat (id INTEGER PRIMARY KEY NOT NULL, hall TEXT NOT NULL, place INTEGER) STRICT",
                "INSERT INTO seat VALUES (1, 'secret', 1), (2, 'secret', 1)");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            BlockingStore<Seat, Integer> seats =
                    nexus.store(Seat_Model.INSTANCE).blocking();

            BackendException mismatch = mismatch(() -> seats.find(Query.all()));

            assertThat(mismatch.entity()).contains("Seat");
            assertThat(mismatch.getMessage()).contains("'seat'", "hall, place").doesNotContain("secret");
            RawFile.run(file, "UPDATE seat SET place = id");
            assertThat(seats.count(Query.all())).isEqualTo(2);
        }
    }

    @Test
    void tableThatIsNotStrict_isUsedWithCare() throws SQLException {
        Path file = directory.resolve("store.db");
        RawFile.run(
                file,
                "CREATE TABLE item (id VARCHAR(20) PRIMARY KEY, label VARCHAR NOT NULL, rank INT NOT NULL)",
                "INSERT INTO item VALUES ('foreign', 'label', 1)");

        Openings.usable(file);
    }

    @Test
    void columnsOfANewerProgram_areLeftAsTheyAre() throws SQLException {
        Path file = directory.resolve("store.db");
        RawFile.run(
                file,
                "CREATE TABLE item (id TEXT PRIMARY KEY NOT NULL, label TEXT NOT NULL, rank INTEGER NOT NULL, colour"
                        + " TEXT, size INTEGER NOT NULL DEFAULT 3) STRICT",
                "INSERT INTO item VALUES ('a', 'old', 1, 'red', 7)");
        try (Nexus nexus = Openings.builder(file).open()) {
            BlockingStore<Item, String> items = nexus.store(Item_Model.INSTANCE).blocking();
            items.saveAll(List.of(new Item("a", "new", 2), new Item("b", "new", 3)));
        }

        assertThat(RawFile.texts(
                        file, "SELECT id || label || rank || ifnull(colour, '-') || size FROM item ORDER BY id"))
                .containsExactly("anew2red7", "bnew3-3");
    }

    private static BackendException mismatch(ThrowingCallable call) {
        return failure(BackendException.class, BackendException.SCHEMA_MISMATCH, call);
    }

    private static void assertNamed(Drift drift, BackendException mismatch) {
        assertThat(mismatch.entity()).contains("Item");
        assertThat(mismatch.getMessage())
                .contains("'item'", drift.located(), drift.remedy())
                .doesNotContain("secret");
    }

    private static String ddl(Path file) throws SQLException {
        return RawFile.texts(file, "SELECT sql FROM sqlite_schema WHERE name = 'item'")
                .get(0);
    }

    /** A table that another hand made. */
    record Drift(String name, String ddl, String located, String remedy) {

        String drop() {
            return ddl.startsWith("CREATE VIEW") ? "DROP VIEW item" : "DROP TABLE item";
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

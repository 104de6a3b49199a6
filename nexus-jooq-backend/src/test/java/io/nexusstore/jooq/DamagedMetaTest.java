package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of {@code nexus_meta} that somebody else wrote. */
final class DamagedMetaTest {

    @TempDir
    Path directory;

    private HandMadeDatabase database;

    @BeforeEach
    void makeDatabase() {
        database = new HandMadeDatabase(directory.resolve("plants.db"));
        try (Nexus nexus = open()) {
            PlantRepository.of(nexus).blocking().save(new Plant("p1", "Fern", null, 1, null, null));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqlite.openings | x'' | holds 0 bytes where 8 are expected. Restore the database",
                "sqlite.openings | x'0102' | holds 2 bytes where 8 are expected. Restore the database",
                "sqlite.openings | x'ffffffffffffffff' | holds a number that no counting leads to. Restore the database",
                "sqlite.openings | x'00000000007fffff' | holds a number that no counting leads to. Restore the database",
                "sqlite.closed-at | x'0102' | holds 2 bytes where 16 are expected. Delete the row",
                "sqlite.closed-at | x'00000000000000017fffffffffffffff' | holds a position that no commit had. Delete the row",
                "sqlite.closed-at | x'0000000000000001ffffffffffffffff' | holds a position that no commit had. Delete the row",
                "nexus.cursor.key | x'' | does not hold the 32 bytes of the key that signs cursors. Delete the row",
                "nexus.cursor.key | x'0102' | does not hold the 32 bytes of the key that signs cursors. Delete the row",
            })
    void damagedRowIsNamedWithItsRemedyAndNothingIsChanged(String key, String value, String fact) {
        database.run("UPDATE nexus_meta SET value = " + value + " WHERE key = '" + key + "'");
        String before = rowOf(key);

        BackendException failure = catchThrowableOfType(BackendException.class, this::open);

        assertThat(failure.code()).isEqualTo(BackendException.CORRUPT);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure)
                .hasMessageContaining("Row '" + key + "' of table 'nexus_meta'")
                .hasMessageContaining(fact);
        assertThat(failure.details()).containsEntry("row", key);
        assertThat(rowOf(key)).isEqualTo(before);
        assertThat(directory.toFile().list()).containsExactly("plants.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite.closed-at", "nexus.cursor.key", "sqlite.schema", "sqlite.columns.plant"})
    void rowThatMayBeDeletedIsMadeAnew(String key) {
        database.run("DELETE FROM nexus_meta WHERE key = '" + key + "'");

        try (Nexus nexus = open()) {
            assertThat(PlantRepository.of(nexus).blocking().get("p1")).isPresent();
        }

        assertThat(rowOf(key)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x''",
                "x'02'",
                "x'0200000001'",
                "x'020000000100'",
                "x'02000000017fffffff'",
                "x'0200000001ffffffff'",
                "x'020000000100000001'",
                "x'01'",
                "zeroblob(1000)"
            })
    void damagedNoteOfComparedTablesCountsAsAbsent(String value) {
        database.run("UPDATE nexus_meta SET value = " + value + " WHERE key = 'sqlite.schema'");

        try (Nexus nexus = open()) {
            assertThat(PlantRepository.of(nexus).blocking().count(Query.all())).isEqualTo(1);
        }

        assertThat(rowOf("sqlite.schema")).as("written anew").contains("706C616E74");
    }

    @Test
    void foreignTableOfThatNameIsRefused() {
        database.run("DROP TABLE nexus_meta", "CREATE TABLE nexus_meta (a, b)");

        BackendException failure = catchThrowableOfType(BackendException.class, this::open);

        assertThat(failure.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        assertThat(failure).hasMessageContaining("Column 'nexus_meta.key': stored is nothing");
    }

    @Test
    void textInPlaceOfBytesIsNamedInATableThatIsNotStrict() {
        database.run(
                "CREATE TABLE copy (key TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL)",
                "INSERT INTO copy SELECT key, value FROM nexus_meta",
                "DROP TABLE nexus_meta",
                "ALTER TABLE copy RENAME TO nexus_meta",
                "UPDATE nexus_meta SET value = 'text' WHERE key = 'nexus.cursor.key'");

        BackendException failure = catchThrowableOfType(BackendException.class, this::open);

        assertThat(failure.code()).isEqualTo(BackendException.CORRUPT);
        assertThat(failure).hasMessageContaining("nexus.cursor.key");
    }

    private String rowOf(String key) {
        return database.text("SELECT hex(value) FROM nexus_meta WHERE key = '" + key + "'");
    }

    private Nexus open() {
        return Nexus.builder(JooqBackend.sqlite(database.file()))
                .models(Plant_Model.INSTANCE)
                .open();
    }
}

package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.jooq.config.SchemaMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SchemaModeTest {

    private static final Plant FERN = new Plant("p1", "Fern", "Polypodiales", 40, 1.5, false);

    @TempDir
    Path directory;

    private HandMadeDatabase database;

    @BeforeEach
    void nameFile() {
        database = new HandMadeDatabase(directory.resolve("plants.db"));
    }

    @ParameterizedTest
    @EnumSource
    void usesTableMadeByHand(SchemaMode mode) {
        database.run(
                "CREATE TABLE plant (id TEXT PRIMARY KEY, label VARCHAR(40) NOT NULL UNIQUE, family,"
                        + " height BIGINT NOT NULL, weight DOUBLE, edible BOOLEAN, since TEXT DEFAULT 'now' NOT NULL,"
                        + " remark BLOB) WITHOUT ROWID",
                HandMadeDatabase.PLANT_INDEX,
                "CREATE TRIGGER remarks AFTER INSERT ON plant BEGIN"
                        + " UPDATE plant SET remark = 'new' WHERE id = NEW.id; END");
        String schema = database.schema();

        try (Nexus nexus = open(mode)) {
            PlantRepository plants = PlantRepository.of(nexus);
            plants.blocking().save(FERN);
            assertThat(plants.blocking().get("p1")).contains(FERN);
            assertThat(plants.findByLabel("Fern").block()).isEqualTo(FERN);
            assertThatThrownBy(() -> plants.blocking().save(new Plant("p2", "Fern", null, 1, null, null)))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("label");
        }

        assertThat(database.schema()).isEqualTo(schema);
        assertThat(database.text("SELECT remark FROM plant")).isEqualTo("new\n");
    }

    @Test
    void createsMissingIndexOfExistingTable() {
        database.run(HandMadeDatabase.PLANTS);

        open(SchemaMode.CREATE).close();
        try (Nexus nexus = open(SchemaMode.CREATE)) {
            PlantRepository.of(nexus).blocking().save(FERN);
        }

        assertThat(database.schema()).contains("ix_plant_family_height").doesNotContain("ux_plant_label");
    }

    @Test
    void validateChangesNothingAndNamesMissingTable() {
        database.run("CREATE TABLE other (a)");
        String schema = database.schema();

        BackendException failure = mismatch(SchemaMode.VALIDATE);

        assertThat(failure.details()).containsEntry("table", "plant");
        assertThat(failure)
                .hasMessageContaining("Table 'plant': stored is nothing, declared is a table of 6 columns.")
                .hasMessageContaining("create table \"plant\"");
        assertThat(database.schema()).isEqualTo(schema);
    }

    @Test
    void validateNamesMissingIndex() {
        database.run(HandMadeDatabase.PLANTS);
        String schema = database.schema();

        assertThat(mismatches(SchemaMode.VALIDATE))
                .containsExactly(
                        "Index 'ix_plant_family_height' of table 'plant': stored is nothing, declared is an index on"
                                + " (family, height). Create it by create index \"ix_plant_family_height\" on \"plant\""
                                + "(\"family\", \"height\"), or open the database with schema(SchemaMode.CREATE).");
        assertThat(database.schema()).isEqualTo(schema);
    }

    @Test
    void validateRefusesFileThatDoesNotExist() {
        assertThatThrownBy(() -> open(SchemaMode.VALIDATE))
                .isInstanceOfSatisfying(
                        BackendException.class,
                        failure -> assertThat(failure.code()).isEqualTo(BackendException.CANNOT_OPEN))
                .hasMessageContaining("SchemaMode.CREATE");
        assertThat(Files.exists(database.file())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryMismatchAtOnce(SchemaMode mode) {
        database.run(
                "CREATE TABLE PLANT (id TEXT, Label TEXT COLLATE NOCASE, height TEXT NOT NULL, weight INTEGER NOT NULL,"
                        + " edible AS (1), sort TEXT NOT NULL, PRIMARY KEY (id, sort))",
                "CREATE UNIQUE INDEX ix_plant_family_height ON plant (height DESC, id COLLATE RTRIM)",
                "CREATE INDEX ux_plant_label ON plant (label)");

        assertThat(mismatches(mode))
                .map(SchemaModeTest::fact)
                .containsExactly(
                        "Table 'plant': stored is name 'PLANT', declared is name 'plant'",
                        "Column 'plant.label': stored is name 'Label', declared is name 'label'",
                        "Column 'plant.label': stored is nullable, declared is NOT NULL",
                        "Column 'plant.label': stored is collation NOCASE, declared is collation BINARY",
                        "Column 'plant.family': stored is nothing, declared is TEXT for field 'family'",
                        "Column 'plant.height': stored is type TEXT, declared is type INTEGER",
                        "Column 'plant.weight': stored is type INTEGER, declared is type REAL",
                        "Column 'plant.weight': stored is NOT NULL, declared is nullable",
                        "Column 'plant.edible': stored is a generated column, declared is a column that the entity writes",
                        "Table 'plant': stored is primary key (id, sort), declared is primary key (id)",
                        "Index 'ux_plant_label' of table 'plant': stored is an index on (Label COLLATE NOCASE),"
                                + " declared is a unique index on (label)",
                        "Index 'ix_plant_family_height' of table 'plant': stored is a unique index on (height DESC, id"
                                + " COLLATE RTRIM), declared is an index on (family, height)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "height INT NOT NULL|height NOT NULL DEFAULT 'x', stem TEXT NOT NULL|"
                        + "Column 'plant.stem': stored is NOT NULL without a default, declared is nothing",
                "TEXT PRIMARY KEY NOT NULL|TEXT COLLATE RTRIM PRIMARY KEY NOT NULL|"
                        + "Column 'plant.id': stored is collation RTRIM, declared is collation BINARY",
                "TEXT PRIMARY KEY NOT NULL|TEXT NOT NULL UNIQUE|"
                        + "Table 'plant': stored is no primary key, declared is primary key (id)",
                "weight REAL|weight NUMERIC|Column 'plant.weight': stored is type NUMERIC, declared is type REAL",
                "family TEXT|family BLOB|Column 'plant.family': stored is type BLOB, declared is type TEXT",
            })
    void namesMismatchOfColumn(String part, String replacement, String fact) {
        database.run(HandMadeDatabase.PLANTS.replace(part, replacement), HandMadeDatabase.PLANT_INDEX);

        assertThat(mismatches(SchemaMode.CREATE)).map(SchemaModeTest::fact).contains(fact);
    }

    @Test
    void namesViewInPlaceOfTable() {
        database.run("CREATE TABLE base (id TEXT)", "CREATE VIEW plant AS SELECT * FROM base");

        assertThat(mismatches(SchemaMode.CREATE))
                .map(SchemaModeTest::fact)
                .containsExactly("Table 'plant': stored is a view, declared is a table");
    }

    @Test
    void namesIndexWhoseNameIsTaken() {
        database.run("CREATE TABLE other (a)", "CREATE INDEX ux_plant_label ON other (a)");

        assertThat(mismatches(SchemaMode.CREATE))
                .map(SchemaModeTest::fact)
                .containsExactly("Index 'ux_plant_label' of table 'plant': stored is an index of table 'other',"
                        + " declared is a unique index on (label)");
        assertThat(database.schema()).doesNotContain("CREATE TABLE plant");
    }

    @Test
    void namesRowsThatContradictUniqueIndexAndCreatesNoIndex() {
        database.run(
                HandMadeDatabase.PLANTS.replace(" UNIQUE", ""),
                "INSERT INTO plant VALUES ('a', 'same', null, 1, null, null), ('b', 'same', null, 1, null, null)");
        String schema = database.schema();

        assertThat(mismatches(SchemaMode.CREATE))
                .map(SchemaModeTest::fact)
                .containsExactly("Index 'ux_plant_label' of table 'plant': stored is rows that agree in (label),"
                        + " declared is a unique index on (label)");
        assertThat(database.schema()).isEqualTo(schema);
    }

    @Test
    void noticesTableThatWasChangedBehindItsBack() {
        try (Nexus nexus = open(SchemaMode.CREATE)) {
            PlantRepository.of(nexus).blocking().save(FERN);
        }
        database.run("ALTER TABLE plant RENAME COLUMN weight TO mass");

        assertThat(mismatches(SchemaMode.CREATE))
                .map(SchemaModeTest::fact)
                .containsExactly("Column 'plant.weight': stored is nothing, declared is REAL for field 'weight'");
    }

    private List<String> mismatches(SchemaMode mode) {
        return mismatch(mode).details().get("mismatches").lines().toList();
    }

    private BackendException mismatch(SchemaMode mode) {
        try (Nexus nexus = open(mode)) {
            assertThatThrownBy(() -> PlantRepository.of(nexus).blocking().get("p1"))
                    .isInstanceOfSatisfying(BackendException.class, failure -> {
                        assertThat(failure.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
                        assertThat(failure.entity()).contains("Plant");
                        assertThat(failure.isRetryable()).isFalse();
                    });
            return assertThatThrownBy(() -> PlantRepository.of(nexus).blocking().get("p1"))
                    .asInstanceOf(InstanceOfAssertFactories.type(BackendException.class))
                    .actual();
        }
    }

    private Nexus open(SchemaMode mode) {
        return Nexus.builder(JooqBackend.sqlite(database.file()).schema(mode)).open();
    }

    private static String fact(String mismatch) {
        assertThat(mismatch).endsWith(".");
        return mismatch.substring(0, mismatch.indexOf(". "));
    }
}

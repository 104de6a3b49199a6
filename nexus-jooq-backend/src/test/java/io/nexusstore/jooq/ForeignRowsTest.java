package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

/** Rows that somebody else wrote into a table that is not strict. */
final class ForeignRowsTest {

    @TempDir
    Path directory;

    private HandMadeDatabase database;

    @BeforeEach
    void makeTable() {
        database = new HandMadeDatabase(directory.resolve("plants.db"));
        database.run(
                "CREATE TABLE plant (id PRIMARY KEY, label NOT NULL UNIQUE, family, height NOT NULL, weight, edible)",
                HandMadeDatabase.PLANT_INDEX,
                "INSERT INTO plant VALUES ('a', 'Aloe', null, 1, 1.0, 0), ('c', 'Clover', 'Fabaceae', 3, null, 1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'b', 'B', null, 'tall', 1.0, 0|b|height|holds TEXT where INTEGER is expected",
                "'b', 'B', null, 1.5, 1.0, 0|b|height|holds REAL where INTEGER is expected",
                "'b', 'B', null, x'01', 1.0, 0|b|height|holds BLOB where INTEGER is expected",
                "'b', 'B', null, 1, 2, 0|b|weight|holds INTEGER where REAL is expected",
                "'b', 'B', null, 1, '2', 0|b|weight|holds TEXT where REAL is expected",
                "'b', 'B', 7, 1, 1.0, 0|b|family|holds INTEGER where TEXT is expected",
                "'b', x'00', null, 1, 1.0, 0|b|label|holds BLOB where TEXT is expected",
                "'b', 'B', null, 1, 1.0, 'yes'|b|edible|holds TEXT where INTEGER is expected",
                "'b', 'B', null, 1, 1.0, 2|b|edible|holds a number that is not between 0 and 1",
                "9, 'B', null, 1, 1.0, 0|rowid 3|id|holds INTEGER where TEXT is expected",
                "null, 'B', null, 1, 1.0, 0|rowid 3|id|is null but required",
            })
    void rowWithValueOfWrongClassIsNamedAndOthersArrive(String values, String id, String column, String reason) {
        database.run("INSERT INTO plant VALUES (" + values + ")");
        UnreadableRow expected =
                id.startsWith("rowid") ? UnreadableRow.at(id, column, reason) : new UnreadableRow(id, column, reason);

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(database.file())).open()) {
            StepVerifier.create(
                            PlantRepository.of(nexus).find(Query.<Plant>all()).map(Plant::label))
                    .recordWith(ArrayList::new)
                    .expectNextCount(2)
                    .consumeRecordedWith(labels -> assertThat(labels).containsExactly("Aloe", "Clover"))
                    .verifyErrorSatisfies(failure -> assertThat(failure)
                            .isInstanceOfSatisfying(
                                    UnreadableRowException.class,
                                    unreadable -> assertThat(unreadable.rows()).containsExactly(expected)));
        }
    }

    @Test
    void rowsWithoutAnIdAreNamedTogether() {
        database.run(
                "INSERT INTO plant VALUES (null, 'B', null, 1, 1.0, 0), (null, 'D', null, 1, 1.0, 0),"
                        + " (null, 'E', null, 1, 1.0, 0)",
                "DELETE FROM plant WHERE label = 'D'");

        assertThat(places()).containsExactly("one of rowid 3, 5", "one of rowid 3, 5");
    }

    @Test
    void columnThatTakesTheNameOfTheNumberIsNotShown() {
        database.run(
                "DROP TABLE plant",
                "CREATE TABLE plant (id PRIMARY KEY, label NOT NULL UNIQUE, family, height NOT NULL, weight, edible,"
                        + " RowId DEFAULT 'private', _rowid_ DEFAULT 'private')",
                HandMadeDatabase.PLANT_INDEX,
                "INSERT INTO plant (id, label, height) VALUES ('a', 'Aloe', 1), (7, 'Bean', 1)");

        assertThat(places()).containsExactly("rowid 2");
    }

    @Test
    void rowOfTableWithoutNumbersIsNamedByItsColumnAlone() {
        database.run(
                "DROP TABLE plant",
                "CREATE TABLE plant (id PRIMARY KEY, label NOT NULL UNIQUE, family, height NOT NULL, weight, edible)"
                        + " WITHOUT ROWID",
                HandMadeDatabase.PLANT_INDEX,
                "INSERT INTO plant (id, label, height) VALUES ('a', 'Aloe', 1), (7, 'Bean', 1)");

        assertThat(places()).containsExactly("a place that is not known");
    }

    @Test
    void messageOfRowWithoutReadableIdHasARemedyThatReachesIt() {
        database.run("INSERT INTO plant VALUES (9, 'Bean', null, 1, 1.0, 0)");

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(database.file())).open()) {
            assertThatThrownBy(() -> PlantRepository.of(nexus).blocking().find(Query.<Plant>all()))
                    .hasMessage(
                            "Entity 'Plant': the row at rowid 3 cannot be read: column 'id' holds INTEGER where TEXT"
                                    + " is expected. No call of the store reaches a row without a readable id: correct or delete"
                                    + " it with a tool of the database.");
        }
    }

    private List<String> places() {
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(database.file())).open()) {
            return PlantRepository.of(nexus).blocking().page(Query.all(), PageRequest.first(10)).unreadable().stream()
                    .peek(row -> assertThat(row.isIdReadable()).isFalse())
                    .map(UnreadableRow::id)
                    .toList();
        }
    }

    @Test
    void rowWithValueOfWrongClassIsReadableAgainAfterASave() {
        database.run("INSERT INTO plant VALUES ('b', 'B', null, 'tall', 1.0, 0)");

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(database.file())).open()) {
            PlantRepository plants = PlantRepository.of(nexus);
            assertThatThrownBy(() -> plants.blocking().get("b"))
                    .isInstanceOf(UnreadableRowException.class)
                    .hasMessageContaining("height");

            Plant bamboo = new Plant("b", "Bamboo", null, 300, null, null);
            plants.blocking().save(bamboo);

            assertThat(plants.blocking().get("b")).contains(bamboo);
        }
    }
}

package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Texts that somebody else stored with bytes that are not UTF-8, or with U+0000. */
@ParameterizedClass
@ValueSource(strings = {"", " STRICT"})
@Timeout(60)
final class ForeignTextsTest {

    private static final String NOT_UTF_8 = "holds a text that is not UTF-8";
    private static final String WITH_ZERO = "holds a text with the character U+0000";

    @TempDir
    Path directory;

    private final String strictness;

    ForeignTextsTest(String strictness) {
        this.strictness = strictness;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'b', CAST(x'42FF' AS TEXT), null|b|label|" + NOT_UTF_8,
                "'b', CAST(x'42C080' AS TEXT), null|b|label|" + NOT_UTF_8,
                "'b', CAST(x'42EDA080' AS TEXT), null|b|label|" + NOT_UTF_8,
                "'b', CAST(x'42EFBFBDE282' AS TEXT), null|b|label|" + NOT_UTF_8,
                "'b', 'B', CAST(x'FF' AS TEXT)|b|family|" + NOT_UTF_8,
                "'b', CAST(x'420042' AS TEXT), null|b|label|" + WITH_ZERO,
                "CAST(x'62FF' AS TEXT), 'B', null|rowid 3|id|" + NOT_UTF_8,
                "CAST(x'6200' AS TEXT), 'B', null|rowid 3|id|" + WITH_ZERO,
            })
    void rowIsNamedAndOthersArrive(String values, String id, String column, String reason) {
        UnreadableRow expected =
                id.startsWith("rowid") ? UnreadableRow.at(id, column, reason) : new UnreadableRow(id, column, reason);

        withPlants("INSERT INTO plant (id, label, family, height) SELECT " + values + ", 1", plants -> {
            Page<Plant> page = plants.blocking().page(Query.all(), PageRequest.first(10));

            assertThat(page.items()).extracting(Plant::label).containsExactly("Aloe", "Clover");
            assertThat(page.unreadable()).containsExactly(expected);
            StepVerifier.create(plants.find(Query.<Plant>all()))
                    .expectNextCount(2)
                    .verifyErrorSatisfies(failure -> assertThat(failure)
                            .isInstanceOfSatisfying(UnreadableRowException.class, unreadable -> {
                                assertThat(unreadable.code()).isEqualTo(BackendException.UNREADABLE_ROW);
                                assertThat(unreadable.rows()).containsExactly(expected);
                            }));
        });
    }

    @Test
    void rowIsRefusedAlone() {
        withPlants(
                "INSERT INTO plant (id, label, height) VALUES ('b', CAST(x'42FF' AS TEXT), 1)",
                plants -> assertThatThrownBy(() -> plants.blocking().get("b"))
                        .isInstanceOf(UnreadableRowException.class)
                        .hasMessageContaining(NOT_UTF_8));
    }

    @Test
    void storedReplacementCharacterIsRead() {
        withPlants(
                "INSERT INTO plant (id, label, height) VALUES (char(65533), 'B' || char(65533), 1)",
                plants -> assertThat(plants.blocking().find(Query.<Plant>all().orderBy(PlantFields.LABEL.asc())))
                        .extracting(Plant::id, Plant::label)
                        .contains(tuple("\uFFFD", "B\uFFFD"))
                        .hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pageWalkInOrderOfTheColumnEnds(boolean isAscending) {
        withPlants(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)"
                        + " INSERT INTO plant (id, label, height)"
                        + " SELECT 'b' || i, CAST(x'42FF' AS TEXT) || printf('%03d', i), 1 FROM n",
                plants -> {
                    Query<Plant> query = Query.<Plant>all()
                            .orderBy(isAscending ? PlantFields.LABEL.asc() : PlantFields.LABEL.desc());
                    List<String> labels = new ArrayList<>();
                    PageRequest request = PageRequest.first(1);
                    Page<Plant> page = plants.blocking().page(query, request);
                    page.items().forEach(plant -> labels.add(plant.label()));
                    while (page.next().isPresent()) {
                        assertThat(labels).hasSizeLessThan(3);
                        page = plants.blocking()
                                .page(query, request.after(page.next().orElseThrow()));
                        page.items().forEach(plant -> labels.add(plant.label()));
                    }

                    assertThat(labels)
                            .containsExactly(isAscending ? "Aloe" : "Clover", isAscending ? "Clover" : "Aloe");
                });
    }

    @Test
    void streamOfManyIdsEnds() {
        int count = 2_000;
        withPlants(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + count + ")"
                        + " INSERT INTO plant (id, label, height)"
                        + " SELECT CAST(x'62FF' AS TEXT) || printf('%05d', i), 'B' || i, 1 FROM n",
                plants -> StepVerifier.create(plants.find(Query.<Plant>all()).map(Plant::label))
                        .expectNext("Aloe", "Clover")
                        .verifyErrorSatisfies(failure -> assertThat(failure)
                                .isInstanceOfSatisfying(
                                        UnreadableRowException.class,
                                        unreadable -> assertThat(unreadable.rows())
                                                .hasSize(count)
                                                .allSatisfy(row -> assertThat(row.isIdReadable())
                                                        .isFalse()))));
    }

    @Test
    void charactersAndConstantsAreCheckedToo() {
        HandMadeDatabase database = new HandMadeDatabase(directory.resolve("seats.db"));
        database.run(
                "CREATE TABLE seat (id TEXT PRIMARY KEY NOT NULL, row TEXT NOT NULL, shade TEXT NOT NULL)" + strictness,
                "INSERT INTO seat VALUES ('a', char(65533), 'DARK'), ('b', CAST(x'FF' AS TEXT), 'DARK'),"
                        + " ('c', CAST(x'00' AS TEXT), 'DARK'), ('d', 'D', CAST(x'4441524BFF' AS TEXT))");

        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(database.file())).open()) {
            Page<Seat> page = SeatRepository.of(nexus).blocking().page(Query.all(), PageRequest.first(10));

            assertThat(page.items()).containsExactly(new Seat("a", '\uFFFD', Label.Shade.DARK));
            assertThat(page.unreadable())
                    .containsExactly(
                            new UnreadableRow("b", "row", NOT_UTF_8),
                            new UnreadableRow("c", "row", WITH_ZERO),
                            new UnreadableRow("d", "shade", NOT_UTF_8));
        }
    }

    @Test
    void recordOfJooqWithZeroIsRefused() {
        HandMadeDatabase database = plants();
        database.run("INSERT INTO plant (id, label, height) VALUES ('b', CAST(x'4200' AS TEXT), 1)");
        JooqBackend backend = JooqBackend.sqlite(database.file());

        try (Nexus nexus = Nexus.builder(backend).models(Plant_Model.INSTANCE).open()) {
            JooqDsl dsl = backend.dsl();
            assertThat(PlantRepository.of(nexus).blocking().count(Query.<Plant>all()))
                    .isEqualTo(3);
            assertThatThrownBy(() -> dsl.readNow(jooq -> jooq.select(dsl.columns(Plant_Model.INSTANCE))
                            .from(dsl.table(Plant_Model.INSTANCE))
                            .fetch(dsl.mapper(Plant_Model.INSTANCE))))
                    .isInstanceOf(UnreadableRowException.class)
                    .hasMessageContaining(WITH_ZERO);
        }
    }

    private void withPlants(String insertion, Consumer<PlantRepository> test) {
        HandMadeDatabase database = plants();
        database.run(insertion);
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(database.file())).open()) {
            test.accept(PlantRepository.of(nexus));
        }
    }

    private HandMadeDatabase plants() {
        HandMadeDatabase database = new HandMadeDatabase(directory.resolve("plants.db"));
        database.run(
                "CREATE TABLE plant (id TEXT PRIMARY KEY NOT NULL, label TEXT NOT NULL UNIQUE, family TEXT,"
                        + " height INTEGER NOT NULL, weight REAL, edible INTEGER)" + strictness,
                HandMadeDatabase.PLANT_INDEX,
                "INSERT INTO plant (id, label, height) VALUES ('a', 'Aloe', 1), ('c', 'Clover', 3)");
        return database;
    }
}

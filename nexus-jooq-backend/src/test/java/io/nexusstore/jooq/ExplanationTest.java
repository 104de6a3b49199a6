package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.query.Query;
import io.nexusstore.store.Explanation;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplanationTest {

    @TempDir
    Path directory;

    private Nexus nexus;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.sqlite(directory.resolve("plants.db")))
                .open();
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void showsStatementWithoutValues() {
        Explanation explanation =
                explain(PlantQuery.where().label().eq("secret value").toQuery());

        assertThat(explanation.backend()).isEqualTo("SQLite");
        assertThat(explanation.isPushedDown()).isTrue();
        assertThat(explanation.statement())
                .startsWith("select")
                .contains("\"label\" = ?")
                .doesNotContain("secret");
        assertThat(explanation.notes()).isEmpty();
    }

    @Test
    void wholeTableInOrderOfIdIsNoFullScanWorthANote() {
        assertThat(explain(Query.all()).notes()).isEmpty();
    }

    @Test
    void namesIndexForConditionThatScans() {
        assertThat(explain(PlantQuery.where().height().gt(3).edible().eq(true).toQuery())
                        .notes())
                .containsExactly(
                        "The condition is checked against every row of table 'plant', since no index serves it."
                                + " Declare @Index(fields = {\"edible\", \"height\"}).");
    }

    @Test
    void saysThatNoIndexServesContains() {
        assertThat(explain(PlantQuery.where().family().contains("x").toQuery()).notes())
                .singleElement()
                .asString()
                .startsWith(
                        "The condition is checked against every row of table 'plant', since no index serves its terms.");
    }

    @Test
    void namesIndexForOrderThatSorts() {
        assertThat(explain(PlantQuery.where().orderBy().weight().asc().limit(10).toQuery())
                        .notes())
                .containsExactly("No index serves the order by weight, id, so all rows are sorted for each read."
                        + " Declare @Index(fields = {\"weight\", \"id\"}).");
    }

    @Test
    void namesIndexForOrderThatIsServedInPart() {
        assertThat(explain(PlantQuery.where()
                                .family()
                                .eq("Fabaceae")
                                .orderBy()
                                .height()
                                .asc()
                                .toQuery())
                        .notes())
                .containsExactly(
                        "An index serves the order by height, id in part only, so rows that agree in its first"
                                + " fields are sorted for each read. Declare @Index(fields = {\"family\", \"height\", \"id\"}).");
    }

    @Test
    void saysThatOrderOfMixedDirectionsHasNoIndex() {
        assertThat(explain(PlantQuery.where().orderBy().weight().desc().toQuery())
                        .notes())
                .containsExactly("No index serves the order by weight descending, id, so all rows are sorted for each"
                        + " read. An index is read in one direction: order by every field, the id last, in the same one."
                        + " Declare @Index(fields = {\"weight\", \"id\"}).");
    }

    @Test
    void saysThatOrderWithMovedNullsHasNoIndex() {
        assertThat(explain(PlantQuery.where()
                                .orderBy()
                                .weight()
                                .nullsLast()
                                .asc()
                                .toQuery())
                        .notes())
                .containsExactly("No index serves the order by weight nulls last, id, so all rows are sorted for each"
                        + " read. An index holds null before all values: leave the place of nulls to the direction.");
    }

    @Test
    void orderThatAnIndexServesHasNoNote() {
        assertThat(explain(PlantQuery.where().orderBy().label().asc().toQuery()).notes())
                .noneMatch(note -> note.startsWith("The condition"));
        assertThat(explain(PlantQuery.where().orderBy().id().desc().toQuery()).notes())
                .isEmpty();
    }

    private Explanation explain(Query<Plant> query) {
        return PlantRepository.of(nexus).explain(query);
    }
}

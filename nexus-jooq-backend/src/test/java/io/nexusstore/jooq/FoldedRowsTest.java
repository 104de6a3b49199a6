package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import io.nexusstore.store.Explanation;
import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite folds by itself, and what is read of it to be folded in memory. */
final class FoldedRowsTest {

    @TempDir
    Path directory;

    @Test
    void wholeNumbersAreAddedByTheDatabase() {
        try (Nexus nexus = open()) {
            Explanation plan = explained(
                    nexus,
                    Grouping.of(Query.<Plant>all()).by(PlantFields.FAMILY).select(PlantFields.HEIGHT.sum()));

            assertThat(plan.isPushedDown()).isTrue();
            assertThat(plan.statement()).contains("sum(\"height\")").contains("group by \"family\"");
        }
    }

    @Test
    void onlyTheColumnOfDoublesIsRead() {
        try (Nexus nexus = open()) {
            Explanation plan = explained(nexus, Grouping.of(Query.<Plant>all()).select(PlantFields.WEIGHT.sum()));

            assertThat(plan.isPushedDown()).isFalse();
            assertThat(plan.statement()).startsWith("select \"weight\" from");
            assertThat(plan.remainder()).isEqualTo("groups and aggregates");
            assertThat(plan.notes()).singleElement().asString().contains("folded in memory");
        }
    }

    @Test
    void aValueOfAnotherClassFailsTheAggregatesThatNeedIt() {
        HandMadeDatabase database = new HandMadeDatabase(directory.resolve("plants.db"));
        database.run(
                "CREATE TABLE plant (id PRIMARY KEY, label NOT NULL UNIQUE, family, height NOT NULL, weight, edible)",
                HandMadeDatabase.PLANT_INDEX,
                "INSERT INTO plant VALUES ('a', 'Aloe', null, 1, 1.0, 0), ('b', 'Bean', null, 'tall', 1.0, 0)");

        try (Nexus nexus = open()) {
            PlantRepository.Blocking plants = PlantRepository.of(nexus).blocking();

            assertThatThrownBy(() -> plants.aggregate(Query.all(), PlantFields.HEIGHT.sum()))
                    .isInstanceOf(UnreadableRowException.class)
                    .hasMessageContaining("column 'height' holds TEXT where INTEGER is expected");
            assertThat(plants.aggregate(Query.all(), PlantFields.WEIGHT.sum())).isEqualTo(2.0);
            assertThat(plants.aggregate(Query.all(), Aggregate.count())).isEqualTo(2);
            assertThat(plants.aggregate(Query.where(PlantFields.LABEL.eq("Aloe")), PlantFields.HEIGHT.sum()))
                    .isEqualTo(BigInteger.ONE);
        }
    }

    private Nexus open() {
        return Nexus.builder(JooqBackend.sqlite(directory.resolve("plants.db"))).open();
    }

    private static Explanation explained(Nexus nexus, Grouping<Plant> grouping) {
        return PlantRepository.of(nexus).explain(grouping);
    }
}

package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.deleteWhere;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.update;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.ConflictException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.tck.entity.Stop;
import io.nexusstore.tck.entity.Stop.Spot;
import io.nexusstore.tck.entity.Stop.Way;
import io.nexusstore.tck.entity.StopDelta;
import io.nexusstore.tck.entity.StopFields;
import io.nexusstore.tck.entity.Stop_Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows whose ids are records of several values. */
abstract class CompositeIdContract extends Contract {

    private static final Stop_Model STOPS = Stop_Model.INSTANCE;

    /** In their order; each differs from one before it in a single part, the later ones in an earlier part. */
    private static final List<Stop.Key> KEYS = List.of(
            key("A", 1, 1, 1),
            key("A", 1, 1, 2),
            key("A", 1, -1, 1),
            key("A", 10, 1, 1),
            key("A/%\"\\", 1, 1, 1),
            key("B", -1, 1, Long.MIN_VALUE));

    CompositeIdContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void rowsThatDifferInOnePartAreDifferentRows() {
        insertAll();

        for (Stop.Key key : KEYS) {
            assertThat(database().get(STOPS, key)).isEqualTo(stop(key));
        }
        assertThat(database().get(STOPS, key("B", 1, 1, 1))).isNull();
        assertThat(database().all(STOPS)).hasSameSizeAs(KEYS);
    }

    @Test
    void rowsComeInTheOrderOfTheParts() {
        List<Stop.Key> reversed = new ArrayList<>(KEYS);
        Collections.reverse(reversed);
        reversed.forEach(key -> database().write(insert(STOPS, stop(key))));

        List<Stop> all = database().all(STOPS);

        assertThat(Evaluator.apply(STOPS, Query.all(), all))
                .extracting(Stop::id)
                .isEqualTo(KEYS);
        assertThat(all).extracting(Stop::id).isEqualTo(KEYS);
    }

    @Test
    void readingByIdsFindsTheRowsOfWholeIdsAlone() {
        insertAll();

        List<Stop> found = database()
                .getAll(STOPS, List.of(KEYS.get(4), key("A", 10, -1, 1), KEYS.get(1), key("B", 1, 1, 2), KEYS.get(1)));

        assertThat(found).containsExactlyInAnyOrder(stop(KEYS.get(4)), stop(KEYS.get(1)));
    }

    @Test
    void readingByThousandsOfIdsIsOneRead() {
        insertAll();
        List<Stop.Key> wanted = new ArrayList<>(KEYS);
        IntStream.range(0, 20_000).forEach(number -> wanted.add(key("C", 1, 1, number)));

        assertThat(database().getAll(STOPS, wanted)).hasSameSizeAs(KEYS);
    }

    @Test
    void writesMeetTheRowOfTheWholeIdAlone() {
        insertAll();
        Stop replaced = new Stop(KEYS.get(0), "replaced", new Spot(null, "n"), 1);

        assertThat(database().write(upsert(STOPS, replaced))).isEqualTo(MutationOutcome.updated());
        assertThat(database()
                        .write(update(
                                STOPS,
                                KEYS.get(1),
                                StopDelta.edit().title("edited").build().change())))
                .isEqualTo(MutationOutcome.updated());
        assertThat(database().write(delete(STOPS, KEYS.get(2)))).isEqualTo(MutationOutcome.deleted());
        assertThat(database().write(delete(STOPS, key("A", 10, 1, 2)))).isEqualTo(MutationOutcome.absent());

        assertThat(database().all(STOPS))
                .extracting(Stop::title)
                .containsExactly("replaced", "edited", "t10", "t1", "t-1");
    }

    @Test
    void insertConflictsWithTheSameWholeIdAlone() {
        insertAll();

        ConflictException conflict =
                conflict(ConflictException.ALREADY_EXISTS, () -> database().write(insert(STOPS, stop(KEYS.get(4)))));

        assertThat(conflict).hasMessageContaining("A%2F%25\"\\/1/00000000-0000-0001-0000-000000000000/1");
        assertThat(database().write(insert(STOPS, stop(key("B", 1, 1, 1))))).isEqualTo(MutationOutcome.inserted());
    }

    @Test
    void deleteWhereAnswersWithTheIds() {
        insertAll();

        MutationOutcome outcome = database().write(deleteWhere(STOPS, StopFields.ID_WAY_NUMBER.eq(1L)));

        assertThat(List.<Object>copyOf(outcome.deletedIds()))
                .containsExactlyInAnyOrder(KEYS.get(0), KEYS.get(2), KEYS.get(3), KEYS.get(4));
        assertThat(database().all(STOPS)).extracting(Stop::id).containsExactly(KEYS.get(1), KEYS.get(5));
    }

    @Test
    void recordsThatMayBeAbsentAreKept() {
        Stop present = new Stop(KEYS.get(0), "t", new Spot(5, "s"), 1);
        database().write(insert(STOPS, present));
        database().write(insert(STOPS, stop(KEYS.get(1))));

        assertThat(database().all(STOPS)).containsExactly(present, stop(KEYS.get(1)));
        database()
                .write(update(
                        STOPS, KEYS.get(0), StopDelta.edit().spot(null).build().change()));
        assertThat(database().get(STOPS, KEYS.get(0))).isEqualTo(new Stop(KEYS.get(0), "t", null, 2));
    }

    private void insertAll() {
        KEYS.forEach(key -> database().write(insert(STOPS, stop(key))));
    }

    private static Stop stop(Stop.Key key) {
        return new Stop(key, "t" + key.place(), null, 1);
    }

    private static Stop.Key key(String line, int place, long network, long number) {
        return new Stop.Key(line, place, new Way(new UUID(network, 0), number));
    }
}

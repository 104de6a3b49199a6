package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.integration.entity.Medley;
import io.nexusstore.integration.entity.MedleyBuilder;
import io.nexusstore.integration.entity.MedleyDelta;
import io.nexusstore.integration.entity.Medley_Model;
import io.nexusstore.integration.fixture.RandomValues;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.query.Query;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An entity with a component of each kind comes back as it was, whatever is null in it. */
final class MedleyTest {

    private static final long SEED = 20_261_121;
    private static final int MIXED = 2_000;
    private static final int OF_ONE_KIND = 250;

    @TempDir
    private Path directory;

    private enum Place {
        MEMORY,
        SQLITE_IN_MEMORY,
        SQLITE_FILE
    }

    @Test
    void hasEachKindInItsComponents() {
        assertThat(Medley.class.getRecordComponents()).hasSize(25);
        assertThat(Medley_Model.INSTANCE.fields()).hasSize(25 - 2 + 3 + 6);
    }

    @ParameterizedTest
    @EnumSource
    void everyValueComesBack(Place place) {
        List<Medley> given = given();
        List<Medley> saved;

        try (Nexus nexus = Nexus.builder(backend(place)).open()) {
            BlockingStore<Medley, Long> store = store(nexus);
            saved = store.saveAll(given);
            assertSame(saved, withIdsOf(saved, given));
            assertSame(store.find(Query.all()), saved);
            assertSame(store.getAll(saved.stream().map(Medley::id).toList()), saved);
        }

        if (place == Place.SQLITE_FILE) {
            try (Nexus nexus = Nexus.builder(backend(place)).open()) {
                assertSame(store(nexus).find(Query.all()), saved);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStateIsReachedByADelta(Place place) {
        List<Medley> given = given().subList(0, 2 * OF_ONE_KIND + 200);

        try (Nexus nexus = Nexus.builder(backend(place)).open()) {
            BlockingStore<Medley, Long> store = store(nexus);
            Medley before = store.save(given.get(0));
            for (int i = given.size() - 1; i > 0; i -= 3) {
                Medley after = MedleyBuilder.withId(given.get(i), before.id());
                MedleyDelta delta = MedleyDelta.between(before, after);

                assertSame(List.of(delta.applyTo(before)), List.of(after));
                assertThat(store.update(before.id(), delta.change())).isTrue();
                assertSame(List.of(store.require(before.id())), List.of(after));
                before = after;
            }
        }
    }

    /** Some without any null, some with nothing else, most with both. */
    private static List<Medley> given() {
        Random random = new Random(SEED);
        return Stream.of(
                        generate(new RandomValues(random, 0), OF_ONE_KIND),
                        generate(new RandomValues(random, 1), OF_ONE_KIND),
                        generate(new RandomValues(random, 0.4), MIXED))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Medley> generate(RandomValues values, int count) {
        return Stream.generate(values::medley).limit(count).toList();
    }

    private static List<Medley> withIdsOf(List<Medley> saved, List<Medley> given) {
        List<Medley> identified = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            identified.add(MedleyBuilder.withId(given.get(i), saved.get(i).id()));
        }
        return identified;
    }

    /** Compares all, with arrays by what is in them. */
    private static void assertSame(List<Medley> actual, List<Medley> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).picture()).isEqualTo(expected.get(i).picture());
            assertThat(withoutPicture(actual.get(i))).isEqualTo(withoutPicture(expected.get(i)));
        }
    }

    private static Medley withoutPicture(Medley medley) {
        return MedleyBuilder.withPicture(medley, (byte @Nullable []) null);
    }

    private static BlockingStore<Medley, Long> store(Nexus nexus) {
        return nexus.store(Medley_Model.INSTANCE).blocking();
    }

    private StoreBackend backend(Place place) {
        return switch (place) {
            case MEMORY -> InMemoryBackend.create();
            case SQLITE_IN_MEMORY -> JooqBackend.sqliteInMemory();
            case SQLITE_FILE -> JooqBackend.sqlite(directory.resolve("store.db"));
        };
    }
}

package io.nexusstore.integration.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.integration.entity.Tally;
import io.nexusstore.integration.entity.Tally_Model;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Failures;
import io.nexusstore.integration.fixture.ForwardingBackend;
import io.nexusstore.query.Query;
import io.nexusstore.spi.DirectIdentitySource;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often ids are reserved, and what happens where they cannot be. */
final class IdentityBatchTest {

    private static final int MANY = 100_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void largeBatch_isReservedAtOnce(Database database) {
        Counting backend = new Counting(database.backend(directory));
        try (Nexus nexus = Nexus.builder(backend).open()) {
            BlockingStore<Tally, Long> tallies =
                    nexus.store(Tally_Model.INSTANCE).blocking();

            List<Tally> saved = tallies.saveAll(IntStream.range(0, MANY)
                    .mapToObj(i -> Tally.of("tally " + i))
                    .toList());

            assertThat(saved.stream().map(Tally::id).collect(Collectors.toSet()))
                    .hasSize(MANY);
            assertThat(saved.get(MANY - 1).title()).isEqualTo("tally " + (MANY - 1));
            assertThat(tallies.count(Query.all())).isEqualTo(MANY);
            assertThat(backend.reservations).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void singleSaves_seldomReserve(Database database) {
        Counting backend = new Counting(database.backend(directory));
        try (Nexus nexus = Nexus.builder(backend).open()) {
            BlockingStore<Tally, Long> tallies =
                    nexus.store(Tally_Model.INSTANCE).blocking();

            for (int i = 0; i < 3_000; i++) {
                tallies.save(Tally.of("tally"));
            }

            // 16, 32, ... 1024 are 2032 ids, and another 1024.
            assertThat(backend.reservations).hasValue(8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void backendWithoutSequence_refusesByName(Database database) {
        try (Nexus nexus =
                Nexus.builder(new WithoutIdentity(database.backend(directory))).open()) {
            BlockingStore<Tally, Long> tallies =
                    nexus.store(Tally_Model.INSTANCE).blocking();

            UnsupportedException refusal = Failures.failure(
                    UnsupportedException.class, UnsupportedException.UNSUPPORTED, () -> tallies.save(Tally.of("new")));
            Tally given = tallies.save(new Tally(7, "given", 0));

            assertThat(refusal.entity()).contains("Tally");
            assertThat(refusal.getMessage()).contains("'Tally'", "IdentitySource");
            assertThat(tallies.find(Query.all())).containsExactly(given);
        }
    }

    /** Hands ids out by another backend, and counts how often. */
    private static final class Counting extends ForwardingBackend implements DirectIdentitySource {

        private final DirectIdentitySource source;
        private final AtomicInteger reservations = new AtomicInteger();

        Counting(StoreBackend backend) {
            super(backend);
            this.source = (DirectIdentitySource) backend;
        }

        @Override
        public IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
            reservations.incrementAndGet();
            return source.reserveNow(model, count);
        }
    }

    /** Hands no ids out. */
    private static final class WithoutIdentity extends ForwardingBackend {

        WithoutIdentity(StoreBackend backend) {
            super(backend);
        }
    }
}

package io.nexusstore.integration.identity;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.integration.entity.Coupon;
import io.nexusstore.integration.entity.Coupon_Model;
import io.nexusstore.integration.entity.Tally;
import io.nexusstore.integration.entity.TallyBuilder;
import io.nexusstore.integration.entity.TallyTracked;
import io.nexusstore.integration.entity.Tally_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class IdentityTest {

    private static final int THREADS = 8;
    private static final int SAVES = 40;

    @RegisterExtension
    final Session session;

    private BlockingStore<Tally, Long> tallies;
    private BlockingStore<Coupon, Long> coupons;

    IdentityTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void openStores() {
        tallies = session.store(Tally_Model.INSTANCE);
        coupons = session.store(Coupon_Model.INSTANCE);
    }

    @Test
    void newEntities_getIdsThatGrow() {
        Tally first = tallies.save(Tally.of("first"));
        Tally second = tallies.insert(Tally.of("second"));
        Coupon third = coupons.save(new Coupon(null, "third"));
        Coupon fourth = coupons.save(new Coupon(0L, "fourth"));

        assertThat(first.id()).isPositive();
        assertThat(first).isEqualTo(new Tally(first.id(), "first", 1));
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(fourth.id()).isGreaterThan(third.id());
        assertThat(tallies.find(Query.all())).containsExactly(first, second);
        assertThat(coupons.find(Query.all())).containsExactly(third, fourth);
    }

    @Test
    void storedEntity_keepsItsId() {
        Tally first = tallies.save(Tally.of("first"));

        Tally second = tallies.save(TallyBuilder.withTitle(first, "second"));

        assertThat(second).isEqualTo(new Tally(first.id(), "second", 2));
        assertThat(tallies.find(Query.all())).containsExactly(second);
    }

    @Test
    void builtAndTrackedEntities_areNewWithoutAnId() {
        Tally saved = tallies.save(TallyBuilder.create().title("built").build());

        boolean isFound = tallies.update(
                saved.id(), TallyTracked.of(saved).title("changed").delta().change());

        assertThat(isFound).isTrue();
        assertThat(tallies.require(saved.id())).isEqualTo(new Tally(saved.id(), "changed", 2));
    }

    @Test
    void givenId_isStoredAndNeverDrawn() {
        Tally drawn = tallies.save(Tally.of("drawn"));
        Tally next = tallies.save(new Tally(drawn.id() + 1, "given", 0));
        Tally beyond = tallies.save(new Tally(drawn.id() + 5_000, "given", 0));

        List<Tally> others = new ArrayList<>();
        for (int i = 0; i < SAVES; i++) {
            others.add(tallies.save(Tally.of("other")));
        }

        assertThat(tallies.getAll(List.of(next.id(), beyond.id()))).containsExactlyInAnyOrder(next, beyond);
        assertThat(others).extracting(Tally::id).doesNotHaveDuplicates().doesNotContain(next.id(), beyond.id());
        assertThat(tallies.count(Query.all())).isEqualTo(SAVES + 3);
    }

    @Test
    void drawnId_neverOverwritesARowOfAnEntityWithoutVersion() {
        Coupon drawn = coupons.save(new Coupon(null, "drawn"));
        coupons.saveAll(LongStream.rangeClosed(1, 30)
                .mapToObj(i -> new Coupon(drawn.id() + i, "given " + i))
                .toList());

        Coupon later = coupons.save(new Coupon(null, "later"));

        assertThat(later.id()).isGreaterThan(drawn.id() + 30);
        assertThat(coupons.count(Query.all())).isEqualTo(32);
    }

    @Test
    void batchOfGivenAndDrawnIds_holdsEachOnce() {
        Tally drawn = tallies.save(Tally.of("drawn"));

        List<Tally> saved = tallies.saveAll(List.of(
                Tally.of("a"),
                new Tally(drawn.id() + 1, "given", 0),
                Tally.of("b"),
                new Tally(drawn.id() + 2, "c", 0)));

        assertThat(saved).extracting(Tally::title).containsExactly("a", "given", "b", "c");
        assertThat(saved).extracting(Tally::id).doesNotHaveDuplicates().doesNotContain(drawn.id());
        assertThat(saved.get(1).id()).isEqualTo(drawn.id() + 1);
        assertThat(tallies.count(Query.all())).isEqualTo(5);
    }

    @Test
    void otherConflicts_areNotTriedAgain() {
        Coupon first = coupons.save(new Coupon(null, "same"));

        failure(
                ConflictException.class,
                ConflictException.UNIQUE_VIOLATION,
                () -> coupons.save(new Coupon(null, "same")));
        failure(
                ConflictException.class,
                ConflictException.ALREADY_EXISTS,
                () -> coupons.insert(new Coupon(first.id(), "other")));

        assertThat(coupons.find(Query.all())).containsExactly(first);
    }

    @Test
    void versionWithoutId_isRefused() {
        assertThat(failure(
                                InvalidInputException.class,
                                InvalidInputException.INVALID_ARGUMENT,
                                () -> tallies.save(new Tally(0, "lost", 3)))
                        .getMessage())
                .isEqualTo("Entity 'Tally' has a version but no id, so it is neither new nor stored. Save what was read"
                        + " from the store, or a new entity with version 0.");
        assertThat(tallies.count(Query.all())).isZero();
    }

    @Test
    void exhaustedSequence_failsAndStoresNothing() {
        tallies.save(new Tally(Long.MAX_VALUE, "last", 0));

        BackendException failure =
                failure(BackendException.class, BackendException.FULL, () -> tallies.save(Tally.of("unlucky")));

        assertThat(failure.entity()).contains("Tally");
        assertThat(failure.getMessage()).contains("greatest id").doesNotContain("unlucky");
        assertThat(tallies.count(Query.all())).isEqualTo(1);
    }

    @Test
    void transaction_drawsMoreThanIsReserved() {
        tallies.save(Tally.of("before"));

        List<Tally> saved = session.transaction(transaction -> {
            BlockingStore<Tally, Long> within = session.store(transaction, Tally_Model.INSTANCE);
            List<Tally> own = new ArrayList<>();
            for (int i = 0; i < SAVES; i++) {
                own.add(within.save(Tally.of("within")));
            }
            return own;
        });
        Tally after = tallies.save(Tally.of("after"));

        assertThat(saved).extracting(Tally::id).doesNotHaveDuplicates().doesNotContain(after.id());
        assertThat(tallies.count(Query.all())).isEqualTo(SAVES + 2);
    }

    @Test
    void rolledBackTransaction_leavesNothingButGaps() {
        assertThatThrownBy(() -> session.transaction(transaction -> {
                    BlockingStore<Tally, Long> within = session.store(transaction, Tally_Model.INSTANCE);
                    for (int i = 0; i < SAVES; i++) {
                        within.save(Tally.of("within"));
                    }
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessageContaining("rolled back");

        List<Tally> after = new ArrayList<>();
        for (int i = 0; i < SAVES; i++) {
            after.add(tallies.save(Tally.of("after")));
        }

        assertThat(after).extracting(Tally::id).doesNotHaveDuplicates();
        assertThat(tallies.find(Query.all())).containsExactlyInAnyOrderElementsOf(after);
    }

    @Test
    void manySavers_getIdsOfTheirOwn() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Set<Long> ids = new HashSet<>();
        try {
            List<Future<List<Tally>>> running = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> IntStream.range(0, SAVES)
                            .mapToObj(i -> i % 10 == 0
                                    ? tallies.saveAll(List.of(Tally.of("a"), Tally.of("b")))
                                    : List.of(tallies.save(Tally.of("c"))))
                            .flatMap(List::stream)
                            .toList()))
                    .toList();
            for (Future<List<Tally>> saved : running) {
                saved.get().forEach(tally -> ids.add(tally.id()));
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(ids).hasSize(THREADS * (SAVES + SAVES / 10));
        assertThat(tallies.count(Query.all())).isEqualTo(ids.size());
    }
}

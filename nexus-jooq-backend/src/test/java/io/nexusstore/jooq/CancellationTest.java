package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.StoppedCommits.Stop;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import io.nexusstore.query.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What is cancelled leaves nothing behind: with one reading connection and one writer, each later call would fail.
 *
 * <p>SQLite itself keeps the ledger: the log beside the file goes away with the last connection, and a connection with
 * its last statement.
 */
final class CancellationTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int BATCH = 3;

    @TempDir
    Path directory;

    private final StoppedCommits commits = new StoppedCommits();
    private Nexus nexus;
    private PlantRepository plants;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.sqlite(file())
                        .readers(1)
                        .durability(Durability.FULL)
                        .observedBy(commits))
                .models(Plant_Model.INSTANCE)
                .open();
        plants = PlantRepository.of(nexus);
    }

    static Stream<Arguments> writesAtEachStep() {
        Function<PlantRepository, Publisher<?>> save = store -> store.save(plant(0));
        Function<PlantRepository, Publisher<?>> saveAll = store -> store.saveAll(plants(BATCH));
        Function<PlantRepository, Publisher<?>> delete = store -> store.deleteWhere(Query.all());
        Stream<Arguments> ofOneStatement = Stream.of(Step.BEGIN, Step.AFTER_COMMIT, Step.BEFORE_ACKNOWLEDGE)
                .flatMap(step ->
                        Stream.of(Arguments.of(step, "save", save, 1), Arguments.of(step, "deleteWhere", delete, 0)));
        Stream<Arguments> ofSeveral = Stream.of(
                        Step.BEGIN,
                        Step.MUTATION_APPLIED,
                        Step.BEFORE_COMMIT,
                        Step.AFTER_COMMIT,
                        Step.BEFORE_ACKNOWLEDGE)
                .map(step -> Arguments.of(step, "saveAll", saveAll, BATCH));
        return Stream.concat(ofOneStatement, ofSeveral);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("writesAtEachStep")
    void aWriteThatIsCancelledAtAStepIsWholeAndLeavesNothing(
            Step step, String name, Function<PlantRepository, Publisher<?>> write, int rows) {
        Stop stop = commits.stopAt(step);
        AtomicInteger told = new AtomicInteger();

        Disposable subscription = Flux.from(write.apply(plants))
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe(row -> told.incrementAndGet());
        stop.awaitArrival();
        subscription.dispose();
        stop.letGo();

        assertThat(plants.blocking().save(plant(9))).isEqualTo(plant(9));
        assertThat(plants.blocking().count(Query.all())).isEqualTo(rows + 1);
        assertThat(told).as(name + " told nobody").hasValue(0);
        closesWithoutLeftovers();
    }

    static Stream<Arguments> stepsOfTransactions() {
        return Stream.of(
                Arguments.of(Step.BEGIN, 0),
                Arguments.of(Step.MUTATION_APPLIED, 0),
                Arguments.of(Step.AFTER_COMMIT, BATCH),
                Arguments.of(Step.BEFORE_ACKNOWLEDGE, BATCH));
    }

    @ParameterizedTest(name = "at {0}")
    @MethodSource("stepsOfTransactions")
    void aTransactionThatIsCancelledAtAStepIsWholeOrNothingAndLeavesNothing(Step step, int rows) {
        Stop stop = commits.stopAt(step);

        Disposable subscription =
                transaction().subscribeOn(Schedulers.boundedElastic()).subscribe();
        stop.awaitArrival();
        subscription.dispose();
        stop.letGo();

        assertThat(plants.blocking().save(plant(9))).isEqualTo(plant(9));
        assertThat(plants.blocking().count(Query.all())).isEqualTo(rows + 1);
        closesWithoutLeftovers();
    }

    @ParameterizedTest
    @EnumSource(names = {"SAVEPOINT_SET", "SAVEPOINT_RELEASED", "SAVEPOINT_ROLLED_BACK"})
    void aTransactionThatIsCancelledAtAStepOfItsScopesLeavesNothing(Step step) {
        Stop stop = commits.stopAt(step);
        Mono<Plant> nested = nexus.transaction(outer -> outer.nested(kept -> plants.save(plant(0)))
                .then(outer.nested(undone -> {
                    undone.setRollbackOnly();
                    return plants.save(plant(1));
                }))
                .then(plants.save(plant(2))));

        Disposable subscription =
                nested.subscribeOn(Schedulers.boundedElastic()).subscribe();
        stop.awaitArrival();
        Thread cancelling = new Thread(subscription::dispose); // may wait for the step
        cancelling.start();
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> !cancelling.isAlive() || cancelling.getState() == Thread.State.WAITING);
        stop.letGo();
        Awaitility.await().atMost(LONGEST).until(() -> !cancelling.isAlive());

        assertThat(plants.blocking().save(plant(9))).isEqualTo(plant(9));
        assertThat(plants.blocking().count(Query.all())).isEqualTo(1);
        closesWithoutLeftovers();
    }

    @Test
    void aTransactionThatIsCancelledRightBeforeItsCommitIsWholeOrNothing() {
        Stop stop = commits.stopAt(Step.BEFORE_COMMIT);

        Disposable subscription =
                transaction().subscribeOn(Schedulers.boundedElastic()).subscribe();
        stop.awaitArrival();
        subscription.dispose();
        stop.letGo();

        plants.blocking().save(plant(9));
        assertThat(plants.blocking().count(Query.all())).isIn(1L, BATCH + 1L);
        closesWithoutLeftovers();
    }

    @Test
    void aWriteThatIsCancelledInTheQueueIsNotMade() {
        Stop stop = commits.stopAt(Step.BEGIN);
        plants.save(plant(0)).subscribe();
        stop.awaitArrival();

        plants.save(plant(1)).subscribe().dispose();
        plants.saveAll(plants(BATCH)).subscribe().dispose();
        transaction().subscribe().dispose();
        stop.letGo();

        plants.blocking().save(plant(9));
        assertThat(plants.blocking().find(Query.<Plant>all())).containsExactly(plant(0), plant(9));
        closesWithoutLeftovers();
    }

    @Test
    void closingFinishesWhatNobodyWaitsForAnyMore() {
        Stop stop = commits.stopAt(Step.BEFORE_COMMIT);
        Disposable subscription = plants.saveAll(plants(BATCH))
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe();
        stop.awaitArrival();
        subscription.dispose();
        Thread closing = new Thread(nexus::close);

        closing.start();
        stop.letGo();

        Awaitility.await().atMost(LONGEST).until(() -> !closing.isAlive());
        assertNoLeftovers();
        try (Nexus again = Nexus.builder(JooqBackend.sqlite(file())).open()) {
            assertThat(PlantRepository.of(again).blocking().count(Query.all())).isEqualTo(BATCH);
        }
    }

    @Test
    void aStreamThatIsCancelledBetweenItsRowsHoldsNoConnection() {
        plants.blocking().saveAll(plants(3_000));
        CountDownLatch first = new CountDownLatch(1);
        BaseSubscriber<Plant> slow = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
                request(1);
            }

            @Override
            protected void hookOnNext(Plant plant) {
                first.countDown();
            }
        };

        plants.find(Query.<Plant>all()).subscribe(slow);
        assertThat(arrives(first)).isTrue();
        assertThat(plants.blocking().count(Query.all()))
                .as("read beside the open stream, on the only connection")
                .isEqualTo(3_000);
        slow.cancel();

        assertThat(plants.blocking().get("p1")).isPresent();
        closesWithoutLeftovers();
    }

    @Test
    void readsThatAreCancelledAtAnyMomentLeaveNothing() {
        plants.blocking().saveAll(plants(2_000));

        for (int round = 0; round < 300; round++) {
            Publisher<?> read = switch (round % 5) {
                case 0 -> plants.get("p1");
                case 1 -> plants.getAll(List.of("p1", "p2"));
                case 2 -> plants.find(Query.<Plant>all());
                case 3 -> plants.find(Query.<Plant>all()).take(round);
                default -> plants.count(Query.all());
            };
            CountDownLatch begun = new CountDownLatch(1);
            Disposable subscription = Mono.<Object>fromRunnable(begun::countDown)
                    .thenMany(read)
                    .subscribeOn(Schedulers.boundedElastic())
                    .subscribe();
            if (round % 2 == 0) {
                assertThat(arrives(begun)).isTrue();
            }
            subscription.dispose();
        }

        assertThat(plants.blocking().find(Query.<Plant>all())).hasSize(2_000);
        assertThat(plants.blocking().save(plant(5_000))).isNotNull();
        closesWithoutLeftovers();
    }

    private Mono<Long> transaction() {
        return nexus.transaction(
                tx -> PlantRepository.of(tx).saveAll(plants(BATCH)).count());
    }

    private void closesWithoutLeftovers() {
        nexus.close();
        assertNoLeftovers();
    }

    private void assertNoLeftovers() {
        assertThat(directory.toFile().list()).containsExactly("plants.db");
        assertThat(Files.exists(file())).isTrue();
    }

    private static boolean arrives(CountDownLatch latch) {
        try {
            return latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError("Nobody interrupts a test.", interrupted);
        }
    }

    private static List<Plant> plants(int number) {
        return IntStream.range(0, number).mapToObj(CancellationTest::plant).toList();
    }

    private static Plant plant(int number) {
        return new Plant("p" + number, "Plant " + number, null, number, null, null);
    }

    private Path file() {
        return directory.resolve("plants.db");
    }
}

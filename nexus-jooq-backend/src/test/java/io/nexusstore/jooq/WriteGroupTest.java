package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.change.ChangeBatch;
import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.jooq.StoppedCommits.Stop;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several callers whose writes share one commit. */
final class WriteGroupTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_IN_A_GROUP = 256;

    @TempDir
    Path directory;

    private final StoppedCommits commits = new StoppedCommits();
    private HandMadeDatabase database;
    private Nexus nexus;
    private PlantRepository plants;

    @BeforeEach
    void open() {
        database = new HandMadeDatabase(directory.resolve("plants.db"));
        nexus = Nexus.builder(JooqBackend.sqlite(database.file()).observedBy(commits))
                .models(Plant_Model.INSTANCE)
                .open();
        plants = PlantRepository.of(nexus);
        plants.blocking().save(plant("taken"));
        commits.takeSteps();
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void aMemberThatFailsTakesNoOtherWithIt() {
        List<CompletableFuture<Plant>> saves = group(plant("a"), twin("b"), plant("c"));

        assertThat(saves.get(0)).succeedsWithin(LONGEST).isEqualTo(plant("a"));
        assertThat(saves.get(2)).succeedsWithin(LONGEST).isEqualTo(plant("c"));
        assertThat(failure(saves.get(1)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.fields()).containsExactly("label"));
        assertThat(stored()).containsExactly("a", "c", "first", "taken");
        assertThat(commits.takeSteps())
                .as("one commit for the group, behind the first one that held the writer")
                .containsExactly(
                        Step.BEGIN,
                        Step.AFTER_COMMIT,
                        Step.BEFORE_ACKNOWLEDGE,
                        Step.BEGIN,
                        Step.MUTATION_APPLIED,
                        Step.MUTATION_APPLIED,
                        Step.BEFORE_COMMIT,
                        Step.AFTER_COMMIT,
                        Step.BEFORE_ACKNOWLEDGE);
    }

    @Test
    void ofAMemberOfSeveralRowsThatFailsNothingIsWritten() {
        Stop stop = holdWriter();
        CompletableFuture<Plant> before = plants.save(plant("a")).toFuture();
        CompletableFuture<List<Plant>> failing = plants.saveAll(List.of(plant("b"), twin("c"), plant("d")))
                .collectList()
                .toFuture();
        CompletableFuture<List<Plant>> behind =
                plants.saveAll(List.of(plant("e"), plant("f"))).collectList().toFuture();
        stop.letGo();

        assertThat(before).succeedsWithin(LONGEST);
        assertThat(failure(failing)).isInstanceOf(ConflictException.class);
        assertThat(behind).succeedsWithin(LONGEST);
        assertThat(stored()).containsExactly("a", "e", "f", "first", "taken");
    }

    @Test
    void nobodyIsToldBeforeTheCommitIsDecided() {
        List<String> told = new CopyOnWriteArrayList<>();
        List<Integer> toldBefore = new CopyOnWriteArrayList<>();
        Stop stop = holdWriter();
        List<CompletableFuture<Plant>> saves = List.of(
                plants.save(plant("a")).doOnTerminate(() -> told.add("a")).toFuture(),
                plants.save(twin("b")).doOnTerminate(() -> told.add("b")).toFuture());
        commits.at(Step.BEFORE_COMMIT, () -> toldBefore.add(told.size()));

        stop.letGo();
        assertThat(saves.get(0)).succeedsWithin(LONGEST);
        assertThat(failure(saves.get(1))).isInstanceOf(ConflictException.class);

        assertThat(toldBefore).containsExactly(0);
        assertThat(told).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aFailedMemberIsNotToldWhileTheGroupMayBeRunAgain() {
        List<String> told = new CopyOnWriteArrayList<>();
        Stop stop = holdWriter();
        CompletableFuture<Plant> failing =
                plants.save(twin("b")).doOnTerminate(() -> told.add("b")).toFuture();
        CompletableFuture<Plant> other = plants.save(plant("a")).toFuture();
        Stop undecided = commits.stopAt(Step.BEFORE_COMMIT);

        stop.letGo();
        undecided.awaitArrival();
        List<String> toldUndecided = List.copyOf(told);
        undecided.letGo();

        assertThat(failure(failing)).isInstanceOf(ConflictException.class);
        assertThat(other).succeedsWithin(LONGEST);
        assertThat(toldUndecided).isEmpty();
    }

    @Test
    void whenTheCommitIsLostEachMemberIsJudgedAfresh() {
        Stop stop = holdWriter();
        // A conflict in the group, which is none any more when the members are run one by one.
        CompletableFuture<Plant> twin = plants.save(twin("b")).toFuture();
        CompletableFuture<Plant> other = plants.save(plant("a")).toFuture();
        commits.at(Step.BEFORE_COMMIT, () -> {
            commits.at(Step.BEGIN, () -> database.run("DELETE FROM plant WHERE id = 'taken'"));
            throw lost();
        });

        stop.letGo();

        assertThat(twin).succeedsWithin(LONGEST);
        assertThat(other).succeedsWithin(LONGEST);
        assertThat(stored()).containsExactly("a", "b", "first");
        assertThat(commits.takeSteps().stream().filter(Step.AFTER_COMMIT::equals))
                .as("commits of the holder and of each member")
                .hasSize(3);
    }

    @Test
    void whenTheTransactionIsLostOnTheWayTheMembersAreRunOneByOne() {
        Stop stop = holdWriter();
        List<CompletableFuture<Plant>> saves = new ArrayList<>();
        saves.add(plants.save(plant("a")).toFuture());
        saves.add(plants.save(twin("b")).toFuture());
        saves.add(plants.save(plant("c")).toFuture());
        commits.at(Step.MUTATION_APPLIED, () -> {
            throw lost();
        });

        stop.letGo();

        assertThat(saves.get(0)).succeedsWithin(LONGEST);
        assertThat(failure(saves.get(1))).isInstanceOf(ConflictException.class);
        assertThat(saves.get(2)).succeedsWithin(LONGEST);
        assertThat(stored()).containsExactly("a", "c", "first", "taken");
    }

    @Test
    void aGroupIsBoundedAndPositionsFollowTheQueue() {
        List<ChangeBatch> heard = new CopyOnWriteArrayList<>();
        nexus.changes().subscribe(heard::add);
        List<Plant> many = new ArrayList<>();
        for (int i = 0; i < 2 * MOST_IN_A_GROUP + 10; i++) {
            many.add(plant("m" + (1000 + i)));
        }

        List<CompletableFuture<Plant>> saves = group(many.toArray(Plant[]::new));
        saves.forEach(save -> assertThat(save).succeedsWithin(LONGEST));

        assertThat(commits.takeSteps().stream().filter(Step.BEFORE_COMMIT::equals))
                .hasSize(3);
        Awaitility.await().atMost(LONGEST).until(() -> heard.size() == many.size() + 1);
        assertThat(heard.stream().map(ChangeBatch::position).map(CommitPosition::value))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(heard.stream().skip(1).map(batch ->
                        (Object) batch.changes().get(0).id()))
                .containsExactlyElementsOf(many.stream().map(Plant::id).toList());
    }

    @Test
    void callersThatWaitOnTheirThreadsGetTheirOwnOutcomes() {
        Stop stop = holdWriter();
        List<CompletableFuture<Plant>> saves = new ArrayList<>();
        for (Plant plant : List.of(plant("a"), twin("b"), plant("c"))) {
            CompletableFuture<Plant> outcome = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    outcome.complete(plants.blocking().save(plant));
                } catch (RuntimeException failure) {
                    outcome.completeExceptionally(failure);
                }
            });
            thread.start();
            Awaitility.await().atMost(LONGEST).until(() -> LockSupport.getBlocker(thread) != null);
            saves.add(outcome);
        }

        stop.letGo();

        assertThat(saves.get(0)).succeedsWithin(LONGEST).isEqualTo(plant("a"));
        assertThat(failure(saves.get(1))).isInstanceOf(ConflictException.class);
        assertThat(saves.get(2)).succeedsWithin(LONGEST).isEqualTo(plant("c"));
        assertThat(Collections.frequency(commits.takeSteps(), Step.BEGIN)).isEqualTo(2);
    }

    /** Queues saves behind a commit that holds the writer, so that they make one group. */
    private List<CompletableFuture<Plant>> group(Plant... members) {
        Stop stop = holdWriter();
        List<CompletableFuture<Plant>> saves = new ArrayList<>();
        for (Plant member : members) {
            saves.add(plants.save(member).toFuture());
        }
        stop.letGo();
        return saves;
    }

    private Stop holdWriter() {
        Stop stop = commits.stopAt(Step.BEGIN);
        plants.save(plant("first")).subscribe();
        stop.awaitArrival();
        return stop;
    }

    private List<String> stored() {
        return plants.blocking().find(Query.<Plant>all()).stream()
                .map(Plant::id)
                .toList();
    }

    private static Throwable failure(CompletableFuture<?> outcome) {
        return outcome.handle((result, failure) -> failure)
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static BackendException lost() {
        return new BackendException(BackendException.BACKEND_ERROR, null, "Lost by the test.", Map.of(), null);
    }

    private static Plant plant(String id) {
        return new Plant(id, "label of " + id, null, 1, null, null);
    }

    /** A plant that another one has the unique label of. */
    private static Plant twin(String id) {
        return new Plant(id, "label of taken", null, 1, null, null);
    }
}

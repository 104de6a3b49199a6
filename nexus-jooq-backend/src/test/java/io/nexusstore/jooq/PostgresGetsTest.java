package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Gets that queue behind the only connection, which a transaction holds. */
@Timeout(120)
final class PostgresGetsTest {

    private final String url = PostgresServer.newSchema();
    private final PostgresBackend backend = JooqBackend.postgresql(url)
            .pool(ConnectionPoolConfig.defaults().size(1, 1).acquireTimeout(Duration.ofSeconds(60)));

    private Nexus nexus;
    private LabelRepository labels;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(backend)
                .models(Label_Model.INSTANCE, Frame_Model.INSTANCE)
                .open();
        labels = LabelRepository.of(nexus);
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void getsThatAreQueuedShareAStatement() {
        List<Label> stored =
                IntStream.range(0, 200).mapToObj(i -> label("label " + i)).toList();
        labels.blocking().saveAll(stored);
        Held held = hold();
        long before = backend.poolMetrics().acquired();

        CompletableFuture<List<Label>> gets = Flux.fromIterable(stored)
                .map(Label::id)
                .concatWithValues("absent")
                .flatMap(labels::get, 1_000)
                .collectList()
                .toFuture();
        held.end();

        assertThat(gets.join()).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(backend.poolMetrics().acquired() - before).isBetween(1L, 2L);
    }

    @Test
    void idsOfSeveralValuesAreReadTogetherAndCallersShareNoArray() {
        FrameRepository frames = FrameRepository.of(nexus);
        Frame.Place first = new Frame.Place("film", 1);
        Frame.Place second = new Frame.Place("film", 2);
        frames.blocking().save(new Frame(first, new byte[] {1}));
        frames.blocking().save(new Frame(second, new byte[] {2}));
        Held held = hold();

        CompletableFuture<List<Frame>> gets = Flux.just(first, second, first, second, first)
                .flatMapSequential(frames::get, 8)
                .collectList()
                .toFuture();
        held.end();

        List<Frame> found = gets.join();
        assertThat(found).extracting(Frame::place).containsExactly(first, second, first, second, first);
        assertThat(found.get(4).pixels())
                .containsExactly(1)
                .isNotSameAs(found.get(2).pixels());
        assertThat(found.get(2).pixels()).isNotSameAs(found.get(0).pixels());
    }

    @Test
    void aRowThatCannotBeReadFailsItsOwnGetAlone() {
        labels.blocking().saveAll(List.of(label("a"), label("b"), label("c")));
        PostgresServer.run(url, "UPDATE label SET shade = 'MAUVE' WHERE id = 'b'");
        Held held = hold();

        List<CompletableFuture<Label>> gets = Flux.just("a", "b", "c", "b")
                .map(id -> labels.get(id).toFuture())
                .collectList()
                .block();
        held.end();

        assertThat(gets.get(0).join()).isEqualTo(label("a"));
        assertThat(gets.get(2).join()).isEqualTo(label("c"));
        for (int unreadable : new int[] {1, 3}) {
            assertThat(gets.get(unreadable)
                            .handle((row, failure) -> cause(failure))
                            .join())
                    .isInstanceOfSatisfying(
                            UnreadableRowException.class,
                            failure -> assertThat(failure.rows())
                                    .singleElement()
                                    .satisfies(row -> assertThat(row.id()).isEqualTo("b")));
        }
    }

    @Test
    void aGetThatIsCancelledHarmsNoOtherAndIsNotAnswered() {
        labels.blocking().saveAll(List.of(label("a"), label("b"), label("c")));
        Held held = hold();
        AtomicInteger signals = new AtomicInteger();

        CompletableFuture<Label> first = labels.get("a").toFuture();
        Disposable cancelled =
                labels.get("b").doOnTerminate(signals::incrementAndGet).subscribe(label -> signals.incrementAndGet());
        CompletableFuture<Label> last = labels.get("c").toFuture();
        cancelled.dispose();
        held.end();

        assertThat(first.join()).isEqualTo(label("a"));
        assertThat(last.join()).isEqualTo(label("c"));
        assertThat(signals).hasValue(0);
    }

    @Test
    void getsThatAreAllCancelledLeaveNothingThatClosingWaitsFor() {
        labels.blocking().save(label("a"));
        Held held = hold();

        List<Disposable> gets = IntStream.range(0, 50)
                .mapToObj(i -> labels.get("a").subscribe())
                .toList();
        gets.forEach(Disposable::dispose);
        held.end();
        assertThat(labels.get("a").block()).isEqualTo(label("a"));
        nexus.close();

        assertThat(labels.get("a").toFuture().handle((row, failure) -> cause(failure)))
                .succeedsWithin(Duration.ofSeconds(60))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("CLOSED"));
    }

    @Test
    void aSubscriberThatWaitsForAnotherGetOfItsGroupIsServed() {
        labels.blocking().saveAll(List.of(label("a"), label("b")));
        Held held = hold();
        CountDownLatch isOther = new CountDownLatch(1);

        CompletableFuture<Label> waits =
                labels.get("a").doOnNext(label -> await(isOther)).toFuture();
        CompletableFuture<Label> other =
                labels.get("b").doOnNext(label -> isOther.countDown()).toFuture();
        CompletableFuture<Label> asks =
                labels.get("a").map(label -> labels.get("b").block()).toFuture();
        held.end();

        assertThat(waits.join()).isEqualTo(label("a"));
        assertThat(other.join()).isEqualTo(label("b"));
        assertThat(asks.join()).isEqualTo(label("b"));
    }

    @Test
    void aFailureOfTheStatementReachesEachCaller() {
        labels.blocking().save(label("a"));
        PostgresServer.run(url, "ALTER TABLE label DROP COLUMN weight");
        Held held = hold();

        List<CompletableFuture<Label>> gets = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            gets.add(labels.get("a").toFuture());
        }
        held.end();

        assertThat(gets)
                .allSatisfy(get -> assertThat(get.handle((row, failure) -> cause(failure))
                                .join()
                                .code())
                        .isEqualTo(BackendException.SCHEMA_MISMATCH));
    }

    @Test
    void metricsTellWhoHoldsTheConnectionAndHowManyWaitForIt() {
        Held held = hold();
        PoolMetrics busy = backend.poolMetrics();

        assertThat(busy.total()).isEqualTo(1);
        assertThat(busy.active()).isEqualTo(1);
        assertThat(busy.idle()).isZero();
        assertThat(busy.utilization()).isEqualTo(1);
        assertThat(busy.loans())
                .singleElement()
                .satisfies(loan -> assertThat(loan.borrower()).isEqualTo("keeper of the connection"));
        held.end();

        assertThat(labels.blocking().get("absent")).isEmpty();
        PoolMetrics after = backend.poolMetrics();
        assertThat(after.peak()).isEqualTo(1);
        assertThat(after.created()).isEqualTo(1);
        assertThat(after.destroyed()).isZero();
        assertThat(after.acquired()).isGreaterThan(busy.acquired());
        assertThat(after.timeouts()).isZero();
        assertThat(after.loans()).isEmpty();
        assertThat(after.maxWait()).isGreaterThanOrEqualTo(after.meanWait());
    }

    private Held hold() {
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread keeper = new Thread(
                () -> nexus.blocking().transaction(transaction -> {
                    FrameRepository.of(transaction).blocking().get(new Frame.Place("absent", 0));
                    isHeld.countDown();
                    await(mayEnd);
                    return "done";
                }),
                "keeper of the connection");
        keeper.start();
        await(isHeld);
        return new Held(keeper, mayEnd);
    }

    private static Label label(String id) {
        return new Label(id, Label.Shade.DARK, 1);
    }

    private static NexusException cause(Throwable failure) {
        return (NexusException) (failure instanceof NexusException ? failure : failure.getCause());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A thread that holds the connection until it is told to end. */
    private record Held(Thread keeper, CountDownLatch mayEnd) {

        void end() {
            mayEnd.countDown();
            try {
                keeper.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}

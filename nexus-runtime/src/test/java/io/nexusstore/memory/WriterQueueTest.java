package io.nexusstore.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.nexusstore.error.StateException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.User.Status;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

class WriterQueueTest {

    private static final User_Model MODEL = User_Model.INSTANCE;
    private static final Instant THEN = Instant.parse("2024-02-29T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InMemoryBackend backend = InMemoryBackend.create(Duration.ofMillis(50));
    private final RecordingContext context = new RecordingContext();

    @BeforeEach
    void open() {
        backend.open(context).block();
    }

    @Test
    void aFreeDatabaseAdmitsOnTheSubscribersThread() {
        AtomicReference<Thread> thread = new AtomicReference<>();

        DirectTransaction transaction = backend.begin(options("a", MINUTE))
                .doOnNext(begun -> thread.set(Thread.currentThread()))
                .block();

        assertThat(thread.get()).isSameAs(Thread.currentThread());
        transaction.rollbackNow();
    }

    @Test
    void aWriteThatWaitsInVainNamesTheTransactionThatHoldsTheDatabase() {
        DirectTransaction holder = backend.beginNow(options("holder", MINUTE));

        TransactionException blocking =
                catchThrowableOfType(TransactionException.class, () -> backend.commitNow(save("u1")));
        TransactionException reactive = catchThrowableOfType(
                TransactionException.class, () -> backend.commit(save("u1")).block());

        for (TransactionException refusal : List.of(blocking, reactive)) {
            assertThat(refusal.code()).isEqualTo(TransactionException.WRITER_HELD);
            assertThat(refusal.isRetryable()).isTrue();
            assertThat(refusal)
                    .hasMessage("A write waited in vain for transaction 'holder', which holds the database. "
                            + "End it first, or do the work within it.");
        }
        holder.commitNow();
        assertThat(backend.commitNow(save("u1")).position().value()).isEqualTo(1);
    }

    @Test
    void aTransactionThatWaitsInVainUntilItsDeadlineNamesTheHolder() {
        DirectTransaction holder = backend.beginNow(options("holder", MINUTE));

        TransactionException blocking = catchThrowableOfType(
                TransactionException.class, () -> backend.beginNow(options("second", Duration.ofMillis(20))));
        TransactionException reactive = catchThrowableOfType(
                TransactionException.class,
                () -> backend.begin(options("second", Duration.ofMillis(20))).block());

        for (TransactionException refusal : List.of(blocking, reactive)) {
            assertThat(refusal.code()).isEqualTo(TransactionException.WRITER_HELD);
            assertThat(refusal).hasMessageStartingWith("Transaction 'second' waited in vain for transaction 'holder'");
        }
        holder.rollbackNow();
    }

    @Test
    void waitersAreServedInTheirOrderHoweverTheyWait() {
        DirectTransaction holder = backend.beginNow(options("holder", MINUTE));
        List<String> served = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = "t" + i;
            if (i % 2 == 0) {
                backend.begin(options(name, MINUTE)).subscribe(begun -> {
                    served.add(name);
                    begun.rollbackNow();
                });
            } else {
                Thread thread = new Thread(() -> {
                    DirectTransaction begun = backend.beginNow(options(name, MINUTE));
                    served.add(name);
                    begun.rollbackNow();
                });
                thread.start();
                await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
            }
        }

        holder.rollbackNow();

        await().until(() -> served.size() == 20);
        assertThat(served).isSortedAccordingTo((a, b) -> Integer.compare(number(a), number(b)));
    }

    @Test
    void aCancelledWaiterIsForgotten() {
        DirectTransaction holder = backend.beginNow(options("holder", MINUTE));
        backend.begin(options("cancelled", MINUTE)).subscribe().dispose();
        CompletableFuture<CommitResult> write = new CompletableFuture<>();
        backend.commit(save("u1")).subscribe(write::complete, write::completeExceptionally);

        holder.rollbackNow();

        assertThat(write.join().position().value()).isEqualTo(1);
    }

    @Test
    void aCancelledWriteThatStillWaitsWritesNothing() {
        DirectTransaction holder = backend.beginNow(options("holder", MINUTE));
        backend.commit(save("u1")).subscribe().dispose();

        holder.rollbackNow();

        assertThat(backend.commitNow(save("u2")).position().value()).isEqualTo(1);
        assertThat(backend.countNow(MODEL, Query.all())).isEqualTo(1);
    }

    @Test
    void aTransactionThatNobodyAsksForAnyMoreIsGivenBack() {
        BaseSubscriber<Object> withoutDemand = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {}
        };
        backend.begin(options("unwanted", MINUTE)).subscribe(withoutDemand);

        withoutDemand.cancel();

        assertThat(backend.commitNow(save("u1")).position().value()).isEqualTo(1);
    }

    @Test
    void cancellingBehindTheSignalLeavesTheTransactionOpen() {
        DirectTransaction begun = Mono.from(
                        backend.begin(options("taken", MINUTE)).flux().take(1))
                .block();

        assertThat(begun.countNow(MODEL, Query.all())).isZero();
        begun.rollbackNow();
    }

    @Test
    void anInterruptedWriterKeepsItsInterruptionAndLeavesTheQueue() {
        DirectTransaction holder = backend.beginNow(options("holder", MINUTE));
        Thread.currentThread().interrupt();

        TransactionException refusal =
                catchThrowableOfType(TransactionException.class, () -> backend.commitNow(save("u1")));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(refusal.code()).isEqualTo(TransactionException.WRITER_HELD);
        assertThat(refusal).hasCauseInstanceOf(InterruptedException.class);
        holder.rollbackNow();
        assertThat(backend.commitNow(save("u1")).position().value()).isEqualTo(1);
    }

    @Test
    void anErrorOfTheWorkReachesHimWhoWaitedForItsTurn() {
        WriterGate gate = new WriterGate();
        gate.enter("holder", MINUTE);
        Mono<Object> work = Admission.of(gate, "waiter", MINUTE, () -> failing(gate), unwanted -> {});
        CompletableFuture<Object> waiting = work.toFuture();

        gate.leave();

        assertThat(waiting).failsWithin(MINUTE).withThrowableThat().withCauseInstanceOf(AssertionError.class);
        assertThat(gate.tryEnter("next")).isTrue();
    }

    @Test
    void theDeadlineEndsATransactionThatNobodyTouches() {
        DirectTransaction forgotten = backend.beginNow(options("forgotten", Duration.ofMillis(30)));
        forgotten.applyNow(save("u1"));

        await().ignoreExceptions().until(() -> backend.commitNow(save("u2")) != null);

        assertThat(backend.countNow(MODEL, Query.all())).isEqualTo(1);
        TransactionException late = catchThrowableOfType(TransactionException.class, forgotten::commitNow);
        assertThat(late.code()).isEqualTo(TransactionException.TIMEOUT);
        forgotten.rollbackNow();
    }

    @Test
    void theDeadlineFollowsTheClockOfTheStore() {
        DirectTransaction slow = backend.beginNow(options("slow", MINUTE));
        slow.applyNow(save("u1"));
        context.advance(MINUTE);

        TransactionException late = catchThrowableOfType(TransactionException.class, slow::commitNow);

        assertThat(late.code()).isEqualTo(TransactionException.TIMEOUT);
        assertThat(backend.commitNow(save("u2")).position().value()).isEqualTo(1);
    }

    @Test
    void closingWaitsForTheOpenTransactionAndRefusesNewWork() {
        DirectTransaction accepted = backend.beginNow(options("accepted", MINUTE));
        CompletableFuture<Void> closed = backend.close().toFuture();

        StateException refusal = catchThrowableOfType(StateException.class, () -> backend.commitNow(save("u1")));
        assertThat(refusal.code()).isEqualTo(StateException.CLOSED);
        assertThat(closed).isNotDone();
        accepted.applyNow(save("u2"));
        accepted.commitNow();

        closed.join();
        assertThat(context.committed).hasSize(1);
    }

    private static Object failing(WriterGate gate) {
        gate.leave();
        throw new AssertionError("an accessor failed");
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    private TransactionOptions options(String id, Duration time) {
        return new TransactionOptions(id, context.in(time));
    }

    private static WriteBatch save(String id) {
        User user = new User(id, id + "@x", null, 1, null, Status.ACTIVE, null, null, THEN, THEN, 1);
        return WriteBatch.of(new Mutation.Save<>(MODEL, id, user, Precondition.none(), false));
    }
}

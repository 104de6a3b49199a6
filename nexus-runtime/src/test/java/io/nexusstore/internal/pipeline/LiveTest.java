package io.nexusstore.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.ChangeBatch;
import io.nexusstore.change.CommitPosition;
import io.nexusstore.change.Origin;
import io.nexusstore.error.StateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class LiveTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    /** The state of a database that commits tell of. */
    private final AtomicInteger state = new AtomicInteger();

    private final Sinks.Many<ChangeBatch> commits = Sinks.many().multicast().directBestEffort();
    private final AtomicInteger reads = new AtomicInteger();
    private final Semaphore read = new Semaphore(0);

    @Test
    void givesTheStateAndThenEachOther() {
        StepVerifier.create(live(commits.asFlux()))
                .expectNext(0)
                .then(() -> commit(1))
                .expectNext(1)
                .then(() -> commit(2))
                .expectNext(2)
                .thenCancel()
                .verify(LONG);
    }

    /** A commit while the first read is going on, too late to be in it. */
    @RepeatedTest(20)
    void missesNoCommitBesideTheFirstRead() {
        assertThat(seenBesideTheFirstRead(commits.asFlux(), Sinks.empty())).containsExactly(0, 7);
    }

    /** The check above finds a subscription to commits that comes too late. */
    @RepeatedTest(20)
    void commitBesideTheFirstReadIsMissedByWhoListensLater() {
        Sinks.Empty<Void> firstReadIsDone = Sinks.empty();
        Flux<ChangeBatch> late = commits.asFlux().delaySubscription(firstReadIsDone.asMono());

        assertThat(seenBesideTheFirstRead(late, firstReadIsDone)).containsExactly(0);
    }

    @RepeatedTest(20)
    void endsAtTheLastStateHoweverManyCommit() {
        int last = 2_000;
        Flux<Integer> live = live(commits.asFlux());

        StepVerifier.create(live.takeUntil(value -> value == last)
                        .scan((before, now) -> {
                            assertThat(now).isGreaterThan(before);
                            return now;
                        })
                        .last())
                .then(() -> Schedulers.boundedElastic().schedule(() -> {
                    for (int i = 1; i <= last; i++) {
                        commit(i);
                    }
                }))
                .expectNext(last)
                .expectComplete()
                .verify(LONG);
    }

    @Test
    void readsNothingForWhoAsksForNothing() {
        StepVerifier.create(live(commits.asFlux()), 0)
                .expectSubscription()
                .then(() -> commit(1))
                .then(() -> commit(2))
                .then(() -> assertThat(reads).hasValue(0))
                .thenRequest(1)
                .expectNext(2)
                .then(() -> commit(3))
                .then(() -> commit(4))
                .then(() -> assertThat(reads).hasValue(1))
                .thenRequest(1)
                .expectNext(4)
                .thenCancel()
                .verify(LONG);
    }

    @Test
    void sameResultIsGivenOnce() {
        StepVerifier.create(live(commits.asFlux()))
                .expectNext(0)
                .then(() -> commit(0))
                .then(() -> awaitReads(2))
                .then(() -> commit(5))
                .expectNext(5)
                .thenCancel()
                .verify(LONG);
    }

    @Test
    void commitsOfOthersAreNotReadFor() {
        Live<Integer> live =
                new Live<>(commits.asFlux(), batch -> batch.position().value() >= 10, read(), Integer::equals);

        StepVerifier.create(live)
                .expectNext(0)
                .then(() -> commit(3))
                .then(() -> commit(10))
                .expectNext(10)
                .thenCancel()
                .verify(LONG);
        assertThat(reads).hasValue(2);
    }

    @Test
    void leavingFreesTheFeed() {
        StepVerifier.create(live(commits.asFlux()))
                .expectNext(0)
                .then(() -> assertThat(commits.currentSubscriberCount()).isOne())
                .thenCancel()
                .verify(LONG);

        assertThat(commits.currentSubscriberCount()).isZero();
    }

    @Test
    void failedReadEndsIt() {
        IllegalStateException failure = new IllegalStateException("planted");

        StepVerifier.create(new Live<>(commits.asFlux(), batch -> true, Mono.<Integer>error(failure), Integer::equals))
                .expectErrorMatches(failure::equals)
                .verify(LONG);

        assertThat(commits.currentSubscriberCount()).isZero();
    }

    @Test
    void readThatFailsWhenItIsCancelledIsNobodysError() {
        StepVerifier.create(new Live<>(commits.asFlux(), batch -> true, failingWhenCancelled(), Integer::equals))
                .expectSubscription()
                .then(() -> awaitReads(1))
                .thenCancel()
                .verifyThenAssertThat(LONG)
                .hasNotDroppedErrors();
    }

    @Test
    void feedThatFailsWhenItIsCancelledIsNobodysError() {
        Flux<ChangeBatch> failing = Flux.from(failingWhenCancelled()).thenMany(commits.asFlux());

        StepVerifier.create(live(failing))
                .expectNext(0)
                .thenCancel()
                .verifyThenAssertThat(LONG)
                .hasNotDroppedErrors();
    }

    @Test
    void endOfCommitsIsItsEnd() {
        StepVerifier.create(live(commits.asFlux()))
                .expectNext(0)
                .then(commits::tryEmitComplete)
                .expectComplete()
                .verify(LONG);
    }

    @Test
    void readOfAClosedStoreIsItsEnd() {
        Mono<Integer> closing = Mono.fromCallable(() -> {
            if (reads.incrementAndGet() > 1) {
                throw new StateException(StateException.CLOSED, null, "Closed.");
            }
            return 1;
        });

        StepVerifier.create(new Live<>(commits.asFlux(), batch -> true, closing, Integer::equals))
                .expectNext(1)
                .then(() -> commit(1))
                .expectComplete()
                .verify(LONG);
    }

    @Test
    void committerRunsNoneOfTheSubscribersCode() {
        Thread committer = Thread.currentThread();

        StepVerifier.create(live(commits.asFlux()).map(value -> Thread.currentThread()))
                .assertNext(thread -> assertThat(thread).isNotEqualTo(committer))
                .then(() -> commit(1))
                .assertNext(thread -> assertThat(thread).isNotEqualTo(committer))
                .thenCancel()
                .verify(LONG);
    }

    /** Returns what is given when a commit comes during the first read, and the feed ends after its result was given. */
    private List<Integer> seenBesideTheFirstRead(Flux<ChangeBatch> listened, Sinks.Empty<Void> firstReadIsDone) {
        Mono<Integer> read = Mono.fromSupplier(() -> {
            int found = state.get();
            if (reads.getAndIncrement() == 0) {
                commit(7);
                firstReadIsDone.tryEmitEmpty();
            }
            return found;
        });
        return new Live<>(listened, batch -> true, read, Integer::equals)
                .doOnNext(first -> commits.tryEmitComplete())
                .collectList()
                .blockOptional(LONG)
                .orElseThrow();
    }

    private Live<Integer> live(Flux<ChangeBatch> listened) {
        return new Live<>(listened, batch -> true, read(), Integer::equals);
    }

    private Mono<Integer> read() {
        return Mono.fromSupplier(() -> {
            reads.incrementAndGet();
            read.release();
            return state.get();
        });
    }

    /** Returns what never ends but by its cancellation, which fails as a store does that is closed meanwhile. */
    private Mono<Integer> failingWhenCancelled() {
        return Mono.fromDirect(subscriber -> subscriber.onSubscribe(new Subscription() {
            @Override
            public void request(long count) {
                read.release();
            }

            @Override
            public void cancel() {
                subscriber.onError(new StateException(StateException.CLOSED, null, "Closed."));
            }
        }));
    }

    private void commit(int value) {
        state.set(value);
        commits.emitNext(
                new ChangeBatch(new CommitPosition(value), Origin.LOCAL, Instant.EPOCH, List.of()),
                Sinks.EmitFailureHandler.FAIL_FAST);
    }

    private void awaitReads(int count) {
        try {
            assertThat(read.tryAcquire(count, LONG.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}

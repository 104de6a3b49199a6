package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Saves that share a commit share no failure. */
@Timeout(60)
final class GroupCommitTest {

    private static final int MEMBERS = 10;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"MUTATION_APPLIED", "BEFORE_COMMIT"})
    void anErrorWithinAGroup_failsNoneThatSucceedsAlone(Step step) throws Exception {
        FailsOnce observer = new FailsOnce(step);

        try (Nexus nexus = open(observer)) {
            List<CompletableFuture<Person>> saves = saveTogether(nexus, observer);

            for (CompletableFuture<Person> save : saves) {
                assertThat(save.get(20, TimeUnit.SECONDS)).isNotNull();
            }
            assertThat(observer.failures()).isEqualTo(1);
            assertThat(PersonRepository.of(nexus).blocking().count(Query.all())).isEqualTo(MEMBERS + 1);
        }
    }

    @Test
    void aSubscriberThatWaitsForTheNextOfItsGroup_isNotWaitedForByThat() throws Exception {
        FailsOnce observer = new FailsOnce(null);

        try (Nexus nexus = open(observer)) {
            PersonRepository people = PersonRepository.of(nexus);
            CompletableFuture<Person> next = new CompletableFuture<>();
            observer.arm();
            CompletableFuture<Person> first = people.save(person(0)).toFuture();
            observer.awaitFirst();
            CompletableFuture<Person> waiting = people.save(person(1))
                    .map(saved -> next.orTimeout(20, TimeUnit.SECONDS).join())
                    .toFuture();
            people.save(person(2)).subscribe(next::complete);
            observer.letGo();

            assertThat(waiting.get(30, TimeUnit.SECONDS).id()).isEqualTo("p2");
            assertThat(first.get(20, TimeUnit.SECONDS).id()).isEqualTo("p0");
        }
    }

    private Nexus open(CommitObserver observer) {
        return Nexus.builder(JooqBackend.sqlite(directory.resolve("people.db")).observedBy(observer))
                .models(Person_Model.INSTANCE)
                .open();
    }

    /** The first save holds the writer until the others are queued. */
    private static List<CompletableFuture<Person>> saveTogether(Nexus nexus, FailsOnce observer) throws Exception {
        PersonRepository people = PersonRepository.of(nexus);
        observer.arm();
        CompletableFuture<Person> first = people.save(person(0)).toFuture();
        observer.awaitFirst();
        List<CompletableFuture<Person>> others = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(i -> people.save(person(i)).toFuture())
                .toList();
        observer.letGo();
        first.get(20, TimeUnit.SECONDS);
        return others;
    }

    private static Person person(int number) {
        return PersonBuilder.create()
                .id("p" + number)
                .email(number + "@example.org")
                .age(30)
                .mood(Person.Mood.GLAD)
                .build();
    }

    /** Holds the first commit before it begins, and may throw at a step of the one after it. */
    private static final class FailsOnce implements CommitObserver {

        private final @Nullable Step at;
        private final CountDownLatch first = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();
        private volatile boolean isArmed;

        FailsOnce(@Nullable Step at) {
            this.at = at;
        }

        void arm() {
            isArmed = true;
        }

        void awaitFirst() throws InterruptedException {
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
        }

        void letGo() {
            goOn.countDown();
        }

        int failures() {
            return failures.get();
        }

        @Override
        public void reached(Step step) {
            if (!isArmed) {
                return;
            }
            if (step == Step.BEGIN && begun.incrementAndGet() == 1) {
                first.countDown();
                hold();
            }
            if (step == at && begun.get() == 2 && failures.getAndIncrement() == 0) {
                throw new AssertionError("planted");
            }
        }

        private void hold() {
            try {
                assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}

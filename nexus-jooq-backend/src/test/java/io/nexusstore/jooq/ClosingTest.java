package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** However a backend is closed, it waits for what is under way and lets go of its file. */
@Timeout(60)
final class ClosingTest {

    @TempDir
    Path directory;

    @Test
    void aThreadThatIsInterrupted_closesAllTheSame() throws Exception {
        JooqBackend backend = JooqBackend.sqlite(file());
        Nexus nexus = Nexus.builder(backend).models(Person_Model.INSTANCE).open();
        CountDownLatch isWriting = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> write =
                CompletableFuture.runAsync(() -> backend.dsl().writeNow(jooq -> {
                    isWriting.countDown();
                    return await(goOn);
                }));
        await(isWriting);
        AtomicBoolean isStillInterrupted = new AtomicBoolean();
        Thread closing = new Thread(() -> {
            Thread.currentThread().interrupt();
            nexus.close();
            isStillInterrupted.set(Thread.currentThread().isInterrupted());
        });

        closing.start();
        Awaitility.await().until(() -> closing.getState() == Thread.State.WAITING);
        goOn.countDown();
        closing.join();

        write.get(20, TimeUnit.SECONDS);
        assertThat(isStillInterrupted).isTrue();
        assertThat(isUnused()).isTrue();
    }

    @Test
    void whateverFollowsOnTheThreadThatClosed_isNotInterrupted() throws Exception {
        HoldsAcknowledgement observer = new HoldsAcknowledgement();
        Nexus nexus = Nexus.builder(JooqBackend.sqlite(file()).observedBy(observer))
                .models(Person_Model.INSTANCE)
                .open();
        observer.isArmed = true;
        CompletableFuture<Person> save =
                PersonRepository.of(nexus).save(person("a")).toFuture();
        await(observer.isReached);

        CompletableFuture<Boolean> closed = nexus.shutdown()
                .then(Mono.fromCallable(() -> Thread.currentThread().isInterrupted()))
                .toFuture();
        observer.goOn.countDown();

        assertThat(closed.get(20, TimeUnit.SECONDS)).isFalse();
        assertThat(save.get(20, TimeUnit.SECONDS).id()).isEqualTo("a");
        assertThat(isUnused()).isTrue();
    }

    private Path file() {
        return directory.resolve("people.db");
    }

    /** SQLite leaves the write-ahead log for the last connection only. */
    private boolean isUnused() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
            mode.next();
            return mode.getString(1).equals("delete");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Person person(String id) {
        return PersonBuilder.create()
                .id(id)
                .email(id + "@example.org")
                .age(30)
                .mood(Person.Mood.GLAD)
                .build();
    }

    /** Holds a commit when nobody knows of it yet. */
    private static final class HoldsAcknowledgement implements CommitObserver {

        private final CountDownLatch isReached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private volatile boolean isArmed;

        @Override
        public void reached(Step step) {
            if (isArmed && step == Step.BEFORE_ACKNOWLEDGE) {
                isReached.countDown();
                await(goOn);
            }
        }
    }
}

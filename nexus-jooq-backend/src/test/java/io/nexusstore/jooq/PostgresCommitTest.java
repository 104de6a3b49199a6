package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.query.Query;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that break during a commit: nobody is told that a write took place, or that it did not. */
@Timeout(120)
final class PostgresCommitTest {

    private final String url = PostgresServer.newSchema();
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void aCommitWhoseAnswerIsLostIsUnknownAndMayHaveTakenPlace() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(PostgresServer.port());
                Nexus nexus = open(proxy.of(url))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().insert(label("before"));
            proxy.cutAnswersToCommits(true);

            BackendException unknown = catchThrowableOfType(
                    BackendException.class, () -> labels.blocking().insert(label("unknown")));
            proxy.cutAnswersToCommits(false);

            assertThat(unknown.code()).isEqualTo(BackendException.COMMIT_UNKNOWN);
            assertThat(unknown.isRetryable()).isFalse();
            labels.blocking().insert(label("after"));
            assertThat(labels.blocking().find(Query.all()))
                    .extracting(Label::id)
                    .containsExactly("after", "before", "unknown");
        }
    }

    @Test
    void aCommitThatTheServerGivesUpIsUnknownToo() {
        try (Nexus nexus = open(url)) {
            LabelRepository labels = LabelRepository.of(nexus);
            PostgresServer.run(
                    url,
                    "CREATE FUNCTION fall() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$",
                    "CREATE CONSTRAINT TRIGGER falls AFTER INSERT ON label DEFERRABLE INITIALLY DEFERRED"
                            + " FOR EACH ROW WHEN (NEW.id = 'falls') EXECUTE FUNCTION fall()");

            BackendException unknown = catchThrowableOfType(
                    BackendException.class, () -> labels.blocking().insert(label("falls")));

            assertThat(unknown.code()).isEqualTo(BackendException.COMMIT_UNKNOWN);
            labels.blocking().insert(label("after"));
            assertThat(labels.blocking().find(Query.all()))
                    .extracting(Label::id)
                    .containsExactly("after");
        }
    }

    /** Who runs them again by itself would insert twice, and tell a caller of a conflict with its own row. */
    @Test
    void writesInFlightWhoseCommitIsUnknownAreNotRunAgain() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(PostgresServer.port());
                Nexus nexus = open(proxy.of(url))) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking().insert(label("before"));
            Thread keeper = holdTheConnection(nexus, () -> proxy.cutAnswersToCommits(true));

            List<CompletableFuture<Label>> inserts = IntStream.range(0, 20)
                    .mapToObj(i -> labels.insert(label("label " + i)).toFuture())
                    .toList();
            release.countDown();
            keeper.join();

            assertThat(inserts)
                    .allSatisfy(insert -> assertThat(
                                    insert.handle((row, failure) -> failure).join())
                            .isInstanceOfSatisfying(
                                    BackendException.class,
                                    failure -> assertThat(failure.code()).isEqualTo(BackendException.COMMIT_UNKNOWN)));
            proxy.cutAnswersToCommits(false);
            assertThat(labels.blocking().count(Query.all())).isEqualTo(21);
        }
    }

    private Thread holdTheConnection(Nexus nexus, Runnable atEnd) throws InterruptedException {
        CountDownLatch isHeld = new CountDownLatch(1);
        Thread keeper =
                new Thread(() -> assertThatThrownBy(() -> nexus.blocking().transaction(transaction -> {
                    LabelRepository.of(transaction).blocking().get("absent");
                    isHeld.countDown();
                    await(release);
                    atEnd.run();
                    throw new IllegalStateException("Rolled back, so that it commits nothing.");
                })));
        keeper.start();
        isHeld.await();
        return keeper;
    }

    private static Nexus open(String url) {
        return Nexus.builder(JooqBackend.postgresql(url)
                        .pool(ConnectionPoolConfig.defaults().size(1, 1).acquireTimeout(Duration.ofSeconds(60))))
                .models(Label_Model.INSTANCE)
                .open();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Label label(String id) {
        return new Label(id, Label.Shade.DARK, 1);
    }
}

package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.query.Query;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;

/** A schema of the server in which something goes wrong, under a backend of few connections. */
final class FaultySchema {

    private static final int CONNECTIONS = 2;

    private final String name;
    private final String url;

    FaultySchema() {
        String plain = PostgresServer.newSchema();
        name = plain.substring(plain.lastIndexOf('=') + 1);
        url = plain + "&ApplicationName=" + name;
    }

    /** Returns the name of the schema, which its connections go by as well. */
    String name() {
        return name;
    }

    String url() {
        return url;
    }

    /** Returns a backend whose connections are so few that one which is not returned is missed. */
    PostgresBackend backend() {
        return backend(url);
    }

    /** Returns such a backend at another URL. */
    PostgresBackend backend(String other) {
        return JooqBackend.postgresql(other)
                .pool(ConnectionPoolConfig.defaults().size(1, CONNECTIONS).acquireTimeout(Duration.ofSeconds(20)));
    }

    /** Returns such a backend that logs in as the role, whose password is {@code secret}. */
    PostgresBackend backendOf(String role) {
        return backend().login(role, "secret");
    }

    /** Opens the backend with labels and oddities. */
    static Nexus open(PostgresBackend backend) {
        return Nexus.builder(backend)
                .models(Label_Model.INSTANCE, Oddity_Model.INSTANCE)
                .open();
    }

    /** Runs statements as somebody else. */
    void run(String... statements) {
        PostgresServer.run(url.replace("ApplicationName=" + name, "ApplicationName=other"), statements);
    }

    /** Waits until so many of the backend's connections are as the condition on {@code pg_stat_activity} says. */
    void awaitConnections(long count, String condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> connections(condition) == count);
    }

    /** Ends all of the backend's sessions that are as the condition on {@code pg_stat_activity} says. */
    void kill(String condition) {
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '" + name + "' AND "
                + condition);
    }

    /** Ends all sessions of the backend, so that it begins others, to which new settings of the server apply. */
    void renewConnections(Nexus nexus) {
        kill("true");
        awaitConnections(0, "true");
        // The pool trusts a connection that was used just before; then one call finds out for each.
        for (int i = 0; i < CONNECTIONS; i++) {
            Throwable lost =
                    catchThrowable(() -> LabelRepository.of(nexus).blocking().count(Query.all()));
            assertThat(lost == null || lost instanceof BackendException).isTrue();
        }
    }

    /** Demands that every connection is back and works, and that none has a transaction open. */
    void assertUsable(Nexus nexus) {
        awaitConnections(0, "state <> 'idle'");
        CyclicBarrier all = new CyclicBarrier(CONNECTIONS);
        List<CompletableFuture<Long>> holders = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> nexus.blocking().transaction(transaction -> {
                            long count =
                                    LabelRepository.of(transaction).blocking().count(Query.all());
                            met(all);
                            return count;
                        }),
                        task -> new Thread(task, "holder").start()))
                .limit(CONNECTIONS)
                .toList();
        holders.forEach(CompletableFuture::join);
        Label after = label("after " + System.nanoTime());
        LabelRepository labels = LabelRepository.of(nexus);
        assertThat(labels.blocking().save(after)).isEqualTo(after);
        assertThat(labels.blocking().deleteAll(List.of(after.id()))).isEqualTo(1);
    }

    static Label label(String id) {
        return new Label(id, Label.Shade.DARK, 1);
    }

    /** Returns the failure of the call, which must be of that code, and be retryable or not. */
    static BackendException failure(String code, boolean isRetryable, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(BackendException.class);
        BackendException failure = (BackendException) thrown;
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        assertThat(failure.isRetryable()).isEqualTo(isRetryable);
        assertThat(failure.getMessage()).endsWith(".");
        return failure;
    }

    static void met(CyclicBarrier all) {
        try {
            all.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private long connections(String condition) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url.replace("ApplicationName=" + name, "ApplicationName=other"));
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE application_name = '" + name + "' AND " + condition)) {
            results.next();
            return results.getLong(1);
        }
    }
}

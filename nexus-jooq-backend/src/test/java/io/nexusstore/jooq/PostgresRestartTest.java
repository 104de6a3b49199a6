package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while it is written to, and started again. */
@Timeout(300)
final class PostgresRestartTest {

    private static final int WRITERS = 8;
    private static final int ENOUGH = 200;
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Map<String, NexusException> unexpected = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicBoolean mayEnd = new AtomicBoolean();

    @Test
    void workGoesOnAfterTheServerWasKilledAndNothingAcknowledgedIsLost() throws Exception {
        try (DurableServer server = DurableServer.start(directory);
                Nexus nexus = Nexus.builder(JooqBackend.postgresql(server.url())
                                .pool(ConnectionPoolConfig.defaults().size(1, 4).acquireTimeout(Duration.ofSeconds(2))))
                        .models(Label_Model.INSTANCE)
                        .open()) {
            LabelRepository labels = LabelRepository.of(nexus);
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            for (int i = 0; i < WRITERS; i++) {
                boolean isReactive = i % 2 == 0;
                writers.execute(() -> write(labels, isReactive));
            }
            awaitAcknowledged(ENOUGH);

            server.kill();
            Awaitility.await().atMost(LONG).until(() -> !refused.isEmpty());
            server.startAgain();
            awaitAcknowledged(acknowledged.size() + ENOUGH);
            mayEnd.set(true);
            writers.shutdown();
            assertThat(writers.awaitTermination(LONG.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();

            assertThat(unexpected).isEmpty();
            Set<String> stored = ConcurrentHashMap.newKeySet();
            labels.blocking().forEach(Query.all(), label -> stored.add(label.id()));
            assertThat(stored).containsAll(acknowledged).doesNotContainAnyElementsOf(refused);
            stored.removeAll(acknowledged);
            assertThat(unknown).containsAll(stored);
        }
    }

    private void awaitAcknowledged(int count) {
        Awaitility.await().atMost(LONG).until(() -> acknowledged.size() >= count);
    }

    private void write(LabelRepository labels, boolean isReactive) {
        while (!mayEnd.get()) {
            Label label = new Label("label " + number.incrementAndGet(), Label.Shade.DARK, 1);
            try {
                if (isReactive) {
                    labels.insert(label).block();
                } else {
                    labels.blocking().insert(label);
                }
                acknowledged.add(label.id());
            } catch (NexusException failure) {
                judge(label, failure);
            }
        }
    }

    private void judge(Label label, NexusException failure) {
        if (failure.code().equals(BackendException.COMMIT_UNKNOWN)) {
            unknown.add(label.id());
        } else if (failure.isRetryable()) {
            refused.add(label.id());
        } else {
            unexpected.put(label.id(), failure);
        }
    }
}

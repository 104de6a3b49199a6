package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.query.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/** Streams whose subscribers ask for a row now and then. */
@Timeout(120)
final class PostgresStreamsTest {

    private static final int ROWS = 2_000;
    private static final int STREAMS = 30;

    @Test
    void parkedStreamsHoldNoConnection() throws InterruptedException {
        PostgresBackend backend = JooqBackend.postgresql(PostgresServer.newSchema())
                .pool(ConnectionPoolConfig.defaults().size(1, 2).acquireTimeout(Duration.ofSeconds(10)));
        try (Nexus nexus = Nexus.builder(backend).models(Label_Model.INSTANCE).open()) {
            LabelRepository labels = LabelRepository.of(nexus);
            labels.blocking()
                    .saveAll(IntStream.range(0, ROWS)
                            .mapToObj(i -> new Label("label " + i, Label.Shade.DARK, i))
                            .toList());

            List<Slow> streams = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                Slow slow = new Slow();
                labels.find(Query.all()).subscribe(slow);
                streams.add(slow);
            }
            for (Slow stream : streams) {
                stream.hasBegun.await();
            }

            assertThat(backend.poolMetrics().loans()).isEmpty();
            assertThat(labels.blocking().get("label 7")).isPresent();
            assertThat(labels.get("label 8").block()).isNotNull();
            labels.blocking().save(new Label("label 7", Label.Shade.LIGHT, 0));
            Long counted = nexus.blocking()
                    .transaction(transaction ->
                            LabelRepository.of(transaction).blocking().count(Query.all()));
            assertThat(counted).isEqualTo(ROWS);
            for (Slow stream : streams) {
                stream.requestUnbounded();
                stream.end.join();
                assertThat(stream.rows).hasValue(ROWS);
            }
        }
    }

    /** Takes one row, and the others when it is told to. */
    private static final class Slow extends BaseSubscriber<Label> {

        final CountDownLatch hasBegun = new CountDownLatch(1);
        final CompletableFuture<String> end = new CompletableFuture<>();
        final AtomicInteger rows = new AtomicInteger();

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(1);
        }

        @Override
        protected void hookOnNext(Label label) {
            rows.incrementAndGet();
            hasBegun.countDown();
        }

        @Override
        protected void hookOnComplete() {
            end.complete("ended");
        }

        @Override
        protected void hookOnError(Throwable failure) {
            end.completeExceptionally(failure);
        }
    }
}

package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.ChangeBatch;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.scheduler.Schedulers;

/** Listeners who block hold up neither one another nor anybody else. */
@ParameterizedClass
@EnumSource
@Timeout(60)
final class BlockedListenerTest {

    private static final int BLOCKED = Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE + 1;

    @RegisterExtension
    final Session session;

    BlockedListenerTest(Database database) {
        session = new Session(database);
    }

    @Test
    void listenerIsToldAndReactorsThreadsAreFreeWhileManyOthersBlock() throws Exception {
        CountDownLatch blocked = new CountDownLatch(BLOCKED);
        CountDownLatch goOn = new CountDownLatch(1);
        for (int i = 0; i < BLOCKED; i++) {
            session.nexus().changes().subscribe(batch -> {
                blocked.countDown();
                awaited(goOn);
            });
        }
        CompletableFuture<ChangeBatch> told = session.nexus().changes().next().toFuture();
        try {
            session.items().save(new Item("a", "x", 1));

            assertThat(blocked.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(told.get(20, TimeUnit.SECONDS).changes()).hasSize(1);
        } finally {
            goOn.countDown();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

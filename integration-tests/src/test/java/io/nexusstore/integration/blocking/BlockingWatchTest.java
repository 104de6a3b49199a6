package io.nexusstore.integration.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.store.NexusStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The watch sees what it is there for: otherwise its silence would mean nothing. */
@Tag(BlockingWatch.TAG)
@Timeout(120)
final class BlockingWatchTest {

    @RegisterExtension
    final BlockingWatch watch = new BlockingWatch();

    @TempDir
    Path directory;

    @Test
    void aReadOnTheSubscribersThreadIsCaught() {
        try (Nexus nexus = Nexus.builder(new InlineBackend(JooqBackend.sqlite(file())))
                .models(Item_Model.INSTANCE)
                .open()) {
            NexusStore<Item, String> items = nexus.store(Item_Model.INSTANCE);

            assertThat(items.get("a").blockOptional()).isEmpty();
            assertThat(watch.caught()).isEmpty();

            assertThatThrownBy(() ->
                            items.get("a").subscribeOn(Schedulers.parallel()).block())
                    .hasRootCauseInstanceOf(BlockingOperationError.class);
            assertThat(watch.caught()).isNotEmpty().allMatch(BlockingWatchTest::isInTheDriver);
        }
    }

    @Test
    void eachKindOfCallOfTheDriverIsCaught() throws Exception {
        String url = "jdbc:sqlite:" + file();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1")) {
            row.next();
            assertCaught(() -> DriverManager.getConnection(url));
            assertCaught(() -> connection.prepareStatement("SELECT 2"));
            assertCaught(() -> row.getInt(1));
            assertCaught(row::next);
            assertCaught(() -> statement.executeUpdate("PRAGMA user_version = 1"));
            assertCaught(() -> closed(connection));
        }
    }

    @Test
    void aWaitForALockOfSomebodyElseIsCaught() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch mayGo = new CountDownLatch(1);
        Thread holder = new Thread(() -> {
            lock.lock();
            isHeld.countDown();
            try {
                mayGo.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        });
        holder.start();
        isHeld.await(20, TimeUnit.SECONDS);

        assertCaught(() -> {
            lock.lock();
            return lock;
        });
        mayGo.countDown();
        holder.join();
    }

    private void assertCaught(Callable<?> call) {
        assertThatThrownBy(() -> onParallel(call)).hasRootCauseInstanceOf(BlockingOperationError.class);
        assertThat(watch.caught()).hasSize(1);
    }

    private static boolean closed(AutoCloseable resource) throws Exception {
        resource.close();
        return true;
    }

    private static void onParallel(Callable<?> call) {
        Mono.fromCallable(call).subscribeOn(Schedulers.parallel()).block();
    }

    private static boolean isInTheDriver(BlockingOperationError error) {
        return error.getMessage().contains("org.sqlite.core");
    }

    private Path file() {
        return directory.resolve("planted.db");
    }
}

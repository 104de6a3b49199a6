package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.Nexus;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NexusException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that others take away or open as well while it is open. */
@ParameterizedClass
@EnumSource
@Timeout(120)
final class SharedFileTest {

    @TempDir
    Path directory;

    private final Form form;

    SharedFileTest(Form form) {
        this.form = form;
    }

    @Test
    void secondNexusOnTheSameFile_seesAndIsSeen() {
        try (Nexus first = open();
                Nexus second = open()) {
            BlockingStore<Item, String> ofFirst = form.drive(first.store(Item_Model.INSTANCE));
            BlockingStore<Item, String> ofSecond = form.drive(second.store(Item_Model.INSTANCE));

            ofFirst.save(new Item("a", "first", 1));
            ofSecond.save(new Item("b", "second", 2));

            assertThat(ofFirst.find(Query.all())).isEqualTo(ofSecond.find(Query.all()));
            assertThat(ofFirst.count(Query.all())).isEqualTo(2);
        }
        Openings.usable(directory.resolve("store.db"));
    }

    @Test
    void secondNexusOnTheSameFile_conflictsByVersion() {
        try (Nexus first = open();
                Nexus second = open()) {
            BlockingStore<Account, String> ofFirst = form.drive(first.store(Account_Model.INSTANCE));
            BlockingStore<Account, String> ofSecond = form.drive(second.store(Account_Model.INSTANCE));
            Account saved = ofFirst.save(Account.named("a"));
            Account changed = ofSecond.save(saved.withName("Second"));

            ConflictException conflict = failure(
                    ConflictException.class,
                    ConflictException.VERSION_CONFLICT,
                    () -> ofFirst.save(saved.withName("First")));

            assertThat(conflict.entity()).contains("Account");
            assertThat(ofFirst.get("a")).contains(changed);
        }
    }

    @Test
    void twoThatWriteAtTheSameTime_loseNothing() {
        int writes = 100;
        try (Nexus first = open();
                Nexus second = open()) {
            List<CompletableFuture<Void>> writers = List.of(
                    CompletableFuture.runAsync(() -> write(first, "first-", writes)),
                    CompletableFuture.runAsync(() -> write(second, "second-", writes)));
            writers.forEach(CompletableFuture::join);

            assertThat(form.drive(first.store(Item_Model.INSTANCE)).count(Query.all()))
                    .isEqualTo(2L * writes);
        }
    }

    @Test
    void deletedFile_leavesOnlyTypedFailures() throws IOException {
        Path file = directory.resolve("store.db");
        try (Nexus nexus = open()) {
            BlockingStore<Item, String> items = form.drive(nexus.store(Item_Model.INSTANCE));
            items.save(new Item("a", "label", 1));
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(directory.resolve("store.db" + suffix));
            }

            for (int i = 0; i < 20; i++) {
                String id = "b" + i;
                Throwable ofWrite = catchThrowable(() -> items.save(new Item(id, "label", 2)));
                Throwable ofRead = catchThrowable(() -> items.find(Query.all()));
                assertThat(ofWrite)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                some -> assertThat(some).isInstanceOf(NexusException.class));
                assertThat(ofRead)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                some -> assertThat(some).isInstanceOf(NexusException.class));
            }
        }
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(directory.resolve("store.db" + suffix));
        }
        Openings.usable(file);
    }

    private Nexus open() {
        return Nexus.builder(JooqBackend.sqlite(directory.resolve("store.db")).busyTimeout(Duration.ofSeconds(60)))
                .open();
    }

    private void write(Nexus nexus, String prefix, int writes) {
        BlockingStore<Item, String> items = form.drive(nexus.store(Item_Model.INSTANCE));
        IntStream.range(0, writes).forEach(i -> items.save(new Item(prefix + i, "label", i)));
    }
}

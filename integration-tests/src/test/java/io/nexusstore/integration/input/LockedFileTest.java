package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemDelta;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Memo;
import io.nexusstore.integration.entity.Memo_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody else holds the database: another connection of this process, or another process. */
@ParameterizedClass
@EnumSource
@Timeout(120)
final class LockedFileTest {

    private static final Item KEPT = new Item("a", "label", 1);

    @TempDir
    Path directory;

    private final Form form;
    private Path file;
    private Nexus nexus;
    private BlockingStore<Item, String> items;

    LockedFileTest(Form form) {
        this.form = form;
    }

    @BeforeEach
    void open() {
        file = directory.resolve("store.db");
        nexus = Nexus.builder(JooqBackend.sqlite(file).busyTimeout(Duration.ofMillis(50)))
                .open();
        items = form.drive(nexus.store(Item_Model.INSTANCE));
        items.save(KEPT);
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void everyWriteIsBusyAndReadsGoOn() throws Exception {
        try (Connection other = RawFile.connect(file)) {
            RawFile.run(other, "BEGIN EXCLUSIVE");

            assertBusy();

            RawFile.run(other, "ROLLBACK");
            assertUsable();
        }
    }

    @Test
    void anotherProcessHoldsIt() throws Exception {
        try (LockingProcess other = LockingProcess.holding(file)) {
            assertBusy();

            other.release();
            assertUsable();
        }
    }

    @Test
    void lockThatComesAndGoesWithinTheBusyTimeout_isWaitedFor() throws Exception {
        Path another = directory.resolve("patient.db");
        try (Nexus patient = Nexus.builder(JooqBackend.sqlite(another).busyTimeout(Duration.ofSeconds(60)))
                        .models(Item_Model.INSTANCE)
                        .open();
                LockingProcess other = LockingProcess.holding(another)) {
            BlockingStore<Item, String> patientItems = form.drive(patient.store(Item_Model.INSTANCE));
            Thread releasing = new Thread(other::release);
            releasing.start();

            assertThat(patientItems.save(KEPT)).isEqualTo(KEPT);

            releasing.join();
        }
    }

    @Test
    void lockedFile_cannotBeOpenedAndCanLater() throws Exception {
        nexus.close();
        try (LockingProcess other = LockingProcess.holding(file)) {
            Openings.refused(BackendException.BUSY, file, "Try again");

            other.release();
            Openings.usable(file);
        }
    }

    private void assertBusy() {
        BlockingStore<Memo, UUID> unprepared = form.drive(nexus.store(Memo_Model.INSTANCE));
        List<ThrowingCallable> writes = List.of(
                () -> items.save(new Item("b", "label", 2)),
                () -> items.insert(new Item("b", "label", 2)),
                () -> items.saveAll(List.of(new Item("b", "label", 2), new Item("c", "label", 3))),
                () -> items.update("a", ItemDelta.edit().rank(7).build().change()),
                () -> items.delete("a"),
                () -> items.deleteWhere(Query.all()),
                () -> unprepared.save(new Memo(null, "text")),
                () -> form.transaction(
                        nexus,
                        transaction -> transaction
                                .store(Item_Model.INSTANCE)
                                .blocking()
                                .save(new Item("b", "label", 2))));
        for (ThrowingCallable write : writes) {
            BackendException busy = failure(BackendException.class, BackendException.BUSY, write);

            assertThat(busy.isRetryable()).isTrue();
            assertThat(busy.getMessage())
                    .contains(file.toString(), "busyTimeout")
                    .doesNotContain("label");
            assertThat(busy.vendorCode()).isNotEmpty();
        }
        assertThat(items.find(Query.all())).containsExactly(KEPT);
    }

    private void assertUsable() {
        assertThat(items.find(Query.all())).containsExactly(KEPT);
        items.saveAll(List.of(new Item("b", "label", 2), new Item("c", "label", 3)));
        form.transaction(
                nexus,
                transaction -> transaction.store(Item_Model.INSTANCE).blocking().save(new Item("d", "label", 4)));
        form.drive(nexus.store(Memo_Model.INSTANCE)).save(new Memo(null, "text"));
        assertThat(items.find(Query.all())).extracting(Item::id).containsExactly("a", "b", "c", "d");
    }
}

package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A file, or its directory, that may only be read.
 *
 * <p>Permissions do not stop a privileged user, who can make a file immutable instead where the file system and its
 * capabilities let him. Where neither works, as in some containers, nothing can be made unwritable: then the tests of files show that it is
 * opened as any other, and {@link #databaseThatTurnsReadOnly} alone shows the refusal.
 */
@Timeout(120)
final class ReadOnlyFileTest {

    private static final Item KEPT = new Item("a", "label", 1);

    @TempDir
    Path directory;

    @Test
    void readOnlyFile() throws Exception {
        Path file = directory.resolve("store.db");
        Openings.usable(file);
        try (WriteProtection protection = WriteProtection.of(file)) {
            if (protection.isEffective()) {
                Openings.refused(BackendException.READ_ONLY, file, "Make the file and its directory writable");
            }
        }
        Openings.usable(file);
    }

    @Test
    void newFileInAReadOnlyDirectory() throws Exception {
        Path inside = Files.createDirectory(directory.resolve("protected"));
        Path file = inside.resolve("store.db");
        try (WriteProtection protection = WriteProtection.of(inside)) {
            if (protection.isEffective()) {
                Openings.refused(BackendException.CANNOT_OPEN, file, "Check that the path is a file");
            }
        }
        Openings.usable(file);
    }

    @Test
    void databaseInAReadOnlyDirectory() throws Exception {
        Path inside = Files.createDirectory(directory.resolve("protected"));
        Path file = inside.resolve("store.db");
        Openings.usable(file);
        try (WriteProtection protection = WriteProtection.of(inside)) {
            if (protection.isEffective()) {
                Openings.refused(BackendException.CANNOT_OPEN, file, "Check that the path is a file");
            }
        }
        Openings.usable(file);
    }

    @ParameterizedTest
    @EnumSource
    void databaseThatTurnsReadOnly(Form form) {
        JooqBackend backend = JooqBackend.sqlite(directory.resolve("store.db"));
        try (Nexus nexus = Nexus.builder(backend).open()) {
            BlockingStore<Item, String> items = form.drive(nexus.store(Item_Model.INSTANCE));
            items.save(KEPT);
            writing(backend, false);

            List<ThrowingCallable> writes = List.of(
                    () -> items.save(new Item("b", "secret", 2)),
                    () -> items.saveAll(List.of(new Item("b", "secret", 2), new Item("c", "secret", 3))),
                    () -> items.delete("a"),
                    () -> form.transaction(
                            nexus,
                            transaction -> transaction
                                    .store(Item_Model.INSTANCE)
                                    .blocking()
                                    .save(new Item("b", "secret", 2))));
            for (ThrowingCallable write : writes) {
                BackendException refused = failure(BackendException.class, BackendException.READ_ONLY, write);
                assertThat(refused.entity()).contains("Item");
                assertThat(refused.getMessage())
                        .contains("store.db", "writable")
                        .doesNotContain("secret");
            }

            assertThat(items.find(Query.all())).containsExactly(KEPT);
            writing(backend, true);
            items.save(new Item("b", "label", 2));
            assertThat(items.count(Query.all())).isEqualTo(2);
        }
    }

    private static void writing(JooqBackend backend, boolean isAllowed) {
        backend.dsl().writeNow(jooq -> jooq.execute("PRAGMA query_only = " + (isAllowed ? "OFF" : "ON")));
    }
}

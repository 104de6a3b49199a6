package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.StateException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.transaction.Transaction;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that come too early or too late. */
@Timeout(60)
final class StateInputTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void backendThatIsNotOpen_isUsedByNobody(Database database) {
        StoreBackend backend = database.backend(directory);
        assertState(backend, StateException.NOT_OPEN);

        try (Nexus nexus = Nexus.builder(backend).open()) {
            nexus.store(Item_Model.INSTANCE).blocking().save(new Item("a", "label", 1));
        }

        assertState(backend, StateException.CLOSED);
    }

    @Test
    void toolsOfTheSqliteBackend_needItOpen() {
        JooqBackend backend = JooqBackend.sqlite(directory.resolve("store.db"));
        assertTools(backend, StateException.NOT_OPEN);

        try (Nexus nexus = Nexus.builder(backend).open()) {
            nexus.store(Item_Model.INSTANCE).blocking().save(new Item("a", "label", 1));
            assertThat(backend.integrityCheck().block()).isEmpty();
        }

        assertTools(backend, StateException.CLOSED);
        Openings.usable(directory.resolve("store.db"));
    }

    @ParameterizedTest
    @EnumSource
    void everythingOfAClosedNexus_saysSo(Database database) {
        for (Form form : Form.values()) {
            Nexus nexus = Nexus.builder(database.backend(directory)).open();
            BlockingStore<Item, String> early = form.drive(nexus.store(Item_Model.INSTANCE));
            early.save(new Item("a", "label", 1));
            nexus.close();
            BlockingStore<Item, String> late = form.drive(nexus.store(Item_Model.INSTANCE));

            List<ThrowingCallable> calls = List.of(
                    () -> early.get("a"),
                    () -> early.save(new Item("b", "label", 1)),
                    () -> late.find(Query.all()),
                    () -> late.saveAll(List.of(new Item("b", "label", 1))),
                    () -> nexus.store(Item_Model.INSTANCE).explain(Query.all()));
            for (ThrowingCallable call : calls) {
                StateException closed = failure(StateException.class, StateException.CLOSED, call);
                assertThat(closed.entity()).contains("Item");
                assertThat(closed.getMessage()).contains("Keep the Nexus open");
            }
            failure(StateException.class, StateException.CLOSED, () -> form.transaction(nexus, transaction -> "never"));
            nexus.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void handleOfAnEndedTransaction_isRefusedInOthersAndAfterTheClose(Database database) {
        for (Form form : Form.values()) {
            Nexus nexus = Nexus.builder(database.backend(directory)).open();
            AtomicReference<Transaction> kept = new AtomicReference<>();
            form.transaction(nexus, transaction -> {
                kept.set(transaction);
                return transaction.id();
            });

            form.transaction(nexus, transaction -> {
                assertEnded(form, kept.get());
                return transaction.store(Item_Model.INSTANCE).blocking().save(new Item("a", "label", 1));
            });
            assertThat(nexus.store(Item_Model.INSTANCE).blocking().get("a")).isPresent();
            nexus.close();

            assertEnded(form, kept.get());
        }
    }

    private static void assertEnded(Form form, Transaction ended) {
        BlockingStore<Item, String> items = form.drive(ended.store(Item_Model.INSTANCE));
        List<ThrowingCallable> calls = List.of(
                () -> items.get("a"), () -> items.save(new Item("z", "label", 1)), () -> items.find(Query.all()));
        for (ThrowingCallable call : calls) {
            assertThat(failure(TransactionException.class, TransactionException.ENDED, call)
                            .getMessage())
                    .contains(ended.id());
        }
    }

    private static void assertState(StoreBackend backend, String code) {
        DirectBackend direct = (DirectBackend) backend;
        List<ThrowingCallable> calls = List.of(
                () -> direct.getNow(Item_Model.INSTANCE, "a"),
                () -> direct.readNow(Item_Model.INSTANCE, Query.all()),
                () -> direct.commitNow(new WriteBatch(List.of())),
                () -> backend.prepare(Item_Model.INSTANCE).block(),
                () -> backend.getAll(Item_Model.INSTANCE, List.of("a")).block(),
                () -> backend.commit(new WriteBatch(List.of())).block());
        for (ThrowingCallable call : calls) {
            NexusException refused = failure(StateException.class, code, call);
            assertThat(refused.getMessage()).containsPattern("(SQLite|in-memory|PostgreSQL)");
        }
    }

    private void assertTools(JooqBackend backend, String code) {
        List<ThrowingCallable> calls = List.of(
                () -> backend.integrityCheck().block(),
                () -> backend.backup(directory.resolve("copy.db")).block(),
                () -> backend.dsl().readNow(jooq -> 1),
                () -> backend.dsl().writeNow(jooq -> 1),
                () -> backend.dsl().read(jooq -> 1).block());
        for (ThrowingCallable call : calls) {
            failure(StateException.class, code, call);
        }
        assertThat(directory.resolve("copy.db")).doesNotExist();
    }
}

package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.entity.Memo;
import io.nexusstore.integration.entity.Memo_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No space is left. SQLite is told to take no more pages, which it reports exactly as it does a full disk; a disk of
 * known size could be mounted by a privileged user only.
 */
@ParameterizedClass
@EnumSource
@Timeout(120)
final class FullDiskTest {

    private static final Item KEPT = new Item("a", "label", 1);
    private static final String LONG = "secret ".repeat(20_000);

    @TempDir
    Path directory;

    private final Form form;
    private JooqBackend backend;
    private Nexus nexus;
    private BlockingStore<Item, String> items;

    FullDiskTest(Form form) {
        this.form = form;
    }

    @BeforeEach
    void open() {
        backend = JooqBackend.sqlite(directory.resolve("store.db"));
        nexus = Nexus.builder(backend).open();
        items = form.drive(nexus.store(Item_Model.INSTANCE));
        items.save(KEPT);
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void writesFailTypedAndWholly_andSucceedOnceThereIsSpace() {
        mostPages(1);
        List<Item> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(new Item("m" + i, LONG, i));
        }
        List<ThrowingCallable> writes = List.of(
                () -> items.save(new Item("b", LONG, 2)),
                () -> items.saveAll(many),
                () -> items.saveAll(List.of(new Item("c", "short", 3), new Item("d", LONG, 4))));
        for (ThrowingCallable write : writes) {
            assertFull(failure(BackendException.class, BackendException.FULL, write), "Item");
        }
        assertFull(
                failure(
                        BackendException.class,
                        BackendException.FULL,
                        () -> form.drive(nexus.store(Memo_Model.INSTANCE)).save(new Memo(null, LONG))),
                "Memo");

        assertThat(items.find(Query.all())).containsExactly(KEPT);
        assertThat(items.save(new Item("a", "other", 2)).label()).isEqualTo("other");
        mostPages(1_000_000);
        items.saveAll(many);
        form.drive(nexus.store(Memo_Model.INSTANCE)).save(new Memo(null, LONG));
        assertThat(items.count(Query.all())).isEqualTo(21);
    }

    @Test
    void transactionThatFindsNoSpace_isRolledBack() {
        mostPages(1);

        failure(
                BackendException.class,
                BackendException.FULL,
                () -> form.transaction(nexus, transaction -> {
                    BlockingStore<Item, String> inside = form.drive(transaction.store(Item_Model.INSTANCE));
                    inside.save(new Item("a", "changed", 9));
                    return inside.save(new Item("b", LONG, 2));
                }));

        assertThat(items.find(Query.all())).containsExactly(KEPT);
        assertUsableAgain();
    }

    @Test
    void transactionThatPassesOverTheLackOfSpace_isNotCommitted() {
        mostPages(1);
        for (boolean goesOn : new boolean[] {true, false}) {
            TransactionException lost = failure(
                    TransactionException.class,
                    TransactionException.ROLLED_BACK,
                    () -> form.transaction(nexus, transaction -> {
                        BlockingStore<Item, String> inside = form.drive(transaction.store(Item_Model.INSTANCE));
                        inside.save(new Item("a", "changed", 9));
                        failure(
                                BackendException.class,
                                BackendException.FULL,
                                () -> inside.save(new Item("b", LONG, 2)));
                        return goesOn ? inside.save(new Item("a", "changed again", 9)) : KEPT;
                    }));

            assertFull((BackendException) lost.getCause(), "Item");
            assertThat(items.find(Query.all())).containsExactly(KEPT);
        }
        assertUsableAgain();
    }

    private void assertUsableAgain() {
        mostPages(1_000_000);
        form.transaction(
                nexus,
                transaction ->
                        form.drive(transaction.store(Item_Model.INSTANCE)).save(new Item("b", LONG, 2)));
        assertThat(items.count(Query.all())).isEqualTo(2);
    }

    /** A bound below what the file has already is raised to that by SQLite. */
    private void mostPages(int pages) {
        backend.dsl().writeNow(jooq -> jooq.fetch("PRAGMA max_page_count = " + pages));
    }

    private static void assertFull(BackendException full, String entity) {
        assertThat(full.getMessage()).contains("No space is left", "Free some").doesNotContain("secret");
        assertThat(full.entity()).contains(entity);
    }
}

package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** More unreadable rows in a row than one page, or one portion of a stream, can hold. */
@ParameterizedClass
@EnumSource
@Timeout(120)
final class UnreadablePageTest {

    private static final String MANY = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
            + " INSERT INTO item SELECT printf('u%%05d', i), 'label', 1 << 40 FROM n";

    @TempDir
    Path directory;

    private final Form form;

    UnreadablePageTest(Form form) {
        this.form = form;
    }

    @ParameterizedTest
    @CsvSource({
        "R,1",
        "UR,1",
        "UUUUUUUUR,1",
        "UUUUUUUUUR,2",
        "RUUUUUUUR,2",
        "RUUUUUUU,2",
        "UUUUUUU,3",
        "U,1",
        "RURURURUUUUUUUUUUUUURRRU,3",
        "RRRUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUURRR,3"
    })
    void walk_meetsEveryReadableRowOnceAndNamesTheOthers(String rows, int size) throws SQLException {
        Path file = directory.resolve("store.db");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file))
                .models(Item_Model.INSTANCE)
                .open()) {
            Set<String> readable = new TreeSet<>();
            Set<String> unreadable = new TreeSet<>();
            for (int i = 0; i < rows.length(); i++) {
                boolean isReadable = rows.charAt(i) == 'R';
                String id = "i%03d".formatted(i);
                (isReadable ? readable : unreadable).add(id);
                RawFile.run(
                        file,
                        "INSERT INTO item VALUES ('" + id + "', 'label', " + (isReadable ? "1" : "1 << 40") + ")");
            }

            for (Query<Item> query : List.of(Query.<Item>all(), Query.where(ItemFields.LABEL.eq("label")), deep())) {
                assertWalk(form.drive(nexus.store(Item_Model.INSTANCE)), query, size, readable, unreadable);
            }
            form.transaction(nexus, transaction -> {
                assertWalk(form.drive(transaction.store(Item_Model.INSTANCE)), Query.all(), size, readable, unreadable);
                return "read";
            });
        }
    }

    @Test
    void thousandsInARow_hideNothingFromPagesAndStreams() throws SQLException {
        int count = 10_000;
        Path file = directory.resolve("store.db");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file))
                .models(Item_Model.INSTANCE)
                .open()) {
            BlockingStore<Item, String> items = form.drive(nexus.store(Item_Model.INSTANCE));
            items.saveAll(List.of(new Item("a", "label", 1), new Item("z", "label", 1)));
            RawFile.run(file, MANY.formatted(count - 1));

            for (Query<Item> query : List.of(Query.<Item>all(), deep())) {
                List<String> seen = new ArrayList<>();
                UnreadableRowException unreadable = failure(
                        UnreadableRowException.class,
                        BackendException.UNREADABLE_ROW,
                        () -> items.forEach(query, item -> seen.add(item.id())));
                assertThat(seen).containsExactly("a", "z");
                assertThat(unreadable.rows()).hasSize(count);

                Page<Item> first = items.page(query, PageRequest.first(1));
                Page<Item> second = items.page(
                        query, PageRequest.first(1).after(first.next().orElseThrow()));
                assertThat(first.items()).extracting(Item::id).containsExactly("a");
                assertThat(second.items()).extracting(Item::id).containsExactly("z");
            }
            assertThat(items.deleteWhere(Query.where(ItemFields.ID.startsWith("u"))))
                    .isEqualTo(count);
            assertThat(items.find(Query.all())).hasSize(2);
        }
    }

    private static void assertWalk(
            BlockingStore<Item, String> items, Query<Item> query, int size, Set<String> readable, Set<String> bad) {
        List<String> walked = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        PageRequest request = PageRequest.first(size);
        Page<Item> page = items.page(query, request);
        while (true) {
            page.items().forEach(item -> walked.add(item.id()));
            page.unreadable().stream().map(UnreadableRow::id).forEach(named::add);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            if (page.next().isEmpty()) {
                break;
            }
            assertThat(page.items()).isNotEmpty();
            page = items.page(query, request.after(page.next().orElseThrow()));
        }
        assertThat(walked).containsExactlyElementsOf(readable);
        assertThat(named).isEqualTo(bad);
    }

    /** Returns a query for every row that is nested too deeply for the database, so that it is evaluated in memory. */
    private static Query<Item> deep() {
        Expression<Item> condition = ItemFields.LABEL.eq("label");
        for (int i = 0; i < 400; i++) {
            condition =
                    i % 2 == 0 ? condition.and(ItemFields.RANK.ge(-i)) : condition.or(ItemFields.RANK.eq(-1_000 - i));
        }
        return Query.where(condition);
    }
}

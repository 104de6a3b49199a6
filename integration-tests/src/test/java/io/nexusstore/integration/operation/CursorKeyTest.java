package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.paging.Cursor;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** New keys for the cursors of a database that somebody is paging through. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class CursorKeyTest {

    private static final Query<Item> BY_RANK = Query.<Item>all().orderBy(ItemFields.RANK.asc());

    @RegisterExtension
    final Session session;

    private final Setting setting;

    CursorKeyTest(Setting setting) {
        this.setting = setting;
        session = new Session(setting);
    }

    @BeforeEach
    void save() {
        session.items()
                .saveAll(IntStream.range(0, 20)
                        .mapToObj(i -> new Item("i" + i, "label", i))
                        .toList());
    }

    @Test
    void cursor_outlivesOneRotationButNotTwo() {
        Cursor cursor = firstCursor(session.items());

        rotate(session.nexus());
        assertThat(behind(session.items(), cursor)).isEqualTo(5);
        Cursor fresh = firstCursor(session.items());
        assertThat(fresh).isNotEqualTo(cursor);

        rotate(session.nexus());
        assertThat(behind(session.items(), fresh)).isEqualTo(5);
        failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_CURSOR,
                () -> behind(session.items(), cursor));
    }

    @Test
    void rotation_isRolledBackWithItsTransaction() {
        Cursor cursor = firstCursor(session.items());

        Nexus nexus = session.nexus();
        if (setting.form() == Form.BLOCKING) {
            nexus.blocking().transaction(transaction -> {
                nexus.blocking().rotateCursorKey();
                nexus.blocking().rotateCursorKey();
                transaction.setRollbackOnly();
                return "rolled back";
            });
        } else {
            nexus.transaction(transaction -> nexus.rotateCursorKey()
                            .then(nexus.rotateCursorKey())
                            .then(Mono.fromRunnable(transaction::setRollbackOnly)))
                    .block();
        }

        assertThat(behind(session.items(), cursor)).isEqualTo(5);
        assertThat(firstCursor(session.items())).isEqualTo(cursor);
    }

    @Test
    void anotherProcess_learnsOfARotationByItsCursors() {
        if (setting.database() == Database.MEMORY) {
            return; // nobody else can open it
        }
        try (Nexus other =
                Nexus.builder(setting.database().backend(session.directory())).open()) {
            BlockingStore<Item, String> items = setting.form().drive(other.store(Item_Model.INSTANCE));
            Cursor before = firstCursor(items);

            rotate(session.nexus());

            assertThat(behind(items, firstCursor(session.items()))).isEqualTo(5);
            assertThat(behind(session.items(), before)).isEqualTo(5);
            assertThat(firstCursor(items)).isNotEqualTo(before);
        }
    }

    private void rotate(Nexus nexus) {
        if (setting.form() == Form.BLOCKING) {
            nexus.blocking().rotateCursorKey();
        } else {
            nexus.rotateCursorKey().block();
        }
    }

    private static Cursor firstCursor(BlockingStore<Item, String> items) {
        return items.page(BY_RANK, PageRequest.first(5)).next().orElseThrow();
    }

    private static int behind(BlockingStore<Item, String> items, Cursor cursor) {
        return items.page(BY_RANK, PageRequest.first(5).after(cursor))
                .items()
                .get(0)
                .rank();
    }
}

package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemDelta;
import io.nexusstore.integration.entity.Memo;
import io.nexusstore.integration.entity.Memo_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids that are missing, too long, or no text that a database can hold. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class IdInputTest {

    private static final int LONGEST = 191;

    @RegisterExtension
    final Session session;

    private BlockingStore<Item, String> items;

    IdInputTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void openStore() {
        items = session.items();
        items.save(item("kept"));
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without checks can do
    void entityWithoutId_isRefused() {
        refused(() -> items.save(item(null)));
        refused(() -> items.insert(item(null)));
        refused(() -> items.saveAll(Arrays.asList(item("b"), item(null))));
        assertUsable();
    }

    @Test
    void idThatTheStoreMakes_mayBeMissing() {
        BlockingStore<Memo, UUID> memos = session.store(Memo_Model.INSTANCE);

        List<Memo> saved = memos.saveAll(List.of(new Memo(null, "a"), new Memo(null, "b")));

        assertThat(saved).extracting(Memo::id).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without checks can do
    void nullForAnId_isRefusedByEveryCall() {
        List<ThrowingCallable> calls = List.of(
                () -> items.get(null),
                () -> items.require(null),
                () -> items.delete(null),
                () -> items.update(null, ItemDelta.edit().rank(3).build().change()),
                () -> items.getAll(Arrays.asList("kept", null)),
                () -> items.deleteAll(Arrays.asList("kept", null)));
        for (ThrowingCallable call : calls) {
            InvalidInputException refused =
                    failure(InvalidInputException.class, InvalidInputException.INVALID_ARGUMENT, call);
            assertThat(refused.entity()).contains("Item");
            assertThat(refused.getMessage()).contains("'Item'", "null", "Leave the null out");
        }
        assertUsable();
    }

    @Test
    void idThatIsTooLong_isRefusedWhereItIsWritten() {
        String tooLong = "x".repeat(LONGEST + 1);

        refused(() -> items.save(item(tooLong)));
        refused(() -> items.saveAll(List.of(item("b"), item(tooLong))));

        assertThat(items.get(tooLong)).isEmpty();
        assertThat(items.delete(tooLong)).isFalse();
        assertThat(items.save(item("x".repeat(LONGEST)))).isEqualTo(items.require("x".repeat(LONGEST)));
        assertThat(items.delete("x".repeat(LONGEST))).isTrue();
        assertUsable();
    }

    @Test
    void idThatIsNoText_isRefusedByEveryCall() {
        for (String wrong : List.of("secret\u0000", "secret\uD800", "\uDFFF")) {
            refused(() -> items.save(item(wrong)));
            refused(() -> items.saveAll(List.of(item("b"), item(wrong))));
            List<ThrowingCallable> calls = List.of(
                    () -> items.get(wrong),
                    () -> items.require(wrong),
                    () -> items.getAll(List.of("kept", wrong)),
                    () -> items.update(wrong, ItemDelta.edit().rank(3).build().change()),
                    () -> items.delete(wrong),
                    () -> items.deleteAll(List.of("kept", wrong)));
            for (ThrowingCallable call : calls) {
                InvalidInputException refused =
                        failure(InvalidInputException.class, InvalidInputException.INVALID_ARGUMENT, call);
                assertThat(refused.entity()).contains("Item");
                assertThat(refused.getMessage())
                        .contains("'Item'", "correct it")
                        .doesNotContain("secret");
            }
        }
        assertUsable();
    }

    private void refused(ThrowingCallable call) {
        SchemaValidationException refused =
                failure(SchemaValidationException.class, InvalidInputException.VALIDATION_ERROR, call);
        assertThat(refused.entity()).contains("Item");
        assertThat(refused.violations()).extracting("field").containsExactly("id");
        assertThat(refused.getMessage()).contains("'id'").doesNotContain("secret", "xxx");
    }

    private void assertUsable() {
        assertThat(items.find(Query.all())).containsExactly(item("kept"));
        items.saveAll(List.of(item("b"), item("c")));
        assertThat(items.deleteAll(List.of("b", "c"))).isEqualTo(2);
    }

    private static Item item(String id) {
        return new Item(id, "label", 1);
    }
}

package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.paging.Cursor;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits, offsets and cursors that ask for nothing, for too much, or for something else. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class WindowInputTest {

    private static final Query<Item> BY_RANK = Query.<Item>all().orderBy(ItemFields.RANK.desc());

    @RegisterExtension
    final Session session;

    private BlockingStore<Item, String> items;

    WindowInputTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void openStore() {
        items = session.items();
        items.saveAll(List.of(new Item("a", "x", 1), new Item("b", "x", 2), new Item("c", "x", 3)));
    }

    @Test
    void limitOfZero_findsNothing() {
        for (Query<Item> query : List.of(
                Query.<Item>all().limit(0), BY_RANK.limit(0), BY_RANK.offset(1).limit(0))) {
            assertThat(items.find(query)).isEmpty();
            assertThat(items.count(query)).isZero();
            assertThat(items.exists(query)).isFalse();
            items.forEach(query, item -> {
                throw new AssertionError("a row was given");
            });
        }
    }

    @Test
    void offsetBeyondTheEnd_findsNothing() {
        for (long offset : new long[] {3, 4, Integer.MAX_VALUE + 1L, Long.MAX_VALUE}) {
            assertThat(items.find(BY_RANK.offset(offset))).isEmpty();
            assertThat(items.count(BY_RANK.offset(offset))).isZero();
            assertThat(items.exists(BY_RANK.offset(offset))).isFalse();
            assertThat(items.find(BY_RANK.offset(offset).limit(Long.MAX_VALUE))).isEmpty();
        }
        assertThat(items.find(BY_RANK.offset(2))).containsExactly(new Item("a", "x", 1));
    }

    @Test
    void limitBeyondTheEnd_findsWhatThereIs() {
        assertThat(items.find(BY_RANK.limit(Long.MAX_VALUE))).hasSize(3);
        assertThat(items.count(BY_RANK.offset(1).limit(Long.MAX_VALUE))).isEqualTo(2);
        assertThat(items.page(BY_RANK, PageRequest.first(PageRequest.MAX_SIZE)).hasNext())
                .isFalse();
    }

    @Test
    void negativeWindow_isRefusedAtOnce() {
        for (long wrong : new long[] {-1, Long.MIN_VALUE}) {
            failure(InvalidInputException.class, InvalidInputException.INVALID_QUERY, () -> BY_RANK.limit(wrong));
            failure(InvalidInputException.class, InvalidInputException.INVALID_QUERY, () -> BY_RANK.offset(wrong));
        }
    }

    @Test
    void deleteWithAWindow_isRefusedAndDeletesNothing() {
        List<Query<Item>> refused = List.of(
                BY_RANK,
                Query.where(ItemFields.RANK.eq(1)).limit(1),
                Query.where(ItemFields.RANK.eq(1)).limit(0),
                Query.where(ItemFields.RANK.eq(1)).offset(1),
                Query.<Item>all().limit(0));
        for (Query<Item> query : refused) {
            InvalidInputException failure = failure(
                    InvalidInputException.class, InvalidInputException.INVALID_QUERY, () -> items.deleteWhere(query));
            assertThat(failure.entity()).contains("Item");
            assertThat(failure.getMessage()).contains("'Item'", "Remove them");
        }
        assertThat(items.count(Query.all())).isEqualTo(3);
        assertThat(items.deleteWhere(Query.where(ItemFields.RANK.eq(1)))).isEqualTo(1);
    }

    @Test
    void cursorThatIsNone_isRefused() {
        for (String token :
                List.of("", " ", "x", "secret", "AAAA", "A".repeat(1 << 20), "\u0000", "=", "\uD800", "ü")) {
            refused(token);
        }
        assertThat(items.page(BY_RANK, PageRequest.first(1)).items()).containsExactly(new Item("c", "x", 3));
    }

    @Test
    void cursorOfAnotherEntity_isRefused() {
        BlockingStore<Account, String> accounts = session.store(Account_Model.INSTANCE);
        accounts.saveAll(List.of(Account.named("a"), Account.named("b")));
        Cursor foreign = accounts.page(Query.all(), PageRequest.first(1)).next().orElseThrow();

        refused(foreign.token());
        session.transaction(transaction -> {
            refused(foreign.token());
            return session.store(transaction, Account_Model.INSTANCE)
                    .page(Query.all(), PageRequest.first(1).after(foreign))
                    .items();
        });

        assertThat(accounts.page(Query.all(), PageRequest.first(1).after(foreign))
                        .items())
                .extracting(Account::id)
                .containsExactly("b");
    }

    private void refused(String token) {
        InvalidInputException refused = failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_CURSOR,
                () -> items.page(BY_RANK, PageRequest.first(1).after(new Cursor(token))));
        assertThat(refused.entity()).contains("Item");
        assertThat(refused.getMessage()).doesNotContain("secret");
    }
}

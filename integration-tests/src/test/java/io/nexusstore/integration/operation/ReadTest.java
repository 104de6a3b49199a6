package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.NotFoundException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.ItemQuery;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class ReadTest {

    @RegisterExtension
    final Session session;

    private BlockingStore<Item, String> items;

    ReadTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void openStore() {
        items = session.items();
    }

    @Test
    void get_isEmptyForAnAbsentRow() {
        assertThat(items.get("a")).isEmpty();
    }

    @Test
    void require_failsForAnAbsentRow() {
        NotFoundException absent =
                failure(NotFoundException.class, NotFoundException.NOT_FOUND, () -> items.require("a"));

        assertThat(absent.entity()).contains("Item");
        assertThat(absent.id()).isEqualTo("a");
    }

    @Test
    void getAll_followsTheIds() {
        items.saveAll(List.of(item("a", 1), item("b", 2), item("c", 3)));

        assertThat(items.getAll(List.of("c", "absent", "a", "c")))
                .containsExactly(item("c", 3), item("a", 1), item("c", 3));
        assertThat(items.getAll(List.of())).isEmpty();
    }

    @Test
    void getAll_takesThousandsOfIds() {
        List<Item> many = saved(3_000);
        List<String> ids = new ArrayList<>(many.stream().map(Item::id).toList());
        Collections.reverse(ids);

        assertThat(items.getAll(ids)).extracting(Item::id).isEqualTo(ids);
    }

    @Test
    void find_ordersByTheKeysAndThenTheId() {
        items.saveAll(List.of(item("b", 1), item("c", 2), item("a", 1), item("d", 0)));

        assertThat(items.find(Query.all())).extracting(Item::id).containsExactly("a", "b", "c", "d");
        assertThat(items.find(Query.<Item>all().orderBy(ItemFields.RANK.desc())))
                .extracting(Item::id)
                .containsExactly("c", "a", "b", "d");
        assertThat(items.find(ItemQuery.where()
                        .rank()
                        .ge(1)
                        .orderBy()
                        .rank()
                        .asc()
                        .limit(2)
                        .toQuery()))
                .extracting(Item::id)
                .containsExactly("a", "b");
    }

    @Test
    void windowOfAQuery_isHonouredByEveryRead() {
        saved(2_000);
        Query<Item> window = Query.where(ItemFields.RANK.ge(100))
                .orderBy(ItemFields.RANK.asc())
                .offset(300)
                .limit(1_200);

        assertThat(items.find(window))
                .extracting(Item::rank)
                .isEqualTo(IntStream.range(400, 1_600).boxed().toList());
        assertThat(items.count(window)).isEqualTo(1_200);
        assertThat(items.exists(window)).isTrue();
        assertThat(items.exists(window.offset(1_900))).isFalse();
        assertThat(items.count(window.limit(0))).isZero();
        assertThat(items.exists(window.limit(0))).isFalse();
        assertThat(items.find(window.limit(0))).isEmpty();
        assertThat(items.count(window.offset(5_000))).isZero();
    }

    @Test
    void forEach_givesEveryRowInOrder() {
        saved(12_000);
        List<Integer> ranks = new ArrayList<>();

        items.forEach(Query.<Item>all().orderBy(ItemFields.RANK.desc()), item -> ranks.add(item.rank()));

        assertThat(ranks)
                .isEqualTo(
                        IntStream.range(0, 12_000).map(i -> 11_999 - i).boxed().toList());
    }

    @Test
    void equalKeys_neitherHideNorRepeatRowsBetweenPortions() {
        items.saveAll(IntStream.range(0, 9_000)
                .mapToObj(i -> item("i%05d".formatted(i), i / 4_500))
                .toList());
        List<String> ids = new ArrayList<>();

        items.forEach(Query.<Item>all().orderBy(ItemFields.RANK.desc()), item -> ids.add(item.id()));

        assertThat(ids).hasSize(9_000).doesNotHaveDuplicates();
        assertThat(ids.get(0)).isEqualTo("i04500");
    }

    @Test
    void failureOfTheConsumer_isPassedOn() {
        saved(10);
        IllegalStateException broken = new IllegalStateException("broken");

        assertThatThrownBy(() -> items.forEach(Query.all(), item -> {
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(items.count(Query.all())).isEqualTo(10);
    }

    @Test
    void finders_findByUniqueAndIndexedFields() {
        session.accounts()
                .saveAll(List.of(Account.named("ann"), Account.named("ben").withAge(40), Account.named("eve")));

        assertThat(session.accountRepository().findByEmail("ben@example.org").block())
                .extracting(Account::id)
                .isEqualTo("ben");
        assertThat(session.accountRepository().findByEmail("nobody@example.org").blockOptional())
                .isEmpty();
        assertThat(session.accountRepository()
                        .findByAge(30)
                        .map(Account::id)
                        .collectList()
                        .block())
                .containsExactly("ann", "eve");
    }

    private List<Item> saved(int count) {
        return items.saveAll(IntStream.range(0, count)
                .mapToObj(i -> item("i%05d".formatted(i), i))
                .toList());
    }

    private static Item item(String id, int rank) {
        return new Item(id, "label", rank);
    }
}

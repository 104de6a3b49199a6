package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.Explanation;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class AggregateTest {

    private static final Query<Item> ALL = Query.all();
    private static final int TOO_DEEP_FOR_SQLITE = 60;

    @RegisterExtension
    final Session session;

    private BlockingStore<Item, String> items;

    AggregateTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void storeItems() {
        items = session.items();
        items.saveAll(
                List.of(new Item("a", "red", Integer.MAX_VALUE), new Item("b", "red", 1), new Item("c", "blue", -5)));
    }

    @Test
    void aggregate_tellsOneResult() {
        assertThat(items.aggregate(ALL, ItemFields.RANK.sum())).isEqualTo(BigInteger.valueOf(2147483643L));
        assertThat(items.aggregate(ALL, ItemFields.LABEL.countDistinct())).isEqualTo(2);
        assertThat(items.aggregate(ALL.limit(2), Aggregate.count())).isEqualTo(2);
        assertThat(items.aggregate(Query.where(ItemFields.ID.eq("z")), ItemFields.RANK.max()))
                .isEmpty();
    }

    @Test
    void group_tellsRowsInOrderOfTheirKeys() {
        Grouping<Item> byLabel =
                Grouping.of(ALL).by(ItemFields.LABEL).select(ItemFields.RANK.sum(), ItemFields.RANK.min());

        assertThat(items.group(byLabel))
                .extracting(row -> row.key(ItemFields.LABEL) + " " + row.get(ItemFields.RANK.sum()))
                .containsExactly("blue -5", "red 2147483648");
        assertThat(items.group(byLabel).get(1).get(ItemFields.RANK.min())).isEqualTo(Optional.of(1));
    }

    @Test
    void aTransactionFoldsWhatItWrote() {
        session.transaction(transaction -> {
            BlockingStore<Item, String> within = session.store(transaction, Item_Model.INSTANCE);
            within.save(new Item("d", "blue", 7));
            assertThat(within.aggregate(Query.where(ItemFields.LABEL.eq("blue")), ItemFields.RANK.sum()))
                    .isEqualTo(BigInteger.TWO);
            assertThat(within.group(Grouping.of(ALL).by(ItemFields.LABEL))).hasSize(2);
            return true;
        });

        assertThat(items.aggregate(ALL, Aggregate.count())).isEqualTo(4);
    }

    @Test
    void whatNoStatementHoldsIsFoldedInMemory() {
        Expression<Item> deep = ItemFields.RANK.lt(0);
        for (int level = 0; level < TOO_DEEP_FOR_SQLITE; level++) {
            deep = level % 2 == 0 ? deep.or(ItemFields.ID.eq("no" + level)) : deep.and(ItemFields.ID.ne("no" + level));
        }
        Query<Item> query = Query.where(deep);

        assertThat(items.aggregate(query, ItemFields.RANK.sum())).isEqualTo(BigInteger.valueOf(-5));
        Explanation plan = session.nexus().store(Item_Model.INSTANCE).explain(Grouping.of(query));
        assertThat(plan.remainder().contains("groups and aggregates")).isEqualTo(!plan.isPushedDown());
    }

    @Test
    void explain_saysThatTheDatabaseFolds() {
        Explanation plan = session.nexus()
                .store(Item_Model.INSTANCE)
                .explain(Grouping.of(ALL).by(ItemFields.LABEL).select(ItemFields.RANK.avg()));

        assertThat(plan.isPushedDown()).isTrue();
        assertThat(plan.remainder()).isEmpty();
    }
}

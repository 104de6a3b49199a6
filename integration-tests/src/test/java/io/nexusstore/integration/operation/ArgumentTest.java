package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.AccountDelta;
import io.nexusstore.integration.entity.AccountFields;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemDelta;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.NexusStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Null and illegal arguments are refused before anything is subscribed to. */
final class ArgumentTest {

    @RegisterExtension
    final Session session = new Session(Database.MEMORY);

    @Test
    void nullThrowsAtOnce() {
        NexusStore<Item, String> store = session.itemRepository();
        Collection<String> ids = Arrays.asList("a", null);
        Stream<ThrowingCallable> calls = Stream.of(
                () -> store.get(null),
                () -> store.require(null),
                () -> store.getAll(null),
                () -> store.getAll(ids),
                () -> store.find((Query<Item>) null),
                () -> store.page((Query<Item>) null, PageRequest.first(1)),
                () -> store.page(Query.all(), null),
                () -> store.count((Query<Item>) null),
                () -> store.exists((Query<Item>) null),
                () -> store.insert(null),
                () -> store.save(null),
                () -> store.saveAll(null),
                () -> store.saveAll((Publisher<Item>) null, 1),
                () -> store.update(null, ItemDelta.edit().build().change()),
                () -> store.update("a", null),
                () -> store.delete(null),
                () -> store.deleteAll(null),
                () -> store.deleteAll(ids),
                () -> store.deleteWhere((Query<Item>) null),
                () -> store.explain((Query<Item>) null),
                () -> store.explain((Grouping<Item>) null),
                () -> store.aggregate((Query<Item>) null, Aggregate.count()),
                () -> store.aggregate(Query.all(), null),
                () -> store.group(null));

        calls.forEach(ArgumentTest::refusedNull);
    }

    @Test
    void nullThrowsInTheBlockingForm() {
        BlockingStore<Item, String> store = session.items();
        Collection<String> ids = Arrays.asList("a", null);
        Stream<ThrowingCallable> calls = Stream.of(
                () -> store.get(null),
                () -> store.require(null),
                () -> store.getAll(null),
                () -> store.getAll(ids),
                () -> store.find(null),
                () -> store.forEach(null, row -> {}),
                () -> store.aggregate(null, Aggregate.count()),
                () -> store.aggregate(Query.all(), null),
                () -> store.group(null),
                () -> store.forEach(Query.all(), null),
                () -> store.page(null, PageRequest.first(1)),
                () -> store.page(Query.all(), null),
                () -> store.count(null),
                () -> store.exists(null),
                () -> store.insert(null),
                () -> store.save(null),
                () -> store.saveAll(null),
                () -> store.update(null, ItemDelta.edit().build().change()),
                () -> store.update("a", null),
                () -> store.delete(null),
                () -> store.deleteAll(null),
                () -> store.deleteAll(ids),
                () -> store.deleteWhere(null));

        calls.forEach(ArgumentTest::refusedNull);
    }

    @Test
    void nullThatIsNoDataOfAStore_isAMistakeOfTheProgram() {
        Stream<ThrowingCallable> calls = Stream.of(
                () -> session.nexus().transaction(null),
                () -> session.nexus().blocking().transaction(null),
                () -> session.nexus().store(null));

        calls.forEach(call -> assertThatNullPointerException().isThrownBy(call));
    }

    @Test
    void illegalArgumentsThrowAtOnce() {
        NexusStore<Item, String> store = session.itemRepository();

        refused(InvalidInputException.INVALID_ARGUMENT, () -> store.saveAll(Flux.just(new Item("a", "x", 1)), 0));
        refused(InvalidInputException.INVALID_ARGUMENT, () -> PageRequest.first(0));
        refused(InvalidInputException.INVALID_ARGUMENT, () -> PageRequest.first(PageRequest.MAX_SIZE + 1));
        refused(InvalidInputException.INVALID_QUERY, () -> Query.<Item>all().limit(-1));
        refused(InvalidInputException.INVALID_QUERY, () -> Query.<Item>all().offset(-1));
        refused(InvalidInputException.INVALID_ARGUMENT, () -> session.nexus().store(Item.class, Long.class));
        refused(InvalidInputException.INVALID_ARGUMENT, () -> session.nexus().store(String.class, String.class));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller without generics can do
    void deltaOfAnotherEntityThrowsAtOnce() {
        NexusStore store = session.itemRepository();

        InvalidInputException refused = refused(
                InvalidInputException.INVALID_ARGUMENT,
                () -> store.update("a", AccountDelta.edit().name("x").build().change()));

        assertThat(refused.getMessage()).contains("'Account'", "'Item'");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller without generics can do
    void queryOfAnotherEntityIsRefused() {
        BlockingStore store = session.items();
        Query<Account> foreign = Query.where(AccountFields.NAME.eq("x"));
        List<ThrowingCallable> calls = List.of(
                () -> store.find(foreign),
                () -> store.count(foreign),
                () -> store.exists(foreign),
                () -> store.page(foreign, PageRequest.first(1)),
                () -> store.deleteWhere(foreign),
                () -> session.nexus().store(Item_Model.INSTANCE).explain((Query) foreign));

        for (ThrowingCallable call : calls) {
            refused(InvalidInputException.INVALID_QUERY, call);
        }
    }

    private static void refusedNull(ThrowingCallable call) {
        InvalidInputException refused = refused(InvalidInputException.INVALID_ARGUMENT, call);

        assertThat(refused.entity()).contains("Item");
        assertThat(refused.getMessage()).contains("'Item'", "null");
    }

    private static InvalidInputException refused(String code, ThrowingCallable call) {
        return failure(InvalidInputException.class, code, call);
    }
}

package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static io.nexusstore.integration.fixture.Failures.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.integration.fixture.StoreOperation;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.NexusStore;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.scheduler.Schedulers;

/** A backend that fails as none should: its callers get the store's own exceptions all the same, and can go on. */
@ParameterizedClass
@MethodSource("cases")
@Timeout(60)
final class ForeignFailureTest {

    private static final String[] DATA = {"get", "getAll", "read", "count", "commit"};
    private static final Item KEPT = new Item("a", "label", 1);

    private final Case given;
    private final Sabotage sabotage;
    private Nexus nexus;
    private NexusStore<Item, String> store;

    ForeignFailureTest(Case given) {
        this.given = given;
        this.sabotage = new Sabotage(given.isDirect());
    }

    static Stream<Case> cases() {
        return Stream.of(true, false)
                .flatMap(isDirect -> Arrays.stream(Fault.values())
                        .filter(fault -> !isDirect || fault.canBeThrown())
                        .flatMap(fault -> Arrays.stream(Form.values()).map(form -> new Case(isDirect, fault, form))));
    }

    @BeforeEach
    void open() {
        nexus = Nexus.builder(sabotage.on(InMemoryBackend.create())).open();
        store = nexus.store(Item_Model.INSTANCE);
        store.blocking().save(KEPT);
    }

    @AfterEach
    void close() {
        sabotage.end();
        nexus.close();
    }

    @Test
    void everyOperation_failsTyped() {
        for (StoreOperation operation : StoreOperation.values()) {
            sabotage.begin(given.fault(), DATA);

            Throwable failure = catchThrowable(() -> run(operation));

            assertForeign(failure, "Item");
            assertThat(sabotage.hits()).as(operation.name()).isPositive();
            sabotage.end();
            assertThat(rows()).containsExactly(KEPT);
        }
    }

    @Test
    void preparation_failsTypedAndIsTriedAgain() {
        Nexus fresh = Nexus.builder(sabotage.on(InMemoryBackend.create())).open();
        try (fresh) {
            BlockingStore<Item, String> items = given.form().drive(fresh.store(Item_Model.INSTANCE));
            sabotage.begin(given.fault(), "prepare");

            assertForeign(catchThrowable(() -> items.save(KEPT)), "Item");
            assertForeign(
                    catchThrowable(() -> given.form()
                            .transaction(
                                    fresh,
                                    transaction -> transaction
                                            .store(Item_Model.INSTANCE)
                                            .blocking()
                                            .save(KEPT))),
                    "Item");
            sabotage.end();

            assertThat(items.save(KEPT)).isEqualTo(KEPT);
        }
    }

    @Test
    void operationsWithinATransaction_failTypedAndTheTransactionGoesOn() {
        given.form().transaction(nexus, transaction -> {
            NexusStore<Item, String> inside = transaction.store(Item_Model.INSTANCE);
            BlockingStore<Item, String> items = given.form().drive(inside);
            List<ThrowingCallable> calls = List.of(
                    () -> items.save(new Item("b", "x", 2)),
                    () -> items.get("a"),
                    () -> items.getAll(List.of("a")),
                    () -> items.find(Query.all()),
                    () -> items.count(Query.where(ItemFields.RANK.eq(1))),
                    () -> items.deleteWhere(Query.all()));
            for (ThrowingCallable call : calls) {
                sabotage.begin(given.fault(), "getAll", "read", "count", "apply");
                assertForeign(catchThrowable(call), "Item");
            }
            sabotage.end();
            return items.save(new Item("c", "x", 3));
        });

        assertThat(rows()).containsExactly(KEPT, new Item("c", "x", 3));
    }

    @Test
    void beginOfATransaction_failsTyped() {
        sabotage.begin(given.fault(), "begin");

        assertForeign(catchThrowable(() -> saveInTransaction("b")), null);

        sabotage.end();
        saveInTransaction("c");
        assertThat(rows()).containsExactly(KEPT, new Item("c", "x", 3));
    }

    @Test
    void commitOfATransaction_failsTyped() {
        Nexus fresh = Nexus.builder(sabotage.on(InMemoryBackend.create())).open();
        Throwable failure = catchThrowable(() -> given.form().transaction(fresh, transaction -> {
            sabotage.begin(given.fault(), "commit");
            return "nothing was written";
        }));

        assertForeign(failure, null);
    }

    @Test
    void rollback_doesNotHideTheFailureOfTheWork() {
        IllegalArgumentException own = new IllegalArgumentException("own");
        Nexus fresh = Nexus.builder(sabotage.on(InMemoryBackend.create())).open();

        Throwable failure = catchThrowable(() -> given.form().transaction(fresh, transaction -> {
            sabotage.begin(given.fault(), "rollback");
            throw own;
        }));

        assertThat(failure).isSameAs(own);
        assertThat(sabotage.hits()).isEqualTo(1);
        assertThat(own.getSuppressed())
                .filteredOn(BackendException.class::isInstance)
                .singleElement()
                .satisfies(second -> assertForeign(second, null));
    }

    private void run(StoreOperation operation) {
        switch (given.form()) {
            case BLOCKING -> operation.call(store.blocking());
            case MONO -> operation.publisher(store).blockLast();
            case PARALLEL ->
                operation.publisher(store).subscribeOn(Schedulers.parallel()).blockLast();
        }
    }

    private void saveInTransaction(String id) {
        given.form()
                .transaction(
                        nexus,
                        transaction -> transaction
                                .store(Item_Model.INSTANCE)
                                .blocking()
                                .save(new Item(id, "x", 3)));
    }

    private List<Item> rows() {
        return store.blocking().find(Query.all());
    }

    private void assertForeign(Throwable failure, @Nullable String entity) {
        BackendException foreign = typed(BackendException.class, BackendException.BACKEND_ERROR, failure);
        assertThat(foreign.getMessage()).contains("InMemory").doesNotContain(Fault.SECRET);
        assertThat(foreign.entity().orElse(null)).isEqualTo(entity);
        assertThat(foreign.getCause()).isSameAs(given.fault().failure());
    }

    /** One kind of backend, one way to fail, one way to call. */
    record Case(boolean isDirect, Fault fault, Form form) {}
}

package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.ItemFields;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.integration.fixture.Form;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.NexusStore;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** A backend that fails as none should while it is opened, closed or explained, or does not answer at all. */
@Timeout(60)
final class ForeignOpeningTest {

    private final Sabotage sabotage = new Sabotage(false);

    @ParameterizedTest
    @EnumSource
    void opening_failsTyped(Fault fault) {
        for (String step : List.of("open", "prepare", "getAll", "commit")) {
            sabotage.begin(fault, step);

            assertForeign(fault, null, this::open);

            assertThat(sabotage.hits()).as(step).isPositive();
        }
        sabotage.end();
        open().close();
    }

    @ParameterizedTest
    @EnumSource
    void closing_failsTyped(Fault fault) {
        Nexus nexus = open();
        sabotage.begin(fault, "close");

        assertForeign(fault, null, nexus::close);
    }

    @ParameterizedTest
    @EnumSource(names = {"THROWN_EXCEPTION", "THROWN_ERROR"})
    void explanation_failsTyped(Fault fault) {
        Sabotage direct = new Sabotage(true);
        try (Nexus nexus = Nexus.builder(direct.on(InMemoryBackend.create())).open()) {
            NexusStore<Item, String> items = nexus.store(Item_Model.INSTANCE);
            direct.begin(fault, "explain");

            assertForeign(fault, "Item", () -> items.explain(Query.all()));

            direct.end();
            assertThat(items.explain(Query.all()).isPushedDown()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void missingAnswer_isAFailureAndNoAbsence(Form form) {
        try (Nexus nexus = open()) {
            BlockingStore<Item, String> items = form.drive(nexus.store(Item_Model.INSTANCE));
            items.save(new Item("a", "label", 1));
            List<ThrowingCallable> calls = List.of(
                    () -> items.get("a"),
                    () -> items.getAll(List.of("a")),
                    () -> items.find(Query.all()),
                    () -> items.count(Query.all()),
                    () -> items.save(new Item("b", "label", 1)));
            for (ThrowingCallable call : calls) {
                sabotage.begin(isPublisher -> Mono.empty(), "getAll", "read", "count", "commit");

                assertThat(foreign(call).entity()).contains("Item");
            }
            sabotage.begin(isPublisher -> Mono.empty(), "begin");

            foreign(() -> form.transaction(nexus, transaction -> "never"));

            sabotage.end();
            assertThat(items.find(Query.all())).containsExactly(new Item("a", "label", 1));
        }
    }

    @Test
    void backendWithoutPushdown_isGivenTheConditionOfADelete() {
        try (Nexus nexus = open()) {
            BlockingStore<Item, String> items = nexus.store(Item_Model.INSTANCE).blocking();
            items.saveAll(List.of(new Item("a", "label", 1), new Item("b", "label", 2)));

            assertThat(items.deleteWhere(Query.where(ItemFields.RANK.eq(1)))).isEqualTo(1);

            assertThat(items.find(Query.where(ItemFields.RANK.ge(0)))).containsExactly(new Item("b", "label", 2));
        }
    }

    private Nexus open() {
        return Nexus.builder(sabotage.on(InMemoryBackend.create())).open();
    }

    private static void assertForeign(Fault fault, @Nullable String entity, ThrowingCallable call) {
        BackendException foreign = foreign(call);

        assertThat(foreign.getCause()).isSameAs(fault.failure());
        assertThat(foreign.entity().orElse(null)).isEqualTo(entity);
    }

    private static BackendException foreign(ThrowingCallable call) {
        BackendException foreign = typed(BackendException.class, BackendException.BACKEND_ERROR, catchThrowable(call));
        assertThat(foreign.getMessage()).contains("InMemory").doesNotContain(Fault.SECRET);
        return foreign;
    }
}

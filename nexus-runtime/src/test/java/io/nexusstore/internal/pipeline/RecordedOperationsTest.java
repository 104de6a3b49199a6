package io.nexusstore.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.internal.cursor.CursorKeys;
import io.nexusstore.internal.cursor.SignedCursors;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.NexusStore;
import io.nexusstore.validation.ValidationConfig;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Every public method of the stores is one operation, whatever way it is driven: none has a path of its own. */
class RecordedOperationsTest {

    private static final User ANN = user("ann");
    private static final Query<User> ADULTS = Query.where(UserFields.AGE.ge(18));
    private static final Grouping<User> BY_STATUS =
            Grouping.of(ADULTS).by(UserFields.STATUS).select(Aggregate.count(), UserFields.AGE.avg());
    private static final DeltaChange<User> OLDER =
            DeltaChange.builder(User.class).set(UserFields.AGE, 41).build();

    private final List<OperationType> recorded = new ArrayList<>();

    @TestFactory
    List<DynamicTest> eachReactiveMethodIsRecordedOnce() {
        NexusStore<User, String> store = store();
        Map<String, Callable<Publisher<?>>> calls = Map.ofEntries(
                Map.entry("get(Object)", () -> store.get("ann")),
                Map.entry("require(Object)", () -> store.require("ann")),
                Map.entry("getAll(Collection)", () -> store.getAll(List.of("ann"))),
                Map.entry("find(Query)", () -> store.find(ADULTS)),
                Map.entry("page(Query,PageRequest)", () -> store.page(ADULTS, PageRequest.first(10))),
                Map.entry("count(Query)", () -> store.count(ADULTS)),
                Map.entry("exists(Query)", () -> store.exists(ADULTS)),
                Map.entry("aggregate(Query,Aggregate)", () -> store.aggregate(ADULTS, UserFields.AGE.sum())),
                Map.entry("group(Grouping)", () -> store.group(BY_STATUS)),
                Map.entry("insert(Object)", () -> store.insert(user("new"))),
                Map.entry("save(Object)", () -> store.save(user("saved"))),
                Map.entry("saveAll(Iterable)", () -> store.saveAll(List.of(user("a"), user("b")))),
                Map.entry("saveAll(Publisher,int)", () -> store.saveAll(Flux.just(user("c"), user("d")), 2)),
                Map.entry("update(Object,DeltaChange)", () -> store.update("ann", OLDER)),
                Map.entry("delete(Object)", () -> store.delete("a")),
                Map.entry("deleteAll(Collection)", () -> store.deleteAll(List.of("b"))),
                Map.entry("deleteWhere(Query)", () -> store.deleteWhere(ADULTS)),
                Map.entry("watch(Object)", () -> store.watch("ann").take(1)),
                Map.entry("watchAll(Query)", () -> store.watchAll(ADULTS).take(1)),
                Map.entry("watchCount(Query)", () -> store.watchCount(ADULTS).take(1)),
                Map.entry("explain(Query)", () -> {
                    store.explain(ADULTS);
                    return Flux.empty();
                }),
                Map.entry("explain(Grouping)", () -> {
                    store.explain(BY_STATUS);
                    return Flux.empty();
                }));
        return tests(NexusStore.class, calls.keySet(), name -> {
            try {
                Flux.from(calls.get(name).call()).blockLast();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    @TestFactory
    List<DynamicTest> eachBlockingMethodIsRecordedOnce() {
        BlockingStore<User, String> store = store().blocking();
        Map<String, Runnable> calls = Map.ofEntries(
                Map.entry("get(Object)", () -> store.get("ann")),
                Map.entry("require(Object)", () -> store.require("ann")),
                Map.entry("getAll(Collection)", () -> store.getAll(List.of("ann"))),
                Map.entry("find(Query)", () -> store.find(ADULTS)),
                Map.entry("forEach(Query,Consumer)", () -> store.forEach(ADULTS, user -> {})),
                Map.entry("page(Query,PageRequest)", () -> store.page(ADULTS, PageRequest.first(10))),
                Map.entry("count(Query)", () -> store.count(ADULTS)),
                Map.entry("exists(Query)", () -> store.exists(ADULTS)),
                Map.entry("aggregate(Query,Aggregate)", () -> store.aggregate(ADULTS, UserFields.AGE.sum())),
                Map.entry("group(Grouping)", () -> store.group(BY_STATUS)),
                Map.entry("insert(Object)", () -> store.insert(user("new"))),
                Map.entry("save(Object)", () -> store.save(user("saved"))),
                Map.entry("saveAll(Iterable)", () -> store.saveAll(List.of(user("a"), user("b")))),
                Map.entry("update(Object,DeltaChange)", () -> store.update("ann", OLDER)),
                Map.entry("delete(Object)", () -> store.delete("a")),
                Map.entry("deleteAll(Collection)", () -> store.deleteAll(List.of("b"))),
                Map.entry("deleteWhere(Query)", () -> store.deleteWhere(ADULTS)));
        return tests(
                BlockingStore.class, calls.keySet(), name -> calls.get(name).run());
    }

    @Test
    void eachOperationTypeBelongsToAMethod() {
        TreeSet<String> methods = new TreeSet<>();
        for (Method method : NexusStore.class.getMethods()) {
            methods.add(method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT));
        }

        assertThat(methods)
                .containsAll(
                        Arrays.stream(OperationType.values()).map(Enum::name).toList());
    }

    @Test
    void aStreamOfManyPortionsIsOneOperation() {
        NexusStore<User, String> store = store();
        List<User> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(user("u" + i));
        }
        store.saveAll(many).blockLast();
        recorded.clear();

        assertThat(store.find(Query.all()).count().block()).isEqualTo(1_001);
        assertThat(recorded).containsExactly(OperationType.FIND);
    }

    private List<DynamicTest> tests(Class<?> type, java.util.Set<String> covered, Consumer<String> call) {
        TreeSet<String> methods = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (!method.getName().equals("blocking") && !Modifier.isStatic(method.getModifiers())) {
                methods.add(signature(method));
            }
        }
        assertThat(covered).containsExactlyInAnyOrderElementsOf(methods);
        return methods.stream()
                .sorted((a, b) -> Boolean.compare(a.startsWith("delete"), b.startsWith("delete")))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    recorded.clear();
                    call.accept(name);
                    assertThat(recorded).hasSize(1);
                }))
                .toList();
    }

    private static String signature(Method method) {
        List<String> parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        return method.getName() + "(" + String.join(",", parameters) + ")";
    }

    private NexusStore<User, String> store() {
        InMemoryBackend backend = InMemoryBackend.create();
        Threads threads = new Threads(thread -> false);
        backend.open(new Context(threads)).block();
        Stores stores = new Stores(
                backend,
                threads,
                new Gate(),
                Clock.systemUTC(),
                new SignedCursors(new CursorKeys(new byte[CursorKeys.LENGTH], null), Clock.systemUTC()),
                new Validation(ValidationConfig.defaults(), Map.of(), Clock.systemUTC(), warning -> {}),
                failure -> {},
                (type, model) -> recorded.add(type),
                Flux.never());
        NexusStore<User, String> store = stores.store(User_Model.INSTANCE);
        store.save(ANN).block();
        return store;
    }

    private static User user(String id) {
        return new User(id, id + "@example.org", id, 40, null, User.Status.ACTIVE, null, null, null, null, 0);
    }

    private record Context(Threads threads) implements BackendContext {

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public boolean mayBlock() {
            return threads.mayBlock();
        }

        @Override
        public void committed(WriteBatch batch, CommitResult result) {
            // nobody listens here
        }
    }
}

package io.nexusstore.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.UserQuery;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.FluentConditions;
import io.nexusstore.query.FluentQuery;
import io.nexusstore.query.Query;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whatever takes a generated query does what its namesake does with the query that this stands for. */
class FluentStoreTest {

    private static final Consumer<User> CONSUMER = user -> {};
    private static final PageRequest REQUEST = PageRequest.first(3);

    private final List<List<@Nullable Object>> calls = new ArrayList<>();
    private final Blocking blocking = new Blocking(recording(BlockingStore.class));
    private final Reactive reactive = new Reactive(recording(NexusStore.class), blocking);

    @TestFactory
    Stream<DynamicTest> handsOnTheQuery() {
        return tests(FluentStore.class, reactive);
    }

    @TestFactory
    Stream<DynamicTest> handsOnTheQueryOnTheCallingThread() {
        return tests(FluentBlockingStore.class, blocking);
    }

    @Test
    void findersAskForTheirCondition() {
        reactive.matching(UserFields.AGE.eq(1)).subscribe();
        reactive.firstMatching(UserFields.AGE.eq(2)).subscribe();
        blocking.matching(UserFields.AGE.eq(3));
        blocking.firstMatching(UserFields.AGE.eq(4));

        assertThat(calls)
                .containsExactly(
                        List.of("find", Query.where(UserFields.AGE.eq(1))),
                        List.of("find", Query.where(UserFields.AGE.eq(2)).limit(1)),
                        List.of("find", Query.where(UserFields.AGE.eq(3))),
                        List.of("find", Query.where(UserFields.AGE.eq(4)).limit(1)));
        assertThat(reactive.blocking()).isSameAs(blocking);
    }

    private Stream<DynamicTest> tests(Class<?> type, Object store) {
        List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method ->
                        Arrays.stream(method.getParameterTypes()).anyMatch(FluentQuery.class::isAssignableFrom))
                .toList();
        assertThat(methods).hasSizeGreaterThan(5);
        return methods.stream()
                .map(method -> DynamicTest.dynamicTest(method.toString(), () -> {
                    calls.clear();
                    UserQuery conditions = UserQuery.where().age().gt(1);
                    boolean takesOrder = method.getParameterTypes()[0] != FluentConditions.class;
                    FluentQuery<User> query =
                            takesOrder ? conditions.orderBy().age().asc() : conditions;
                    List<Object> rest = Arrays.stream(method.getParameterTypes())
                            .skip(1)
                            .map(FluentStoreTest::argument)
                            .toList();

                    method.invoke(
                            store,
                            Stream.concat(Stream.of(query), rest.stream()).toArray());

                    assertThat(calls)
                            .containsExactly(Stream.concat(Stream.of(method.getName(), query.toQuery()), rest.stream())
                                    .toList());
                }));
    }

    private static Object argument(Class<?> parameter) {
        return Stream.of(CONSUMER, REQUEST, Aggregate.<User>count())
                .filter(parameter::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** Returns a store that writes down its calls and has no entities. */
    @SuppressWarnings("unchecked") // the proxy is of the type asked for, and the test passes any values
    private <S> S recording(Class<?> type) {
        return (S) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            calls.add(Stream.concat(Stream.of(method.getName()), Arrays.stream(arguments))
                    .toList());
            return nothing(method.getReturnType());
        });
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        return Stream.of(Mono.empty(), Flux.empty(), List.of())
                .filter(type::isInstance)
                .findFirst()
                .orElse(null);
    }

    /** A repository as it is generated. */
    private static final class Reactive extends FluentStore<User, String, Blocking> {

        private Reactive(NexusStore<User, String> store, Blocking blocking) {
            super(store, blocking);
        }
    }

    /** Its blocking form. */
    private static final class Blocking extends FluentBlockingStore<User, String> {

        private Blocking(BlockingStore<User, String> store) {
            super(store);
        }
    }
}

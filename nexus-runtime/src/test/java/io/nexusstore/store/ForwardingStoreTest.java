package io.nexusstore.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every operation in front of a store is the same operation of that store, with what it was given and what it gave. */
class ForwardingStoreTest {

    private final List<Object> calls = new ArrayList<>();
    private @Nullable Object answer;

    @TestFactory
    Stream<DynamicTest> handsOnEveryOperation() {
        NexusStore<String, String> behind = recording(NexusStore.class);
        return tests(NexusStore.class, new ForwardingStore<>(behind) {});
    }

    @TestFactory
    Stream<DynamicTest> handsOnEveryBlockingOperation() {
        BlockingStore<String, String> behind = recording(BlockingStore.class);
        return tests(BlockingStore.class, new ForwardingBlockingStore<>(behind) {});
    }

    private Stream<DynamicTest> tests(Class<?> type, Object inFront) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(method -> DynamicTest.dynamicTest(method.toString(), () -> {
                    calls.clear();
                    answer = value(method.getReturnType());
                    @Nullable
                    Object[] arguments = Arrays.stream(method.getParameterTypes())
                            .map(ForwardingStoreTest::value)
                            .toArray();

                    Object given = method.invoke(inFront, arguments);

                    assertThat(calls).containsExactly(method, Arrays.asList(arguments));
                    assertThat(given).isEqualTo(answer);
                }));
    }

    /** Returns a store that writes down its calls and gives the answer of the running test. */
    @SuppressWarnings("unchecked") // the proxy is of the type asked for, and the test passes any values
    private <S> S recording(Class<?> type) {
        return (S) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> recorded(method, arguments));
    }

    private @Nullable Object recorded(Method method, Object @Nullable [] arguments) {
        calls.add(method);
        calls.add(arguments == null ? List.of() : Arrays.asList(arguments));
        return answer;
    }

    /** Returns some value of the type, or null for a type whose values do not matter. */
    private static @Nullable Object value(Class<?> type) {
        Consumer<Object> consumer = row -> {};
        List<Object> candidates =
                List.of(Mono.just("one"), Flux.just("many"), List.of("all"), Optional.of("maybe"), consumer, "value");
        if (type.isPrimitive()) {
            return type == boolean.class ? true : type == int.class ? (Object) 7 : type == long.class ? 7L : null;
        }
        return candidates.stream().filter(type::isInstance).findFirst().orElse(null);
    }
}

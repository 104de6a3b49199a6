package io.nexusstore.integration.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.fixture.StoreOperation;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.NexusStore;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tests that go through all operations go through all that there are. */
final class StoreOperationTest {

    private final Set<String> called = new TreeSet<>();

    @Test
    void everyPublisherOfAStoreIsListed() {
        NexusStore<Item, String> store = recording();

        for (StoreOperation operation : StoreOperation.values()) {
            operation.publisher(store);
        }

        // Watches have no end to wait for, and tests of their own.
        assertThat(called)
                .isEqualTo(signatures(NexusStore.class, "explain", "blocking", "watch", "watchAll", "watchCount"));
    }

    @Test
    void everyBlockingCallIsListed() {
        BlockingStore<Item, String> store = recordingBlocking();

        for (StoreOperation operation : StoreOperation.values()) {
            operation.call(store);
        }

        assertThat(called).isEqualTo(signatures(BlockingStore.class));
    }

    @SuppressWarnings("unchecked") // a proxy has no type arguments
    private NexusStore<Item, String> recording() {
        return (NexusStore<Item, String>) proxy(NexusStore.class);
    }

    @SuppressWarnings("unchecked") // a proxy has no type arguments
    private BlockingStore<Item, String> recordingBlocking() {
        return (BlockingStore<Item, String>) proxy(BlockingStore.class);
    }

    private <S> S proxy(Class<S> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer(method)));
    }

    private Object answer(Method method) {
        called.add(signature(method));
        Class<?> type = method.getReturnType();
        if (type == Mono.class) {
            return Mono.empty();
        }
        if (type == Flux.class) {
            return Flux.empty();
        }
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? 0L : null;
    }

    private static Set<String> signatures(Class<?> type, String... left) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Arrays.asList(left).contains(method.getName()))
                .map(StoreOperationTest::signature)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }
}

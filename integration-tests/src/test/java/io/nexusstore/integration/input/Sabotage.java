package io.nexusstore.integration.input;

import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.DirectTransactional;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.Transactional;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Makes methods of a backend and of its transactions fail as no backend should, until it is told to stop. */
final class Sabotage {

    private final boolean isDirect;
    private volatile Set<String> methods = Set.of();
    private volatile Strike strike = Fault.THROWN_EXCEPTION;
    private volatile int hits;

    /** What happens in the place of a call. */
    interface Strike {

        /** Returns the answer, or throws. */
        Object strike(boolean isPublisher) throws Throwable;
    }

    /**
     * Creates a sabotage that does nothing yet.
     *
     * @param isDirect whether the backend answers on the caller's thread, or by publishers alone
     */
    Sabotage(boolean isDirect) {
        this.isDirect = isDirect;
    }

    /** Returns the backend in front of another one, with every capability or with transactions alone. */
    StoreBackend on(StoreBackend backend) {
        return isDirect
                ? wrapped(backend, DirectBackend.class, DirectTransactional.class, QueryPushdown.class)
                : wrapped(backend, StoreBackend.class, Transactional.class);
    }

    /** Makes the methods of those names fail; in a direct backend the ones that end in Now fail as well. */
    void begin(Strike how, String... names) {
        hits = 0;
        strike = how;
        methods = Set.copyOf(Arrays.asList(names));
    }

    /** Lets everything work again. */
    void end() {
        methods = Set.of();
    }

    /** Returns how often something was made to fail. */
    int hits() {
        return hits;
    }

    private StoreBackend wrapped(StoreBackend backend, Class<?>... interfaces) {
        return (StoreBackend) Proxy.newProxyInstance(Sabotage.class.getClassLoader(), interfaces, new Handler(backend));
    }

    private BackendTransaction wrapped(BackendTransaction transaction) {
        Class<?> type = isDirect ? DirectTransaction.class : BackendTransaction.class;
        return (BackendTransaction) Proxy.newProxyInstance(
                Sabotage.class.getClassLoader(), new Class<?>[] {type}, new Handler(transaction));
    }

    private synchronized boolean hits(Method method) {
        boolean isHit = methods.contains(method.getName().replaceAll("Now$", ""));
        hits += isHit ? 1 : 0;
        return isHit;
    }

    private final class Handler implements InvocationHandler {

        private final Object target;

        Handler(Object target) {
            this.target = target;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (hits(method)) {
                return strike.strike(method.getReturnType() == Mono.class);
            }
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
            if (result instanceof BackendTransaction begun) {
                return wrapped(begun);
            }
            return method.getName().equals("begin")
                    ? ((Mono<?>) result).map(begun -> wrapped((BackendTransaction) begun))
                    : result;
        }
    }
}

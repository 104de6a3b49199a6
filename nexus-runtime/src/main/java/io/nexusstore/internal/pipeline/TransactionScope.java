package io.nexusstore.internal.pipeline;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Where the running transaction of one {@code Nexus} is found: in Reactor's context, else bound to the calling thread.
 */
final class TransactionScope {

    @SuppressWarnings("ThreadLocalUsage") // one for each Nexus: a thread may be in a transaction of several
    private final ThreadLocal<@Nullable ActiveTransaction> bound = new ThreadLocal<>();

    /** Returns the transaction that a subscription joins, or null. */
    @Nullable
    ActiveTransaction find(ContextView context) {
        ActiveTransaction carried = context.getOrDefault(this, null);
        return carried == null ? bound.get() : carried;
    }

    /** Returns the transaction that a blocking call joins, or null. */
    @Nullable
    ActiveTransaction current() {
        return bound.get();
    }

    Context carry(Context context, ActiveTransaction transaction) {
        return context.put(this, transaction);
    }

    /** Binds the transaction to the calling thread; returns the one that was bound before, or null. */
    @Nullable
    ActiveTransaction bind(ActiveTransaction transaction) {
        ActiveTransaction before = bound.get();
        bound.set(transaction);
        return before;
    }

    /** Binds to the calling thread what was bound before. */
    void rebind(@Nullable ActiveTransaction before) {
        if (before == null) {
            bound.remove();
        } else {
            bound.set(before);
        }
    }
}

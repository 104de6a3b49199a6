package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Makes the database ready for one entity before its first operation: once for all callers, again after a failure. */
final class Preparation {

    private final EntityModel<?, ?> model;
    private final AtomicReference<@Nullable Mono<Void>> running = new AtomicReference<>();
    private volatile boolean done;

    Preparation(EntityModel<?, ?> model) {
        this.model = model;
    }

    /** Returns whether nothing is left to do. */
    boolean isDone() {
        return done;
    }

    /** Completes when the entity can be used through the given access. */
    Mono<Void> through(Local local) {
        if (!local.isPreparedForGood()) {
            return local.prepare(model);
        }
        return Mono.defer(() -> {
            Mono<Void> mine =
                    attempt(local).doOnTerminate(() -> running.set(null)).cache();
            Mono<Void> first = running.compareAndExchange(null, mine);
            return first == null ? mine : joined(first, local);
        });
    }

    private Mono<Void> attempt(Local local) {
        return Mono.defer(() -> local.prepare(model)).doOnSuccess(nothing -> done = true);
    }

    /**
     * Who joins another caller's attempt answers for its own failure only: the other may have waited for the writer
     * since long before, or have left. The failure arrives on that caller's thread, which this one must not hold.
     */
    private Mono<Void> joined(Mono<Void> first, Local local) {
        return first.onErrorResume(failure -> attempt(local).subscribeOn(Threads.blocking()));
    }
}

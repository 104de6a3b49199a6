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
            Mono<Void> mine = local.prepare(model)
                    .doOnSuccess(nothing -> done = true)
                    .doFinally(signal -> running.set(null))
                    .cache();
            Mono<Void> first = running.compareAndExchange(null, mine);
            return first == null ? mine : first;
        });
    }
}

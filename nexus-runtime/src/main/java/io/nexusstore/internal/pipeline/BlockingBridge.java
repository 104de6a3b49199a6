package io.nexusstore.internal.pipeline;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The only place where a thread waits for a publisher. */
public final class BlockingBridge {

    private BlockingBridge() {}

    /** Waits for the value, null for none; throws what the publisher signals. */
    public static <R> @Nullable R await(Mono<R> work) {
        return work.block();
    }
}

package io.nexusstore.house.planted.common.internal.pipeline;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

public final class BlockingBridge {

    public @Nullable Object await(Mono<Object> work) {
        return work.block();
    }
}

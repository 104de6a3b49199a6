package io.nexusstore.house.planted.common;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

final class Blocks {

    @Nullable
    Object byCall(Mono<Object> work) {
        return work.block();
    }

    Function<Mono<Object>, @Nullable Object> byReference() {
        return Mono::block;
    }
}

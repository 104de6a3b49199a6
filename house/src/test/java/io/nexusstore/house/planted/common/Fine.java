package io.nexusstore.house.planted.common;

import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

final class Fine {

    private static final Object CONSTANT = new Object();

    void watch(Mono<Object> work) {
        work.subscribe(new BaseSubscriber<>() {});
    }

    Object constant() {
        return CONSTANT;
    }
}

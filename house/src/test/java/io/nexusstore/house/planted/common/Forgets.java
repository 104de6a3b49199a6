package io.nexusstore.house.planted.common;

import reactor.core.publisher.Flux;

final class Forgets {

    void start(Flux<Object> work) {
        work.subscribe();
    }

    void startWithCallback(Flux<Object> work) {
        work.subscribe(value -> {});
    }
}

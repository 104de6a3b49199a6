package io.nexusstore.house.planted.processor.link;

import java.time.Instant;

final class UsesClock {

    Instant now() {
        return Instant.now();
    }
}

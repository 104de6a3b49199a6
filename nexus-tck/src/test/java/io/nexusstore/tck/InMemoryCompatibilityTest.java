package io.nexusstore.tck;

import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.spi.StoreBackend;

final class InMemoryCompatibilityTest extends BackendCompatibilityKit {

    @Override
    protected StoreBackend newBackend() {
        return InMemoryBackend.create();
    }
}

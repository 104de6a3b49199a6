package io.nexusstore.tck;

import io.nexusstore.spi.StoreBackend;

/** A backend without any capability passes what every backend must, and nothing else is asked of it. */
final class MinimalCompatibilityTest extends BackendCompatibilityKit {

    @Override
    protected StoreBackend newBackend() {
        return new MinimalBackend();
    }
}

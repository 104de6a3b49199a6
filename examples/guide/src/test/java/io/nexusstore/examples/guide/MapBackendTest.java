package io.nexusstore.examples.guide;

import io.nexusstore.spi.StoreBackend;
import io.nexusstore.tck.BackendCompatibilityKit;

// snippet: backend/test
final class MapBackendTest extends BackendCompatibilityKit {

    @Override
    protected StoreBackend newBackend() {
        return new MapBackend();
    }
}
// end

package io.nexusstore.tck;

import io.nexusstore.spi.StoreBackend;

/**
 * Implemented by a {@link BackendCompatibilityKit} whose backend keeps its data when it is closed; the kit then tests
 * restarts too.
 */
public interface Reopening {

    /** Returns a new backend, not open yet, over the database of a closed one. */
    StoreBackend reopen(StoreBackend closed);
}

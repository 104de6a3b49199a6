package io.nexusstore.jooq;

import io.nexusstore.spi.StoreBackend;
import io.nexusstore.tck.BackendCompatibilityKit;

final class SqliteInMemoryTckTest extends BackendCompatibilityKit {

    @Override
    protected StoreBackend newBackend() {
        return JooqBackend.sqliteInMemory();
    }
}

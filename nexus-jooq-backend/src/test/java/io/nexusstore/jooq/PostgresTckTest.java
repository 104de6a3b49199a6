package io.nexusstore.jooq;

import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.tck.BackendCompatibilityKit;
import io.nexusstore.tck.Reopening;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class PostgresTckTest extends BackendCompatibilityKit implements Reopening {

    private final Map<StoreBackend, String> urls = new ConcurrentHashMap<>();

    @Override
    protected StoreBackend newBackend() {
        return backend(PostgresServer.newSchema());
    }

    @Override
    public StoreBackend reopen(StoreBackend closed) {
        return backend(urls.get(closed));
    }

    @Override
    protected int generatedQueries() {
        return Math.max(5_000, super.generatedQueries());
    }

    /** The same queries on the same rows have the same answers on every engine. */
    @Override
    protected List<StoreBackend> rivals() {
        return List.of(InMemoryBackend.create(), JooqBackend.sqliteInMemory());
    }

    private StoreBackend backend(String url) {
        StoreBackend backend = JooqBackend.postgresql(url);
        urls.put(backend, url);
        return backend;
    }
}

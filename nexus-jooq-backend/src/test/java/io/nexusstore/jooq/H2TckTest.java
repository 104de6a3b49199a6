package io.nexusstore.jooq;

import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.tck.BackendCompatibilityKit;
import io.nexusstore.tck.Reopening;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.io.TempDir;

final class H2TckTest extends BackendCompatibilityKit implements Reopening {

    @TempDir
    Path directory;

    private final Map<StoreBackend, String> urls = new ConcurrentHashMap<>();

    @Override
    protected StoreBackend newBackend() {
        return backend("jdbc:h2:" + directory.resolve(UUID.randomUUID().toString()));
    }

    @Override
    public StoreBackend reopen(StoreBackend closed) {
        return backend(urls.get(closed));
    }

    @Override
    protected int generatedQueries() {
        return Math.max(5_000, super.generatedQueries());
    }

    @Override
    protected List<StoreBackend> rivals() {
        return List.of(InMemoryBackend.create());
    }

    private StoreBackend backend(String url) {
        StoreBackend backend = JooqBackend.h2(url);
        urls.put(backend, url);
        return backend;
    }
}

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

final class SqliteTckTest extends BackendCompatibilityKit implements Reopening {

    @TempDir
    Path directory;

    private final Map<StoreBackend, Path> files = new ConcurrentHashMap<>();

    @Override
    protected StoreBackend newBackend() {
        return backend(directory.resolve(UUID.randomUUID() + ".db"));
    }

    @Override
    public StoreBackend reopen(StoreBackend closed) {
        return backend(files.get(closed));
    }

    @Override
    protected int generatedQueries() {
        return Math.max(20_000, super.generatedQueries());
    }

    @Override
    protected List<StoreBackend> rivals() {
        return List.of(InMemoryBackend.create());
    }

    private StoreBackend backend(Path file) {
        JooqBackend backend = JooqBackend.sqlite(file);
        files.put(backend, file);
        return backend;
    }
}

package io.nexusstore.examples.custom;

import io.nexusstore.spi.StoreBackend;
import io.nexusstore.tck.BackendCompatibilityKit;
import io.nexusstore.tck.Reopening;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.io.TempDir;

final class LogBackendTest extends BackendCompatibilityKit implements Reopening {

    private final Map<StoreBackend, Path> files = new ConcurrentHashMap<>();

    @TempDir
    Path directory;

    @Override
    protected StoreBackend newBackend() {
        return over(directory.resolve(UUID.randomUUID().toString()));
    }

    @Override
    public StoreBackend reopen(StoreBackend closed) {
        return over(files.get(closed));
    }

    private StoreBackend over(Path file) {
        StoreBackend backend = new LogBackend(file);
        files.put(backend, file);
        return backend;
    }
}

package io.nexusstore.tck;

import io.nexusstore.spi.StoreBackend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * The contract of {@link StoreBackend} as tests: a backend is correct when its subclass is green.
 *
 * <pre>{@code
 * class FileBackendTest extends BackendCompatibilityKit {
 *     @TempDir
 *     Path directory;
 *
 *     @Override
 *     protected StoreBackend newBackend() {
 *         return new FileBackend(directory.resolve(UUID.randomUUID().toString()));
 *     }
 * }
 * }</pre>
 *
 * <p>Each test opens a backend of its own and closes it. The parts for a capability run where the backend implements its
 * interface, and are reported as skipped elsewhere; restarts are tested where the subclass implements {@link Reopening}. One instance of
 * the subclass serves all tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackendCompatibilityKit {

    private @Nullable StoreBackend sample;

    /** For subclasses, which need no more than {@link #newBackend}. */
    protected BackendCompatibilityKit() {}

    /** Returns a new backend, not open yet, over a database of its own that is empty. */
    protected abstract StoreBackend newBackend();

    /** Returns whether the backend, or this kit, implements the interface. */
    synchronized boolean hasCapability(Class<?> capability) {
        if (sample == null) {
            sample = newBackend();
        }
        return capability.isInstance(sample) || capability.isInstance(this);
    }

    @Nested
    final class Saves extends SaveContract {
        Saves() {
            super(BackendCompatibilityKit.this);
        }
    }
}

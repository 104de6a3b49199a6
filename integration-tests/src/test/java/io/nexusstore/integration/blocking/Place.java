package io.nexusstore.integration.blocking;

import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.ObservedSqlite;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.spi.StoreBackend;
import java.nio.file.Path;
import java.time.Duration;

/** Where rows are kept. */
enum Place {
    FILE_FULL {
        @Override
        StoreBackend backend(Path directory, Duration patience, CommitObserver observer) {
            return observed(JooqBackend.sqlite(file(directory)).durability(Durability.FULL), patience, observer);
        }
    },
    FILE_NORMAL {
        @Override
        StoreBackend backend(Path directory, Duration patience, CommitObserver observer) {
            return observed(JooqBackend.sqlite(file(directory)).durability(Durability.NORMAL), patience, observer);
        }
    },
    SQLITE_IN_MEMORY {
        @Override
        StoreBackend backend(Path directory, Duration patience, CommitObserver observer) {
            return observed(JooqBackend.sqliteInMemory(), patience, observer);
        }
    },
    IN_MEMORY {
        @Override
        StoreBackend backend(Path directory, Duration patience, CommitObserver observer) {
            return new AnnouncingBackend(InMemoryBackend.create(patience), observer);
        }
    };

    /**
     * Returns a backend whose writes wait that long for each other.
     *
     * @param directory where the file is, if there is one
     * @param patience how long a write waits for another one
     * @param observer is told of the steps of commits, as far as they can be told apart
     */
    abstract StoreBackend backend(Path directory, Duration patience, CommitObserver observer);

    private static StoreBackend observed(JooqBackend backend, Duration patience, CommitObserver observer) {
        return ObservedSqlite.observed(backend.writerTimeout(patience), observer);
    }

    private static Path file(Path directory) {
        return directory.resolve("store.db");
    }
}

package io.nexusstore.jooq;

import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import java.nio.file.Path;

/** Opens the door to the observed form of the backend, which only tests use. */
public final class ObservedSqlite {

    private ObservedSqlite() {}

    /** Returns a backend on the file that tells the observer of each step of each commit. */
    public static JooqBackend of(Path file, CommitObserver observer) {
        return observed(JooqBackend.sqlite(file).durability(Durability.FULL), observer);
    }

    /** Returns a backend like the given one that tells the observer of each step of each commit. */
    public static JooqBackend observed(JooqBackend backend, CommitObserver observer) {
        return backend.observedBy(observer);
    }
}

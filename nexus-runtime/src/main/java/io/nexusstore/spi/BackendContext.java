package io.nexusstore.spi;

import java.time.Clock;

/** What the runtime offers a backend from open to close. */
public interface BackendContext {

    /** Returns the clock of the store. */
    Clock clock();

    /** Returns whether the calling thread may be blocked. */
    boolean mayBlock();

    /**
     * Tells the runtime of a committed batch.
     *
     * <p>A backend calls this once for each commit, in commit order and by one thread at a time, after the commit is
     * decided and reads contain it, and before the caller is given its result. The call returns quickly and never
     * throws.
     */
    void committed(WriteBatch batch, CommitResult result);
}

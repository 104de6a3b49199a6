package io.nexusstore.spi;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/** What the runtime offers a backend from open to close. */
public interface BackendContext {

    /** Returns the clock of the store. */
    Clock clock();

    /** Returns whether the calling thread may be blocked. */
    boolean mayBlock();

    /**
     * Returns the backend's transaction that work done here and now belongs to, or null when there is none.
     *
     * <p>A backend that offers more than this interface asks for it, so that its own operations join as those of the stores do.
     *
     * @param subscriber the context of the subscriber, empty for a blocking call
     * @throws io.nexusstore.error.TransactionException when the transaction has ended
     */
    default @Nullable BackendTransaction transaction(ContextView subscriber) {
        return null;
    }

    /**
     * Tells the runtime of a committed batch.
     *
     * <p>A backend calls this once for each commit, in commit order and by one thread at a time, after the commit is
     * decided and reads contain it, and before the caller is given its result. The call returns quickly and never
     * throws.
     */
    void committed(WriteBatch batch, CommitResult result);
}

package io.nexusstore.spi;

import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A backend that answers on the caller's thread, which it may block for as long as the work takes.
 *
 * <p>Blocking callers are served by these methods without any publisher; the publishers of {@link StoreBackend} are
 * derived from them. The methods throw what the publishers signal.
 */
public interface DirectBackend extends StoreBackend, DirectRowReads {

    @Override
    default Execution execution() {
        return Execution.CALLER_THREAD;
    }

    /**
     * Returns the row of the id, or null when it is absent.
     *
     * @throws UnreadableRowException when the row cannot be read
     */
    <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id);

    /**
     * Commits the batch atomically, as {@link #commit} does.
     *
     * @throws io.nexusstore.error.ConflictException when a precondition or a unique index is violated
     * @throws io.nexusstore.error.TransactionException with code {@code WRITER_HELD} when an open transaction holds the
     *     database for too long
     */
    CommitResult commitNow(WriteBatch batch);

    @Override
    default Mono<CommitResult> commit(WriteBatch batch) {
        return Mono.fromCallable(() -> commitNow(batch));
    }
}

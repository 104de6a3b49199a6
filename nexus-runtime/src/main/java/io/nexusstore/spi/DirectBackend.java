package io.nexusstore.spi;

import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A backend that answers on the caller's thread, which it may block for as long as the work takes.
 *
 * <p>Blocking callers are served by these methods without any publisher; the publishers of {@link StoreBackend} are derived from them. The
 * methods throw what the publishers signal.
 */
public interface DirectBackend extends StoreBackend {

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
     * Reads the rows of the ids in one snapshot, in no particular order; absent ids are left out, and a repeated id yields its
     * row once.
     */
    <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids);

    /** Reads the result of the query in one snapshot. */
    <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query);

    /** Counts the rows of the query, its window included. */
    <T> long countNow(EntityModel<T, ?> model, Query<T> query);

    /**
     * Commits the batch atomically, as {@link #commit} does.
     *
     * @throws io.nexusstore.error.ConflictException when a precondition or a unique index is violated
     * @throws io.nexusstore.error.TransactionException with code {@code WRITER_HELD} when an open transaction holds the database
     *     for too long
     */
    CommitResult commitNow(WriteBatch batch);

    @Override
    default <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return Mono.fromCallable(() -> getAllNow(model, ids));
    }

    @Override
    default <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        return Mono.fromCallable(() -> readNow(model, query));
    }

    @Override
    default <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return Mono.fromCallable(() -> countNow(model, query));
    }

    @Override
    default Mono<CommitResult> commit(WriteBatch batch) {
        return Mono.fromCallable(() -> commitNow(batch));
    }
}

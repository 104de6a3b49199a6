package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import java.util.Collection;
import reactor.core.publisher.Mono;

/**
 * One local database that holds many entities.
 *
 * <p>Every publisher is cold. All methods may be called from many threads at once; a backend that is opened once is closed
 * once. What a backend can do beyond this it says by implementing further interfaces of this package: {@link DirectBackend}, {@link QueryPushdown},
 * {@link Transactional}. A backend that is no {@link QueryPushdown} is asked for {@link Query#all()} only; the runtime does the rest.
 *
 * <p>Streams are the runtime's business: it reads them in portions, by {@link Query#after} and {@link Query#limit}, so that no connection is held
 * between two of them.
 *
 * <p>Failures are signalled as {@link io.nexusstore.error.NexusException}; a failed write leaves nothing behind.
 */
public interface StoreBackend {

    /** Returns a short name for messages, such as {@code SQLite}. */
    String name();

    /** Returns where reads run. */
    Execution execution();

    /** Returns where {@link #commit} runs. */
    default Execution writeExecution() {
        return execution();
    }

    /** Opens the database. */
    Mono<Void> open(BackendContext context);

    /**
     * Makes the database ready for an entity: creates its table or checks the one that exists. Called at least once before
     * the entity is used, and cheap when nothing is to do.
     */
    Mono<Void> prepare(EntityModel<?, ?> model);

    /** Finishes the work that was accepted, then closes the database. */
    Mono<Void> close();

    /** Reads the rows of the ids in one snapshot, in no particular order; absent ids are left out. */
    <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids);

    /** Reads the result of the query in one snapshot. */
    <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query);

    /** Counts the rows of the query, its window included. */
    <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query);

    /**
     * Commits the batch atomically and durably, as far as the backend promises durability.
     *
     * <p>Signals {@link io.nexusstore.error.ConflictException} when a precondition or a unique index is violated.
     */
    Mono<CommitResult> commit(WriteBatch batch);
}

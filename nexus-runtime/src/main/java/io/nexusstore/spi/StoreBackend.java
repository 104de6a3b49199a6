package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import reactor.core.publisher.Mono;

/**
 * One local database that holds many entities.
 *
 * <p>Every publisher is cold. All methods may be called from many threads at once; a backend is opened once and closed
 * once. Before it is open every call but {@link #name}, {@link #execution}, {@link #writeExecution}, {@link #open} and
 * {@link #close} signals {@link io.nexusstore.error.StateException} with code {@code NOT_OPEN}, from {@link #close} on
 * with code {@code CLOSED}. What a backend can do beyond this it says by implementing further interfaces of this
 * package: {@link DirectBackend}, {@link QueryPushdown}, {@link Transactional}. The reads of a backend that is no
 * {@link QueryPushdown} are asked for {@link Query#all()} only; the runtime does the rest. The condition of a
 * {@link Mutation.DeleteWhere} every backend is given, because it must be judged within the commit.
 *
 * <p>Streams are the runtime's business: it reads them in portions, by {@link Query#after} and {@link Query#limit}, so
 * that no connection is held between two of them.
 *
 * <p>Reads are snapshots: they contain every commit up to the position that they report, each of them whole, and
 * nothing of any later one. Values are the backend's own from the moment they are handed over: it copies byte arrays on
 * the way in and out.
 *
 * <p>Failures are signalled as {@link io.nexusstore.error.NexusException}; a failed write leaves nothing behind.
 */
public interface StoreBackend extends RowReads {

    /** Returns a short name for messages, such as {@code SQLite}. */
    String name();

    /** Returns where reads run. */
    Execution execution();

    /** Returns where {@link #commit} runs. */
    default Execution writeExecution() {
        return execution();
    }

    /**
     * Opens the database; the position of its last commit is where it was closed.
     *
     * <p>Signals {@link io.nexusstore.error.StateException} with code {@code ALREADY_OPEN} when it is open.
     */
    Mono<Void> open(BackendContext context);

    /**
     * Makes the database ready for an entity: creates its table or checks the one that exists. Called at least once
     * before the entity is used, and cheap when nothing is to do.
     */
    Mono<Void> prepare(EntityModel<?, ?> model);

    /**
     * Refuses new work, finishes the work that was accepted, open transactions included, then closes the database.
     * Closing a backend that is not open, or closed, completes at once.
     */
    Mono<Void> close();

    /**
     * Commits the batch atomically and durably, as far as the backend promises durability.
     *
     * <p>The mutations are applied one after another, each to what the earlier ones left; unique indexes are judged at
     * each. A batch without mutations commits nothing: its result has the position of the last commit, and
     * {@link BackendContext#committed} is not told. A batch whose mutations find nothing to do is a commit like any
     * other.
     *
     * <p>Signals {@link io.nexusstore.error.ConflictException} when a precondition or a unique index is violated, and
     * {@link io.nexusstore.error.TransactionException} with code {@code WRITER_HELD} when an open transaction holds the
     * database for too long; the message names it.
     */
    Mono<CommitResult> commit(WriteBatch batch);
}

package io.nexusstore;

import io.nexusstore.change.ChangeBatch;
import io.nexusstore.error.NexusException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.store.NexusStore;
import io.nexusstore.store.StoreSource;
import io.nexusstore.transaction.Transaction;
import io.nexusstore.validation.ValidationWarning;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One local database and the stores of its entities.
 *
 * <pre>{@code
 * try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(Path.of("app.db"))).open()) {
 *     UserRepository users = UserRepository.of(nexus);
 *     users.blocking().save(new User("u1", "Ann"));
 * }
 * }</pre>
 *
 * <p>A {@code Nexus} is thread-safe. Close it once, when nobody needs its stores any more.
 */
public interface Nexus extends StoreSource, AutoCloseable {

    /** Starts building a {@code Nexus} over the backend, which belongs to it from then on. */
    static NexusBuilder builder(StoreBackend local) {
        return new DefaultNexusBuilder(local);
    }

    /**
     * Returns the store of the entity; generated repositories call this. The table is created or checked before the
     * first operation.
     */
    @Override
    <T, ID> NexusStore<T, ID> store(EntityModel<T, ID> model);

    /**
     * Returns the store of the entity, whose model is found among the generated {@code NexusModels} of the running
     * program.
     *
     * @throws io.nexusstore.error.InvalidInputException when no model of that record with that id type is found
     */
    <T, ID> NexusStore<T, ID> store(Class<T> entity, Class<ID> id);

    /**
     * Returns the generated implementation of a {@code @NexusRepository} interface, found among the generated
     * {@code NexusRepositories} of the running program.
     *
     * @throws io.nexusstore.error.InvalidInputException when none is found
     */
    <R> R repository(Class<R> repository);

    /**
     * Runs the work in a transaction when it is subscribed to; a subscription within a transaction joins that one.
     *
     * <p>Inside, every store of this {@code Nexus} whose operations are subscribed to by the work joins the transaction
     * through Reactor's context, and so do the stores of the handle. When the work fails or is cancelled, everything is
     * rolled back. A joined piece of work that fails leaves the whole transaction to be rolled back.
     */
    <R> Mono<R> transaction(Function<? super Transaction, ? extends Mono<R>> work);

    /**
     * Makes a new key for the cursors of pages, for all who use the database.
     *
     * <p>Cursors that were signed with the key before this one are still taken, older ones are refused with code
     * {@code INVALID_CURSOR}. Other processes learn of it within a minute of use, so let at least a few minutes lie between
     * two rotations. Signals {@link io.nexusstore.error.UnsupportedException} when the backend has no transactions.
     */
    Mono<Void> rotateCursorKey();

    /** Returns the operations of this {@code Nexus}, driven on the calling thread. */
    BlockingNexus blocking();

    /**
     * Returns the commits from the subscription on, in their order.
     *
     * <p>Batches arrive on a thread of their own. A subscriber that falls too far behind is ended with
     * {@link io.nexusstore.error.StateException} and code {@code FEED_OVERFLOW}; it must read anew.
     */
    Flux<ChangeBatch> changes();

    /**
     * Returns, from the subscription on, failures that no caller may have seen, such as unreadable rows met by a read.
     */
    Flux<NexusException> errors();

    /**
     * Returns, from the subscription on, one warning for each entity that was saved, updated or read although it breaks a
     * constraint, where {@link StoreConfig#validation()} says so; the log has them as well.
     *
     * <p>A save warns when it was done, within a transaction before that is committed.
     */
    Flux<ValidationWarning> warnings();

    /**
     * Finishes accepted work, refuses new work, and closes the database; later calls wait for the same end.
     *
     * <p>Within a transaction, which it would wait for, it signals {@link io.nexusstore.error.StateException}.
     */
    Mono<Void> shutdown();

    /**
     * Does what {@link #shutdown()} does and waits for it.
     *
     * @throws io.nexusstore.error.StateException on a thread that must not block, or within a transaction of the same thread
     */
    @Override
    void close();
}

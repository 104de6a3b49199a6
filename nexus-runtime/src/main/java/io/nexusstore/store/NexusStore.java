package io.nexusstore.store;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.GroupRow;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The store of one entity.
 *
 * <p>Every publisher is cold: nothing happens before it is subscribed to, and each subscription is an operation of its
 * own. Null and illegal arguments throw at once; every other failure is a {@link io.nexusstore.error.NexusException}
 * signal. An operation that is subscribed to within a transaction joins it. Signals may arrive on the subscriber's
 * thread or on another one. Stores are thread-safe.
 *
 * <p>Where stored rows cannot be read, a read delivers all others and then signals
 * {@link io.nexusstore.error.UnreadableRowException}.
 *
 * @param <T> the entity
 * @param <ID> the type of its id, boxed
 */
public interface NexusStore<T, ID> {

    /** Returns the entity of the id, or nothing when it is absent. */
    Mono<T> get(ID id);

    /** Returns the entity of the id, or signals {@link io.nexusstore.error.NotFoundException}. */
    Mono<T> require(ID id);

    /**
     * Returns the entities of the ids in the order of the ids; absent ones are left out, repeated ones are repeated.
     */
    Flux<T> getAll(Collection<? extends ID> ids);

    /**
     * Streams the result of the query in its order.
     *
     * <p>The result is read in portions as the subscriber asks for it, so it is not one snapshot: every row that is
     * present throughout appears exactly once. Within a transaction it is read at once.
     */
    Flux<T> find(Query<T> query);

    /**
     * Returns one page of the query's result, read by its place and not by counting.
     *
     * <p>A query with an offset or a limit is refused; the page has a size of its own.
     */
    Mono<Page<T>> page(Query<T> query, PageRequest request);

    /** Returns the number of entities in the query's result. */
    Mono<Long> count(Query<T> query);

    /** Returns whether the query has a result. */
    Mono<Boolean> exists(Query<T> query);

    /**
     * Returns what the result of the query comes down to, read without the entities.
     *
     * <p>A sum of no values is zero, an average, least or greatest value of none is empty. Where the database does not evaluate
     * it whole, the rows are folded in memory, and {@link #explain(Grouping)} says so; the answer is the same.
     *
     * <pre>{@code
     * store.aggregate(Query.all(), OrderFields.AMOUNT.sum())
     * }</pre>
     */
    <R> Mono<R> aggregate(Query<T> query, Aggregate<T, R> aggregate);

    /** Returns what each group of a query's rows comes down to, in the order of the keys. */
    Flux<GroupRow<T>> group(Grouping<T> grouping);

    /** Stores a new entity and returns it as stored; signals a conflict when its id exists. */
    Mono<T> insert(T entity);

    /**
     * Stores the entity and returns it as stored, with id, timestamps and version filled in.
     *
     * <p>Without a version the entity of that id is created or replaced. With one, an entity whose version is null or 0
     * is created, or conflicts with the one that exists; any other replaces the stored one of the same version, or
     * conflicts.
     */
    Mono<T> save(T entity);

    /** Stores the entities in one transaction and returns them as stored, in their order; one failure fails all. */
    Flux<T> saveAll(Iterable<? extends T> entities);

    /**
     * Stores the entities in one transaction for each chunk, as they arrive, and returns them as stored, in their
     * order.
     *
     * <p>When a chunk or the publisher fails, the chunks before are stored, and nothing that comes behind them is.
     *
     * @throws io.nexusstore.error.InvalidInputException when the chunk is less than 1
     */
    Flux<T> saveAll(Publisher<? extends T> entities, int chunk);

    /**
     * Writes the changed fields of the entity of the id; returns whether there was one.
     *
     * <p>A delta that knows its base version conflicts with any other stored version.
     */
    Mono<Boolean> update(ID id, DeltaChange<T> delta);

    /** Deletes the entity of the id; returns whether there was one. */
    Mono<Boolean> delete(ID id);

    /** Deletes the entities of the ids in one transaction; returns how many there were. */
    Mono<Long> deleteAll(Collection<? extends ID> ids);

    /**
     * Deletes every entity for which the condition of the query holds, in one transaction; returns how many there were.
     *
     * <p>A query without any condition is refused unless it is {@link Query#all()}, and one with order or window
     * always.
     */
    Mono<Long> deleteWhere(Query<T> query);

    /**
     * Returns the entity of the id now, or its absence, and again after each commit that changes it, until the store is closed.
     *
     * <p>What this and the other watching operations show is always committed and never older than before. They are read anew when a commit
     * may have changed them and the subscriber asks for more: one who is slow gets the latest state and misses those in
     * between. Each arrives on a thread that may block. A read that fails is signalled and ends it; subscribe again to go
     * on. Within a transaction the subscription is refused with {@link io.nexusstore.error.UnsupportedException}. Writes of
     * other processes are not noticed.
     */
    Flux<Optional<T>> watch(ID id);

    /**
     * Returns the result of the query now, and again after each commit that changes it, as {@link #watch} does.
     *
     * <p>The whole query is run again after each commit that writes an entity of this store: let it find few rows, or be served by an
     * index.
     */
    Flux<List<T>> watchAll(Query<T> query);

    /** Returns the number of entities in the query's result now, and again after each commit that changes it, as {@link #watchAll} does. */
    Flux<Long> watchCount(Query<T> query);

    /** Returns how the query would be evaluated; may read from the database on the calling thread. */
    Explanation explain(Query<T> query);

    /** Returns how rows would be grouped and folded; may read from the database on the calling thread. */
    Explanation explain(Grouping<T> grouping);

    /** Returns the same operations, driven on the calling thread. */
    BlockingStore<T, ID> blocking();
}

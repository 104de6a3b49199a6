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
import java.util.function.Consumer;

/**
 * The store of one entity, driven on the calling thread; every method does what its namesake in {@link NexusStore} does
 * and throws what that one signals.
 *
 * <p>On a thread that must not block every method throws {@link io.nexusstore.error.StateException}. A call within a
 * blocking transaction of the same thread joins it. Stores are thread-safe.
 *
 * @param <T> the entity
 * @param <ID> the type of its id, boxed
 */
public interface BlockingStore<T, ID> {

    /** Returns the entity of the id, or empty when it is absent. */
    Optional<T> get(ID id);

    /**
     * Returns the entity of the id.
     *
     * @throws io.nexusstore.error.NotFoundException when it is absent
     */
    T require(ID id);

    /**
     * Returns the entities of the ids in the order of the ids; absent ones are left out, repeated ones are repeated.
     */
    List<T> getAll(Collection<? extends ID> ids);

    /** Returns the result of the query, read in one snapshot. */
    List<T> find(Query<T> query);

    /**
     * Gives the result of the query to the consumer, row by row and read in portions; it is not one snapshot. Within a transaction
     * it is read at once.
     *
     * @throws io.nexusstore.error.UnreadableRowException behind the last row, when some could not be read
     */
    void forEach(Query<T> query, Consumer<? super T> consumer);

    /** Returns one page of the query's result. */
    Page<T> page(Query<T> query, PageRequest request);

    /** Returns the number of entities in the query's result. */
    long count(Query<T> query);

    /** Returns whether the query has a result. */
    boolean exists(Query<T> query);

    /** Returns what the result of the query comes down to, read without the entities. */
    <R> R aggregate(Query<T> query, Aggregate<T, R> aggregate);

    /** Returns what each group of a query's rows comes down to, in the order of the keys. */
    List<GroupRow<T>> group(Grouping<T> grouping);

    /**
     * Stores a new entity and returns it as stored.
     *
     * @throws io.nexusstore.error.ConflictException when its id exists
     */
    T insert(T entity);

    /**
     * Stores the entity and returns it as stored.
     *
     * @throws io.nexusstore.error.ConflictException when its version is not the stored one
     */
    T save(T entity);

    /** Stores the entities in one transaction and returns them as stored, in their order; one failure fails all. */
    List<T> saveAll(Iterable<? extends T> entities);

    /**
     * Writes the changed fields of the entity of the id; returns whether there was one.
     *
     * @throws io.nexusstore.error.ConflictException when the delta's base version is not the stored one
     */
    boolean update(ID id, DeltaChange<T> delta);

    /** Deletes the entity of the id; returns whether there was one. */
    boolean delete(ID id);

    /** Deletes the entities of the ids in one transaction; returns how many there were. */
    long deleteAll(Collection<? extends ID> ids);

    /** Deletes every entity for which the condition of the query holds; returns how many there were. */
    long deleteWhere(Query<T> query);
}

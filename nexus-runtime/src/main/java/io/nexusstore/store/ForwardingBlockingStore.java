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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A blocking store that hands every operation to another one; the blocking form of generated repositories extends it,
 * so that they keep working when stores gain operations.
 *
 * @param <T> the entity
 * @param <ID> the type of its id, boxed
 */
public abstract class ForwardingBlockingStore<T, ID> implements BlockingStore<T, ID> {

    private final BlockingStore<T, ID> store;

    /**
     * Creates a store in front of another one.
     *
     * @param store the store that does the work
     */
    protected ForwardingBlockingStore(BlockingStore<T, ID> store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    @Override
    public Optional<T> get(ID id) {
        return store.get(id);
    }

    @Override
    public T require(ID id) {
        return store.require(id);
    }

    @Override
    public List<T> getAll(Collection<? extends ID> ids) {
        return store.getAll(ids);
    }

    @Override
    public List<T> find(Query<T> query) {
        return store.find(query);
    }

    @Override
    public void forEach(Query<T> query, Consumer<? super T> consumer) {
        store.forEach(query, consumer);
    }

    @Override
    public Page<T> page(Query<T> query, PageRequest request) {
        return store.page(query, request);
    }

    @Override
    public long count(Query<T> query) {
        return store.count(query);
    }

    @Override
    public boolean exists(Query<T> query) {
        return store.exists(query);
    }

    @Override
    public <R> R aggregate(Query<T> query, Aggregate<T, R> aggregate) {
        return store.aggregate(query, aggregate);
    }

    @Override
    public List<GroupRow<T>> group(Grouping<T> grouping) {
        return store.group(grouping);
    }

    @Override
    public T insert(T entity) {
        return store.insert(entity);
    }

    @Override
    public T save(T entity) {
        return store.save(entity);
    }

    @Override
    public List<T> saveAll(Iterable<? extends T> entities) {
        return store.saveAll(entities);
    }

    @Override
    public boolean update(ID id, DeltaChange<T> delta) {
        return store.update(id, delta);
    }

    @Override
    public boolean delete(ID id) {
        return store.delete(id);
    }

    @Override
    public long deleteAll(Collection<? extends ID> ids) {
        return store.deleteAll(ids);
    }

    @Override
    public long deleteWhere(Query<T> query) {
        return store.deleteWhere(query);
    }
}

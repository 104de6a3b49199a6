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
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A store that hands every operation to another one; generated repositories extend it, so that they keep working when
 * stores gain operations.
 *
 * @param <T> the entity
 * @param <ID> the type of its id, boxed
 */
public abstract class ForwardingStore<T, ID> implements NexusStore<T, ID> {

    private final NexusStore<T, ID> store;

    /**
     * Creates a store in front of another one.
     *
     * @param store the store that does the work
     */
    protected ForwardingStore(NexusStore<T, ID> store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    @Override
    public Mono<T> get(ID id) {
        return store.get(id);
    }

    @Override
    public Mono<T> require(ID id) {
        return store.require(id);
    }

    @Override
    public Flux<T> getAll(Collection<? extends ID> ids) {
        return store.getAll(ids);
    }

    @Override
    public Flux<T> find(Query<T> query) {
        return store.find(query);
    }

    @Override
    public Mono<Page<T>> page(Query<T> query, PageRequest request) {
        return store.page(query, request);
    }

    @Override
    public Mono<Long> count(Query<T> query) {
        return store.count(query);
    }

    @Override
    public Mono<Boolean> exists(Query<T> query) {
        return store.exists(query);
    }

    @Override
    public <R> Mono<R> aggregate(Query<T> query, Aggregate<T, R> aggregate) {
        return store.aggregate(query, aggregate);
    }

    @Override
    public Flux<GroupRow<T>> group(Grouping<T> grouping) {
        return store.group(grouping);
    }

    @Override
    public Mono<T> insert(T entity) {
        return store.insert(entity);
    }

    @Override
    public Mono<T> save(T entity) {
        return store.save(entity);
    }

    @Override
    public Flux<T> saveAll(Iterable<? extends T> entities) {
        return store.saveAll(entities);
    }

    @Override
    public Flux<T> saveAll(Publisher<? extends T> entities, int chunk) {
        return store.saveAll(entities, chunk);
    }

    @Override
    public Mono<Boolean> update(ID id, DeltaChange<T> delta) {
        return store.update(id, delta);
    }

    @Override
    public Mono<Boolean> delete(ID id) {
        return store.delete(id);
    }

    @Override
    public Mono<Long> deleteAll(Collection<? extends ID> ids) {
        return store.deleteAll(ids);
    }

    @Override
    public Mono<Long> deleteWhere(Query<T> query) {
        return store.deleteWhere(query);
    }

    @Override
    public Flux<Optional<T>> watch(ID id) {
        return store.watch(id);
    }

    @Override
    public Flux<List<T>> watchAll(Query<T> query) {
        return store.watchAll(query);
    }

    @Override
    public Flux<Long> watchCount(Query<T> query) {
        return store.watchCount(query);
    }

    @Override
    public Explanation explain(Query<T> query) {
        return store.explain(query);
    }

    @Override
    public Explanation explain(Grouping<T> grouping) {
        return store.explain(grouping);
    }

    @Override
    public BlockingStore<T, ID> blocking() {
        return store.blocking();
    }
}

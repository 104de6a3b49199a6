package io.nexusstore.store;

import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.Expression;
import io.nexusstore.query.FluentConditions;
import io.nexusstore.query.FluentQuery;
import io.nexusstore.query.Query;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A store that takes the entity's generated query as well; the repositories generated for entities extend it.
 *
 * @param <T> the entity
 * @param <ID> the type of its id, boxed
 * @param <B> the blocking form of the generated repository
 */
public abstract class FluentStore<T, ID, B extends FluentBlockingStore<T, ID>> extends ForwardingStore<T, ID> {

    private final B blocking;

    /**
     * Creates a store in front of another one; generated code calls this.
     *
     * @param store the store that does the work
     * @param blocking the same store, driven on the calling thread
     */
    protected FluentStore(NexusStore<T, ID> store, B blocking) {
        super(store);
        this.blocking = Objects.requireNonNull(blocking, "blocking");
    }

    /** Streams the result of the query in its order, as {@link #find(Query)} does. */
    public final Flux<T> find(FluentQuery<T> query) {
        return find(query.toQuery());
    }

    /** Returns one page of the query's result, as {@link #page(Query, PageRequest)} does: a limit or an offset is refused. */
    public final Mono<Page<T>> page(FluentQuery<T> query, PageRequest request) {
        return page(query.toQuery(), request);
    }

    /** Returns the number of entities for which the conditions hold. */
    public final Mono<Long> count(FluentConditions<T, ?, ?> conditions) {
        return count(conditions.toQuery());
    }

    /** Returns whether there is an entity for which the conditions hold. */
    public final Mono<Boolean> exists(FluentConditions<T, ?, ?> conditions) {
        return exists(conditions.toQuery());
    }

    /** Returns what the result of the query comes down to, as {@link #aggregate(Query, Aggregate)} does. */
    public final <R> Mono<R> aggregate(FluentQuery<T> query, Aggregate<T, R> aggregate) {
        return aggregate(query.toQuery(), aggregate);
    }

    /**
     * Deletes every entity for which the conditions hold, in one transaction; returns how many there were.
     *
     * <p>A query without any condition is refused: {@link Query#all()} says that every entity is meant.
     */
    public final Mono<Long> deleteWhere(FluentConditions<T, ?, ?> conditions) {
        return deleteWhere(conditions.toQuery());
    }

    /** Returns the result of the query now, and again after each commit that changes it, as {@link #watchAll(Query)} does. */
    public final Flux<List<T>> watchAll(FluentQuery<T> query) {
        return watchAll(query.toQuery());
    }

    /**
     * Returns the number of entities for which the conditions hold now, and again after each commit that changes it, as
     * {@link #watchCount(Query)} does.
     */
    public final Flux<Long> watchCount(FluentConditions<T, ?, ?> conditions) {
        return watchCount(conditions.toQuery());
    }

    /** Returns how the query would be evaluated; may read from the database on the calling thread. */
    public final Explanation explain(FluentQuery<T> query) {
        return explain(query.toQuery());
    }

    /** Returns the same operations and finders, driven on the calling thread. */
    @Override
    public final B blocking() {
        return blocking;
    }

    /** Returns the entities for which the condition holds, by id; generated finders call this. */
    protected final Flux<T> matching(Expression<T> condition) {
        return find(Query.where(condition));
    }

    /** Returns the entity for which the condition holds, the first by id, or nothing; generated finders call this. */
    protected final Mono<T> firstMatching(Expression<T> condition) {
        return find(Query.where(condition).limit(1)).next();
    }
}

package io.nexusstore.store;

import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.Expression;
import io.nexusstore.query.FluentConditions;
import io.nexusstore.query.FluentQuery;
import io.nexusstore.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A blocking store that takes the entity's generated query as well; the blocking form of the repositories generated for
 * entities extends it.
 *
 * @param <T> the entity
 * @param <ID> the type of its id, boxed
 */
public abstract class FluentBlockingStore<T, ID> extends ForwardingBlockingStore<T, ID> {

    /**
     * Creates a store in front of another one; generated code calls this.
     *
     * @param store the store that does the work
     */
    protected FluentBlockingStore(BlockingStore<T, ID> store) {
        super(store);
    }

    /** Returns the result of the query in its order, read in one snapshot. */
    public final List<T> find(FluentQuery<T> query) {
        return find(query.toQuery());
    }

    /**
     * Gives the result of the query to the consumer, entity by entity, as {@link #forEach(Query, Consumer)} does.
     *
     * @throws io.nexusstore.error.UnreadableRowException behind the last row, when some could not be read
     */
    public final void forEach(FluentQuery<T> query, Consumer<? super T> consumer) {
        forEach(query.toQuery(), consumer);
    }

    /**
     * Returns one page of the query's result.
     *
     * @throws io.nexusstore.error.InvalidInputException when the query has a limit or an offset
     */
    public final Page<T> page(FluentQuery<T> query, PageRequest request) {
        return page(query.toQuery(), request);
    }

    /** Returns the number of entities for which the conditions hold. */
    public final long count(FluentConditions<T, ?, ?> conditions) {
        return count(conditions.toQuery());
    }

    /** Returns whether there is an entity for which the conditions hold. */
    public final boolean exists(FluentConditions<T, ?, ?> conditions) {
        return exists(conditions.toQuery());
    }

    /** Returns what the result of the query comes down to, read without the entities. */
    public final <R> R aggregate(FluentQuery<T> query, Aggregate<T, R> aggregate) {
        return aggregate(query.toQuery(), aggregate);
    }

    /**
     * Deletes every entity for which the conditions hold; returns how many there were.
     *
     * @throws io.nexusstore.error.InvalidInputException when there is no condition; {@link Query#all()} says that every entity
     *     is meant
     */
    public final long deleteWhere(FluentConditions<T, ?, ?> conditions) {
        return deleteWhere(conditions.toQuery());
    }

    /** Returns the entities for which the condition holds, by id; generated finders call this. */
    protected final List<T> matching(Expression<T> condition) {
        return find(Query.where(condition));
    }

    /** Returns the entity for which the condition holds, the first by id, or empty; generated finders call this. */
    protected final Optional<T> firstMatching(Expression<T> condition) {
        return find(Query.where(condition).limit(1)).stream().findFirst();
    }
}

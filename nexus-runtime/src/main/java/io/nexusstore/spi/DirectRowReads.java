package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import java.util.Collection;
import reactor.core.publisher.Mono;

/**
 * How rows are read on the caller's thread, which may be blocked; the publishers of {@link RowReads} are derived from
 * it.
 *
 * <p>The methods throw what the publishers signal.
 */
public interface DirectRowReads extends RowReads {

    /**
     * Reads the rows of the ids in one snapshot, in no particular order; absent ids are left out, and a repeated id
     * yields its row once.
     */
    <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids);

    /** Reads the result of the query in one snapshot. */
    <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query);

    /** Counts the rows of the query, its window included. */
    <T> long countNow(EntityModel<T, ?> model, Query<T> query);

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
}

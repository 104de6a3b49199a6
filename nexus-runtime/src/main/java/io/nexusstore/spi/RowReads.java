package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import java.util.Collection;
import reactor.core.publisher.Mono;

/** How rows are read, as cold publishers: from a {@link StoreBackend}, or within a {@link BackendTransaction}. */
public interface RowReads {

    /**
     * Reads the rows of the ids in one snapshot, in no particular order; absent ids are left out, and a repeated id
     * yields its row once.
     */
    <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids);

    /** Reads the result of the query in one snapshot. */
    <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query);

    /** Counts the rows of the query, its window included. */
    <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query);
}

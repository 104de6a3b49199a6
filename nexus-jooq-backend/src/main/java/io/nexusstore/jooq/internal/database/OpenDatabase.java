package io.nexusstore.jooq.internal.database;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A database that is open, as a backend asks it. */
public interface OpenDatabase {

    /** Makes the table of the entity ready. */
    void prepare(EntityModel<?, ?> model);

    /** Returns the row of the id, or null. */
    <T, ID> @Nullable T get(EntityModel<T, ID> model, ID id);

    /** Returns the rows of the ids. */
    <T, ID> ReadResult<T> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids);

    /** Returns the rows of the query. */
    <T> ReadResult<T> read(EntityModel<T, ?> model, Query<T> query);

    /** Returns the number of rows of the query. */
    <T> long count(EntityModel<T, ?> model, Query<T> query);

    /** Returns how the query is divided, with the statement and remarks on it once the table is there. */
    <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query);

    /** Commits the batch on the calling thread. */
    CommitResult commitNow(WriteBatch batch);

    /** Returns the commit of the batch; subscribing never waits for a sync of the disk or for another caller. */
    Mono<CommitResult> commit(WriteBatch batch);

    /** Reserves ids on the calling thread. */
    IdentityBlock reserveNow(EntityModel<?, ?> model, int count);

    /** Returns the reservation of ids, which happens on a worker; subscribing never waits. */
    Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count);

    /** Begins a transaction on the calling thread. */
    DirectTransaction beginNow(TransactionOptions options);

    /** Returns the beginning of a transaction; subscribing never waits. */
    Mono<DirectTransaction> begin(TransactionOptions options);

    /** Finishes accepted work, open transactions included, then closes everything. */
    void close();
}

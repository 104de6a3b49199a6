package io.nexusstore.internal.pipeline;

import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The local database as operations see it: outside a transaction or within one, on the calling thread or by publishers. */
interface Local {

    /** Returns whether reads, or writes, run on the thread that asks for them. */
    boolean runsOnCaller(boolean write);

    /** Returns whether the methods that end in Now are there. */
    boolean isDirect();

    /** Completes when the entity can be used; called before each operation until it has succeeded once. */
    Mono<Void> prepare(EntityModel<?, ?> model);

    /** Returns whether a successful preparation lasts. */
    boolean isPreparedForGood();

    <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id);

    <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids);

    <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query);

    <T> long countNow(EntityModel<T, ?> model, Query<T> query);

    CommitResult writeNow(WriteBatch batch);

    <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids);

    <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query);

    <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query);

    Mono<CommitResult> write(WriteBatch batch);

    default <T, ID> Mono<T> get(EntityModel<T, ID> model, ID id) {
        return getAll(model, List.of(id)).mapNotNull(result -> only(model, result));
    }

    /** Returns the only row of a result, or null for none. */
    static <T> @Nullable T only(EntityModel<T, ?> model, ReadResult<T> result) {
        if (!result.unreadable().isEmpty()) {
            throw new UnreadableRowException(model.name(), result.unreadable(), null);
        }
        return result.rows().isEmpty() ? null : result.rows().get(0);
    }
}

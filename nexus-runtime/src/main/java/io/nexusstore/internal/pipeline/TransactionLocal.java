package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The local database within one transaction; nothing is committed until the transaction is. */
final class TransactionLocal implements Local {

    private final BackendTransaction transaction;
    private final @Nullable DirectTransaction direct;
    private final Divided divided;

    TransactionLocal(BackendTransaction transaction, Divided divided) {
        this.transaction = transaction;
        this.direct = transaction instanceof DirectTransaction capable ? capable : null;
        this.divided = divided;
    }

    @Override
    public boolean runsOnCaller(boolean write) {
        return direct != null;
    }

    @Override
    public boolean isDirect() {
        return direct != null;
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return transaction.prepare(model);
    }

    /** A table that the transaction creates goes when the transaction is rolled back. */
    @Override
    public boolean isPreparedForGood() {
        return false;
    }

    @Override
    public <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
        return Local.only(model, getAllNow(model, List.of(id)));
    }

    @Override
    public <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return direct().getAllNow(model, ids);
    }

    @Override
    public <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        Pushdown<T> plan = divided.plan(model, query);
        return Divided.finish(model, plan, direct().readNow(model, plan.pushed()));
    }

    @Override
    public <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        return divided.plan(model, query).remainder() == null
                ? direct().countNow(model, query)
                : readNow(model, query).rows().size();
    }

    @Override
    public CommitResult writeNow(WriteBatch batch) {
        return direct().applyNow(batch);
    }

    @Override
    public <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return transaction.getAll(model, ids);
    }

    @Override
    public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        Pushdown<T> plan = divided.plan(model, query);
        return transaction.read(model, plan.pushed()).map(rows -> Divided.finish(model, plan, rows));
    }

    @Override
    public <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return divided.plan(model, query).remainder() == null
                ? transaction.count(model, query)
                : read(model, query).map(result -> (long) result.rows().size());
    }

    @Override
    public Mono<CommitResult> write(WriteBatch batch) {
        return transaction.apply(batch);
    }

    private DirectTransaction direct() {
        if (direct == null) {
            throw new IllegalStateException("The transaction does not answer on the caller's thread.");
        }
        return direct;
    }
}

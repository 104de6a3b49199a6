package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.Execution;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The local database outside of transactions: each read is a snapshot and each write a commit of its own. */
final class BackendLocal implements Local {

    private final StoreBackend backend;
    private final @Nullable DirectBackend direct;
    private final Divided divided;

    BackendLocal(StoreBackend backend, Divided divided) {
        this.backend = backend;
        this.direct = backend instanceof DirectBackend capable ? capable : null;
        this.divided = divided;
    }

    @Override
    public boolean runsOnCaller(boolean write) {
        return (write ? backend.writeExecution() : backend.execution()) == Execution.CALLER_THREAD;
    }

    @Override
    public boolean isDirect() {
        return direct != null;
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return backend.prepare(model);
    }

    @Override
    public boolean isPreparedForGood() {
        return true;
    }

    @Override
    public <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
        return direct().getNow(model, id);
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
        return direct().commitNow(batch);
    }

    @Override
    public <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return backend.getAll(model, ids);
    }

    @Override
    public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        Pushdown<T> plan = divided.plan(model, query);
        return backend.read(model, plan.pushed()).map(rows -> Divided.finish(model, plan, rows));
    }

    @Override
    public <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return divided.plan(model, query).remainder() == null
                ? backend.count(model, query)
                : read(model, query).map(result -> (long) result.rows().size());
    }

    @Override
    public Mono<CommitResult> write(WriteBatch batch) {
        return backend.commit(batch);
    }

    private DirectBackend direct() {
        if (direct == null) {
            throw new IllegalStateException("The backend does not answer on the caller's thread.");
        }
        return direct;
    }
}

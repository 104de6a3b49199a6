package io.nexusstore.integration.crash;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A planted bug: a backend that acknowledges a batch and commits it afterwards. */
final class EarlyAcknowledgement implements DirectBackend, QueryPushdown {

    private final DirectBackend honest;
    private final QueryPushdown pushdown;
    private final ExecutorService later = Executors.newSingleThreadExecutor();

    <B extends DirectBackend & QueryPushdown> EarlyAcknowledgement(B honest) {
        this.honest = honest;
        this.pushdown = honest;
    }

    @Override
    public CommitResult commitNow(WriteBatch batch) {
        later.execute(() -> honest.commitNow(batch));
        return new CommitResult(
                CommitPosition.START, Collections.nCopies(batch.mutations().size(), MutationOutcome.inserted()));
    }

    @Override
    public String name() {
        return honest.name();
    }

    @Override
    public Mono<Void> open(BackendContext context) {
        return honest.open(context);
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return honest.prepare(model);
    }

    @Override
    public Mono<Void> close() {
        return honest.close();
    }

    @Override
    public <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
        return honest.getNow(model, id);
    }

    @Override
    public <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return honest.getAllNow(model, ids);
    }

    @Override
    public <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        return honest.readNow(model, query);
    }

    @Override
    public <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        return honest.countNow(model, query);
    }

    @Override
    public <T> Pushdown<T> plan(EntityModel<T, ?> model, Query<T> query) {
        return pushdown.plan(model, query);
    }

    @Override
    public <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query) {
        return pushdown.explain(model, query);
    }
}

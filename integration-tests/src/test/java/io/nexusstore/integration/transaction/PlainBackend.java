package io.nexusstore.integration.transaction;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Execution;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import reactor.core.publisher.Mono;

/** A backend with what every backend must have, and none of the capabilities. */
final class PlainBackend implements StoreBackend {

    private final StoreBackend backend;

    PlainBackend(StoreBackend backend) {
        this.backend = backend;
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public Execution execution() {
        return backend.execution();
    }

    @Override
    public Mono<Void> open(BackendContext context) {
        return backend.open(context);
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return backend.prepare(model);
    }

    @Override
    public Mono<Void> close() {
        return backend.close();
    }

    @Override
    public <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return backend.getAll(model, ids);
    }

    @Override
    public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        return backend.read(model, query);
    }

    @Override
    public <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return backend.count(model, query);
    }

    @Override
    public Mono<CommitResult> commit(WriteBatch batch) {
        return backend.commit(batch);
    }
}

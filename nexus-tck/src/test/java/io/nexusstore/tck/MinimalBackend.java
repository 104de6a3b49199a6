package io.nexusstore.tck;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Execution;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.RowTables;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The least that is a backend: publishers over rows in memory, under one lock, and no capability. */
final class MinimalBackend implements StoreBackend {

    private final RowTables tables = new RowTables();
    private CommitPosition position = CommitPosition.START;
    private @Nullable BackendContext context;
    private boolean isClosed;

    @Override
    public String name() {
        return "Minimal";
    }

    @Override
    public Execution execution() {
        return Execution.CALLER_THREAD;
    }

    @Override
    public Mono<Void> open(BackendContext given) {
        return Mono.fromRunnable(() -> openNow(given));
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return Mono.fromRunnable(() -> whileOpen(() -> true));
    }

    @Override
    public Mono<Void> close() {
        return Mono.fromRunnable(this::closeNow);
    }

    @Override
    public <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return Mono.fromCallable(() -> whileOpen(() -> tables.getAll(model, ids, position)));
    }

    @Override
    public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        return Mono.fromCallable(() -> whileOpen(() -> tables.read(model, query, position)));
    }

    @Override
    public <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return Mono.fromCallable(() -> whileOpen(() -> tables.count(model, query)));
    }

    @Override
    public Mono<CommitResult> commit(WriteBatch batch) {
        return Mono.fromCallable(() -> commitNow(batch));
    }

    private synchronized CommitResult commitNow(WriteBatch batch) {
        BackendContext told = requireOpen();
        if (batch.mutations().isEmpty()) {
            return new CommitResult(position, List.of());
        }
        List<MutationOutcome> outcomes = tables.apply(batch);
        position = new CommitPosition(position.value() + 1);
        CommitResult result = new CommitResult(position, outcomes);
        told.committed(batch, result);
        return result;
    }

    private synchronized <R> R whileOpen(Supplier<R> work) {
        requireOpen();
        return work.get();
    }

    private synchronized void openNow(BackendContext given) {
        if (isClosed || context != null) {
            String code = isClosed ? StateException.CLOSED : StateException.ALREADY_OPEN;
            throw new StateException(code, null, "The backend was opened before. Open a new one.");
        }
        context = given;
    }

    private synchronized void closeNow() {
        isClosed = true;
    }

    private BackendContext requireOpen() {
        if (context == null || isClosed) {
            String code = isClosed ? StateException.CLOSED : StateException.NOT_OPEN;
            throw new StateException(code, null, "The backend is not open. Use it between open and close.");
        }
        return context;
    }
}

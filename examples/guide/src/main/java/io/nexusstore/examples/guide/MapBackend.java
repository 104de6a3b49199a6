package io.nexusstore.examples.guide;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Row;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps the rows of all entities in maps, under one lock: about the least that a backend can be. */
public final class MapBackend implements DirectBackend {

    private Map<Class<?>, Map<Object, Row>> tables = Map.of();
    private CommitPosition position = CommitPosition.START;
    private @Nullable BackendContext context;
    private boolean isClosed;

    /** Creates an empty backend. */
    public MapBackend() {}

    @Override
    public String name() {
        return "Map";
    }

    // snippet: backend/lifecycle
    @Override
    public Mono<Void> open(BackendContext given) {
        return Mono.fromRunnable(() -> begin(given));
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return Mono.fromRunnable(this::requireOpen); // a table would be created or checked here
    }

    @Override
    public Mono<Void> close() {
        return Mono.fromRunnable(this::end);
    }
    // end

    // snippet: backend/reads
    @Override
    public synchronized <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
        Row row = table(model).get(Row.key(model, id));
        return row == null ? null : model.read(row);
    }

    @Override
    public synchronized <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        Map<Object, Row> table = table(model);
        List<T> found = ids.stream()
                .map(id -> Row.key(model, id))
                .distinct()
                .map(table::get)
                .filter(Objects::nonNull)
                .map(model::read)
                .toList();
        return new ReadResult<>(found, List.of(), position);
    }

    @Override
    public synchronized <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        List<T> rows = table(model).values().stream().map(model::read).toList();
        return new ReadResult<>(Evaluator.apply(model, query, rows), List.of(), position);
    }

    @Override
    public <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        return readNow(model, query).rows().size();
    }
    // end

    // snippet: backend/commit
    @Override
    public synchronized CommitResult commitNow(WriteBatch batch) {
        BackendContext runtime = requireOpen();
        if (batch.mutations().isEmpty()) {
            return new CommitResult(position, List.of());
        }
        MapDraft draft = new MapDraft(tables);
        List<MutationOutcome> outcomes = draft.apply(batch); // throws before anything has changed
        tables = draft.tables();
        position = new CommitPosition(position.value() + 1);
        CommitResult result = new CommitResult(position, outcomes);
        runtime.committed(batch, result);
        return result;
    }
    // end

    private Map<Object, Row> table(EntityModel<?, ?> model) {
        requireOpen();
        return tables.getOrDefault(model.type(), Map.of());
    }

    private synchronized void begin(BackendContext given) {
        if (isClosed || context != null) {
            String code = isClosed ? StateException.CLOSED : StateException.ALREADY_OPEN;
            throw new StateException(code, null, "This backend was opened before. Create a new one.");
        }
        context = given;
    }

    private synchronized void end() {
        isClosed = true;
    }

    private synchronized BackendContext requireOpen() {
        if (isClosed || context == null) {
            String code = isClosed ? StateException.CLOSED : StateException.NOT_OPEN;
            throw new StateException(code, null, "This backend is not open. Use it between open and close.");
        }
        return context;
    }
}

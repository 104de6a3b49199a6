package io.nexusstore.tck;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.delta.FieldChange;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Execution;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Row;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The least that is a backend: maps under one lock, copied for each commit, and no capability. */
final class MinimalBackend implements StoreBackend {

    private Map<Class<?>, Map<Object, Row>> tables = Map.of();
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
    public synchronized Mono<Void> open(BackendContext given) {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                if (isClosed || context != null) {
                    String code = isClosed ? StateException.CLOSED : StateException.ALREADY_OPEN;
                    throw new StateException(code, null, "The backend was opened before. Open a new one.");
                }
                context = given;
            }
        });
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return Mono.fromRunnable(this::requireOpen);
    }

    @Override
    public Mono<Void> close() {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                isClosed = true;
            }
        });
    }

    @Override
    public <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        List<Object> keys =
                ids.stream().map(id -> Row.key(model, id)).distinct().toList();
        return Mono.fromCallable(() -> {
            synchronized (this) {
                requireOpen();
                Map<Object, Row> table = tables.getOrDefault(model.type(), Map.of());
                return result(
                        model,
                        keys.stream().map(table::get).filter(Objects::nonNull).toList());
            }
        });
    }

    @Override
    public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        return Mono.fromCallable(() -> {
            synchronized (this) {
                requireOpen();
                ReadResult<T> all = result(
                        model, tables.getOrDefault(model.type(), Map.of()).values());
                return new ReadResult<>(Evaluator.apply(model, query, all.rows()), List.of(), position);
            }
        });
    }

    @Override
    public <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return read(model, query).map(result -> (long) result.rows().size());
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
        Map<Class<?>, Map<Object, Row>> next = new HashMap<>();
        tables.forEach((type, table) -> next.put(type, new HashMap<>(table)));
        List<MutationOutcome> outcomes = new ArrayList<>();
        for (Mutation<?, ?> mutation : batch.mutations()) {
            outcomes.add(apply(next.computeIfAbsent(mutation.model().type(), type -> new HashMap<>()), mutation));
        }
        tables = next;
        position = new CommitPosition(position.value() + 1);
        CommitResult result = new CommitResult(position, outcomes);
        told.committed(batch, result);
        return result;
    }

    private static <T, ID> MutationOutcome apply(Map<Object, Row> table, Mutation<T, ID> mutation) {
        EntityModel<T, ID> model = mutation.model();
        if (mutation instanceof Mutation.Save<T, ID> save) {
            return save(table, save);
        }
        if (mutation instanceof Mutation.Update<T, ID> update) {
            return update(table, update);
        }
        if (mutation instanceof Mutation.Delete<T, ID> delete) {
            Row gone = table.remove(Row.key(model, delete.id()));
            return gone == null ? MutationOutcome.absent() : MutationOutcome.deleted();
        }
        List<ID> ids = new ArrayList<>();
        Query<T> query = ((Mutation.DeleteWhere<T, ID>) mutation).query();
        for (T met : Evaluator.apply(
                model, query, table.values().stream().map(model::read).toList())) {
            ids.add(Objects.requireNonNull(model.idOf(met)));
        }
        ids.forEach(id -> table.remove(Row.key(model, id)));
        return MutationOutcome.deleted(ids);
    }

    private static <T, ID> MutationOutcome save(Map<Object, Row> table, Mutation.Save<T, ID> save) {
        EntityModel<T, ID> model = save.model();
        Row before = table.get(Row.key(model, save.id()));
        if (before != null && save.precondition() instanceof Precondition.Absent) {
            throw ConflictException.alreadyExists(model.name(), model.encodeId(save.id()), null);
        }
        requireVersion(model, save.id(), before, save.precondition());
        Row after = Row.of(model, save.entity());
        if (before == null) {
            put(table, model, save.id(), after);
            return MutationOutcome.inserted();
        }
        int created = model.createdAtField();
        Row merged = created < 0 ? after : after.with(created, before.value(created));
        put(table, model, save.id(), merged);
        return save.isReadBack() ? MutationOutcome.updated(model.read(merged)) : MutationOutcome.updated();
    }

    private static <T, ID> MutationOutcome update(Map<Object, Row> table, Mutation.Update<T, ID> update) {
        EntityModel<T, ID> model = update.model();
        Row before = table.get(Row.key(model, update.id()));
        if (before == null) {
            return MutationOutcome.absent();
        }
        requireVersion(model, update.id(), before, update.precondition());
        Row after = before;
        for (FieldChange<T> change : update.delta().changes()) {
            after = after.with(change.field().index(), change.after());
        }
        after = model.updatedAtField() < 0 ? after : after.with(model.updatedAtField(), update.updatedAt());
        Object version = model.versionField() < 0 ? null : before.value(model.versionField());
        if (version != null) {
            after = after.with(
                    model.versionField(), version instanceof Integer old ? (Object) (old + 1) : (Long) version + 1);
        }
        update.judge(after);
        put(table, model, update.id(), after);
        return MutationOutcome.updated();
    }

    private static <ID> void requireVersion(
            EntityModel<?, ID> model, ID id, @Nullable Row before, Precondition precondition) {
        if (precondition instanceof Precondition.Version version) {
            Object stored = before == null ? null : before.value(model.versionField());
            if (!(stored instanceof Number number) || number.longValue() != version.expected()) {
                throw ConflictException.version(model.name(), model.encodeId(id), version.expected());
            }
        }
    }

    private static <ID> void put(Map<Object, Row> table, EntityModel<?, ID> model, ID id, Row row) {
        Object key = Row.key(model, id);
        for (IndexFacts index : model.indexes()) {
            boolean isTaken = index.isUnique()
                    && table.entrySet().stream()
                            .anyMatch(other -> !other.getKey().equals(key) && clash(index, other.getValue(), row));
            if (isTaken) {
                List<String> fields = index.fields().stream()
                        .map(field -> model.fields().get(field).name())
                        .toList();
                throw ConflictException.unique(model.name(), model.encodeId(id), fields, null);
            }
        }
        table.put(key, row);
    }

    private static boolean clash(IndexFacts index, Row left, Row right) {
        return index.fields().stream()
                .allMatch(field ->
                        left.value(field) != null && Objects.deepEquals(left.value(field), right.value(field)));
    }

    private <T> ReadResult<T> result(EntityModel<T, ?> model, Collection<Row> rows) {
        return new ReadResult<>(rows.stream().map(model::read).toList(), List.of(), position);
    }

    private synchronized BackendContext requireOpen() {
        if (context == null || isClosed) {
            String code = isClosed ? StateException.CLOSED : StateException.NOT_OPEN;
            throw new StateException(code, null, "The backend is not open. Use it between open and close.");
        }
        return context;
    }
}

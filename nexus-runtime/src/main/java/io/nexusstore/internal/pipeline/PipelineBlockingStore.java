package io.nexusstore.internal.pipeline;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.GroupRow;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.store.BlockingStore;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The store whose operations walk the pipeline on the calling thread. */
final class PipelineBlockingStore<T, ID> implements BlockingStore<T, ID> {

    private final Pipeline<T, ID> pipeline;
    private final EntityModel<T, ID> model;
    private final @Nullable ActiveTransaction bound;
    private final Saves<T, ID> saves;

    PipelineBlockingStore(Pipeline<T, ID> pipeline, @Nullable ActiveTransaction bound) {
        this.pipeline = pipeline;
        this.model = pipeline.model();
        this.bound = bound;
        this.saves = new Saves<>(pipeline, bound);
    }

    @Override
    public Optional<T> get(ID id) {
        return Optional.ofNullable(pipeline.now(Reads.get(model, Arguments.given(model, id, "id")), bound));
    }

    @Override
    public T require(ID id) {
        return answer(Reads.require(model, Arguments.given(model, id, "id")));
    }

    @Override
    public List<T> getAll(Collection<? extends ID> ids) {
        ReadResult<T> result = answer(new Reads.GetAll<>(model, Arguments.all(model, ids, "ids")));
        return whole(result.rows(), result.unreadable());
    }

    @Override
    public List<T> find(Query<T> query) {
        ReadResult<T> result = answer(new Reads.Find<>(model, Arguments.given(model, query, "query"), false));
        return whole(result.rows(), result.unreadable());
    }

    @Override
    public void forEach(Query<T> query, Consumer<? super T> consumer) {
        Arguments.given(model, consumer, "consumer");
        Portions<T> portions = new Portions<>(
                model,
                Arguments.given(model, query, "query"),
                pipeline.stores().divided(),
                pipeline.joined(bound) != null);
        do {
            portions.accept(answer(portions.next())).forEach(consumer);
        } while (!portions.isFinished());
        whole(List.of(), portions.unreadable());
    }

    @Override
    public Page<T> page(Query<T> query, PageRequest request) {
        return answer(new PageOf<>(
                model,
                Arguments.given(model, query, "query"),
                Arguments.given(model, request, "request"),
                pipeline.stores().cursors()));
    }

    @Override
    public long count(Query<T> query) {
        return answer(new Reads.Count<>(model, Arguments.given(model, query, "query")));
    }

    @Override
    public boolean exists(Query<T> query) {
        return answer(new Reads.Exists<>(model, Arguments.given(model, query, "query")));
    }

    @Override
    public <R> R aggregate(Query<T> query, Aggregate<T, R> aggregate) {
        return answer(new Aggregates.One<>(
                model, Arguments.given(model, query, "query"), Arguments.given(model, aggregate, "aggregate")));
    }

    @Override
    public List<GroupRow<T>> group(Grouping<T> grouping) {
        return answer(new Aggregates.Groups<>(model, Arguments.given(model, grouping, "grouping")));
    }

    @Override
    public T insert(T entity) {
        return one(OperationType.INSERT, entity);
    }

    @Override
    public T save(T entity) {
        return one(OperationType.SAVE, entity);
    }

    @Override
    public List<T> saveAll(Iterable<? extends T> entities) {
        return saves.now(OperationType.SAVE_ALL, Arguments.all(model, entities, "entities"));
    }

    @Override
    public boolean update(ID id, DeltaChange<T> delta) {
        return Objects.requireNonNull(pipeline.now(
                Writes.update(model, Arguments.given(model, id, "id"), Arguments.given(model, delta, "delta")), bound));
    }

    @Override
    public boolean delete(ID id) {
        return answer(new Writes.Delete<>(model, Arguments.given(model, id, "id")));
    }

    @Override
    public long deleteAll(Collection<? extends ID> ids) {
        return answer(new Writes.DeleteAll<>(model, Arguments.all(model, ids, "ids")));
    }

    @Override
    public long deleteWhere(Query<T> query) {
        return answer(new Writes.DeleteWhere<>(model, Arguments.given(model, query, "query")));
    }

    private T one(OperationType type, T entity) {
        Arguments.given(model, entity, "entity");
        return saves.now(type, List.of(entity)).get(0);
    }

    private <R> R answer(Operation<?, R> operation) {
        return Objects.requireNonNull(pipeline.now(operation, bound));
    }

    private List<T> whole(List<T> rows, List<UnreadableRow> unreadable) {
        if (!unreadable.isEmpty()) {
            throw pipeline.reported(new UnreadableRowException(model.name(), unreadable, null));
        }
        return rows;
    }
}

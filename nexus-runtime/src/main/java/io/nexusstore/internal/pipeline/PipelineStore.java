package io.nexusstore.internal.pipeline;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Aggregate;
import io.nexusstore.query.GroupRow;
import io.nexusstore.query.Grouping;
import io.nexusstore.query.Query;
import io.nexusstore.spi.AggregatePushdown;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.Explanation;
import io.nexusstore.store.NexusStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/**
 * The store whose operations walk the pipeline, either in a transaction that it is bound to or in the one that they
 * join.
 */
final class PipelineStore<T, ID> implements NexusStore<T, ID> {

    /** What is left to memory where the database does not fold rows by itself. */
    private static final String FOLDED = "groups and aggregates";

    private final Pipeline<T, ID> pipeline;
    private final EntityModel<T, ID> model;
    private final @Nullable ActiveTransaction bound;
    private final Saves<T, ID> saves;
    private final BlockingStore<T, ID> blocking;

    PipelineStore(Pipeline<T, ID> pipeline, @Nullable ActiveTransaction bound) {
        this.pipeline = pipeline;
        this.model = pipeline.model();
        this.bound = bound;
        this.saves = new Saves<>(pipeline, bound);
        this.blocking = new PipelineBlockingStore<>(pipeline, bound);
    }

    @Override
    public Mono<T> get(ID id) {
        return pipeline.mono(Reads.get(model, Arguments.given(model, id, "id")), bound);
    }

    @Override
    public Mono<T> require(ID id) {
        return pipeline.mono(Reads.require(model, Arguments.given(model, id, "id")), bound);
    }

    @Override
    public Flux<T> getAll(Collection<? extends ID> ids) {
        return pipeline.mono(new Reads.GetAll<>(model, Arguments.all(model, ids, "ids")), bound)
                .flatMapMany(this::rows);
    }

    @Override
    public Flux<T> find(Query<T> query) {
        Arguments.given(model, query, "query");
        return Flux.deferContextual(context -> {
            Portions<T> portions =
                    new Portions<>(model, query, pipeline.stores().divided(), pipeline.joined(bound, context) != null);
            return Mono.defer(() -> pipeline.mono(portions.next(), bound))
                    .flatMapIterable(portions::accept)
                    .repeat(() -> !portions.isFinished())
                    .concatWith(Mono.defer(() -> portions.unreadable().isEmpty()
                            ? Mono.empty()
                            : Mono.error(pipeline.reported(portions.failure()))));
        });
    }

    @Override
    public Mono<Page<T>> page(Query<T> query, PageRequest request) {
        return pipeline.mono(
                new PageOf<>(
                        model,
                        Arguments.given(model, query, "query"),
                        Arguments.given(model, request, "request"),
                        pipeline.stores().cursors()),
                bound);
    }

    @Override
    public Mono<Long> count(Query<T> query) {
        return pipeline.mono(new Reads.Count<>(model, Arguments.given(model, query, "query")), bound);
    }

    @Override
    public Mono<Boolean> exists(Query<T> query) {
        return pipeline.mono(new Reads.Exists<>(model, Arguments.given(model, query, "query")), bound);
    }

    @Override
    public <R> Mono<R> aggregate(Query<T> query, Aggregate<T, R> aggregate) {
        return pipeline.mono(
                new Aggregates.One<>(
                        model, Arguments.given(model, query, "query"), Arguments.given(model, aggregate, "aggregate")),
                bound);
    }

    @Override
    public Flux<GroupRow<T>> group(Grouping<T> grouping) {
        return pipeline.mono(new Aggregates.Groups<>(model, Arguments.given(model, grouping, "grouping")), bound)
                .flatMapIterable(groups -> groups);
    }

    @Override
    public Mono<T> insert(T entity) {
        return one(OperationType.INSERT, entity);
    }

    @Override
    public Mono<T> save(T entity) {
        return one(OperationType.SAVE, entity);
    }

    @Override
    public Flux<T> saveAll(Iterable<? extends T> entities) {
        Arguments.given(model, entities, "entities");
        return Flux.defer(() -> saved(Arguments.all(model, entities, "entities")));
    }

    @Override
    public Flux<T> saveAll(Publisher<? extends T> entities, int chunk) {
        Arguments.given(model, entities, "entities");
        if (chunk < 1) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT, model.name(), "The chunk of saveAll must be 1 or more.");
        }
        return Flux.<T>from(entities).buffer(chunk).materialize().concatMap(this::next, 1);
    }

    @Override
    public Mono<Boolean> update(ID id, DeltaChange<T> delta) {
        return pipeline.mono(
                Writes.update(model, Arguments.given(model, id, "id"), Arguments.given(model, delta, "delta")), bound);
    }

    @Override
    public Mono<Boolean> delete(ID id) {
        return pipeline.mono(new Writes.Delete<>(model, Arguments.given(model, id, "id")), bound);
    }

    @Override
    public Mono<Long> deleteAll(Collection<? extends ID> ids) {
        return pipeline.mono(new Writes.DeleteAll<>(model, Arguments.all(model, ids, "ids")), bound);
    }

    @Override
    public Mono<Long> deleteWhere(Query<T> query) {
        return pipeline.mono(new Writes.DeleteWhere<>(model, Arguments.given(model, query, "query")), bound);
    }

    @Override
    public Flux<Optional<T>> watch(ID id) {
        Arguments.given(model, id, "id");
        return pipeline.live(
                new Watches.OfId<>(model, id),
                batch -> Watches.touches(model, id, batch),
                (before, now) -> Watches.isSame(model, before, now),
                bound);
    }

    @Override
    public Flux<List<T>> watchAll(Query<T> query) {
        return pipeline.live(
                new Watches.OfQuery<>(model, Arguments.given(model, query, "query")),
                batch -> Watches.touches(model, batch),
                (before, now) -> Watches.isSame(model, before, now),
                bound);
    }

    @Override
    public Flux<Long> watchCount(Query<T> query) {
        return pipeline.live(
                new Watches.OfCount<>(model, Arguments.given(model, query, "query")),
                batch -> Watches.touches(model, batch),
                Long::equals,
                bound);
    }

    @Override
    public Explanation explain(Query<T> query) {
        Pushdown<T> plan = pipeline.explain(Arguments.given(model, query, "query"), bound);
        return explanation(
                plan.remainder() == null, plan.statement(), RemainderText.of(plan.remainder()), plan.notes());
    }

    @Override
    public Explanation explain(Grouping<T> grouping) {
        Folding<T> folding = Aggregates.folding(Arguments.given(model, grouping, "grouping"));
        Evaluator.check(model, folding);
        Pushdown<T> rows = pipeline.explain(folding.query(), bound);
        if (rows.remainder() == null && pipeline.stores().backend() instanceof AggregatePushdown capable) {
            AggregatePushdown.Plan plan = capable.explain(model, folding);
            return explanation(plan.isWhole(), plan.statement(), plan.isWhole() ? "" : FOLDED, plan.notes());
        }
        List<String> left = new ArrayList<>();
        left.add(RemainderText.of(rows.remainder()));
        left.add(FOLDED);
        left.removeIf(String::isEmpty);
        return explanation(false, rows.statement(), String.join("; ", left), rows.notes());
    }

    @Override
    public BlockingStore<T, ID> blocking() {
        return blocking;
    }

    private Explanation explanation(boolean isPushedDown, String statement, String remainder, List<String> notes) {
        return new Explanation(pipeline.stores().backend().name(), isPushedDown, statement, remainder, notes);
    }

    private Mono<T> one(OperationType type, T entity) {
        Arguments.given(model, entity, "entity");
        return saves.mono(type, List.of(entity)).map(saved -> saved.get(0));
    }

    /** Saves the next chunk, or ends as the source did; its failure takes its turn behind the chunks before it. */
    private Flux<T> next(Signal<List<T>> signal) {
        List<T> chunk = signal.get();
        if (chunk != null) {
            return saved(chunk);
        }
        Throwable failure = signal.getThrowable();
        return failure == null ? Flux.empty() : Flux.error(failure);
    }

    private Flux<T> saved(List<T> entities) {
        return saves.mono(OperationType.SAVE_ALL, entities).flatMapIterable(saved -> saved);
    }

    private Flux<T> rows(ReadResult<T> result) {
        Flux<T> readable = Flux.fromIterable(result.rows());
        return result.unreadable().isEmpty()
                ? readable
                : readable.concatWith(Mono.error(
                        () -> pipeline.reported(new UnreadableRowException(model.name(), result.unreadable(), null))));
    }
}

package io.nexusstore.tck;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.memory.InMemoryBackend;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Execution;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.IdentitySource;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Savepoints;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** A right backend behind one that a bug overrides somewhere; each override is one broken promise. */
class WrongBackend implements StoreBackend, QueryPushdown, Savepoints, IdentitySource {

    final InMemoryBackend right = InMemoryBackend.create();
    private final Map<WriteBatch, WriteBatch> originals = Collections.synchronizedMap(new IdentityHashMap<>());

    /** Replaces a mutation on its way in. */
    Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
        return mutation;
    }

    /** Replaces the result of a commit on its way out. */
    CommitResult answer(WriteBatch batch, CommitResult result) {
        return result;
    }

    void told(BackendContext context, WriteBatch batch, CommitResult result) {
        context.committed(batch, result);
    }

    <T> ReadResult<T> rows(EntityModel<T, ?> model, Query<T> query, ReadResult<T> result) {
        return result;
    }

    @Override
    public String name() {
        return "Wrong";
    }

    @Override
    public Execution execution() {
        return Execution.CALLER_THREAD;
    }

    @Override
    public Mono<Void> open(BackendContext context) {
        return right.open(new BackendContext() {
            @Override
            public Clock clock() {
                return context.clock();
            }

            @Override
            public boolean mayBlock() {
                return context.mayBlock();
            }

            @Override
            public void committed(WriteBatch batch, CommitResult result) {
                WriteBatch original = originals.getOrDefault(batch, batch);
                told(context, original, answer(original, result));
            }
        });
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return right.prepare(model);
    }

    @Override
    public Mono<Void> close() {
        return right.close();
    }

    @Override
    public <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return right.getAll(model, ids);
    }

    @Override
    public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        return right.read(model, query).map(result -> rows(model, query, result));
    }

    @Override
    public <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return right.count(model, query);
    }

    @Override
    public Mono<CommitResult> commit(WriteBatch batch) {
        List<Mutation<?, ?>> rewritten =
                batch.mutations().stream().<Mutation<?, ?>>map(this::rewrite).toList();
        WriteBatch given = new WriteBatch(rewritten);
        originals.put(given, batch);
        return right.commit(given).map(result -> answer(batch, result));
    }

    @Override
    public <T> Pushdown<T> plan(EntityModel<T, ?> model, Query<T> query) {
        return right.plan(model, query);
    }

    @Override
    public <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query) {
        return plan(model, query);
    }

    @Override
    public Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
        return right.reserve(model, count);
    }

    @Override
    public Mono<? extends BackendTransaction> begin(TransactionOptions options) {
        return right.begin(options);
    }

    /** Returns the object with other answers of some methods. */
    static <I> I altered(Class<I> type, Object right, Map<String, Supplier<?>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (answers.containsKey(method.getName())) {
                        return answers.get(method.getName()).get();
                    }
                    try {
                        return method.invoke(right, given);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}

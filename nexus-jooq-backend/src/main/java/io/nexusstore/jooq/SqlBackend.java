package io.nexusstore.jooq;

import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.database.OpenDatabase;
import io.nexusstore.query.Query;
import io.nexusstore.spi.AggregatePushdown;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectAggregateReads;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.DirectIdentitySource;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.DirectTransactional;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Execution;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Savepoints;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the backends of this package have in common: they are opened and closed once, and pass on what they are asked. */
abstract class SqlBackend
        implements DirectBackend,
                DirectTransactional,
                Savepoints,
                QueryPushdown,
                AggregatePushdown,
                DirectAggregateReads,
                DirectIdentitySource {

    private final ReentrantLock lifecycle = new ReentrantLock();
    private volatile @Nullable OpenDatabase database;
    private volatile boolean isClosed;

    SqlBackend() {}

    /** Opens the database of the options. */
    abstract OpenDatabase openDatabase(BackendContext context);

    @Override
    public final Execution writeExecution() {
        return Execution.ASYNC;
    }

    @Override
    public final Mono<Void> open(BackendContext context) {
        return Mono.fromRunnable(() -> openNow(context));
    }

    @Override
    public final Mono<Void> prepare(EntityModel<?, ?> model) {
        return Mono.fromRunnable(() -> database().prepare(model));
    }

    @Override
    public final Mono<Void> close() {
        return Mono.fromRunnable(this::closeNow);
    }

    @Override
    public final <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
        return database().get(model, id);
    }

    @Override
    public final <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return database().getAll(model, ids);
    }

    @Override
    public final <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        return database().read(model, query);
    }

    @Override
    public final <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return readsOnCaller()
                ? DirectBackend.super.getAll(model, ids)
                : Mono.defer(() -> database().getAllLater(model, ids));
    }

    @Override
    public final <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        return readsOnCaller()
                ? DirectBackend.super.read(model, query)
                : Mono.defer(() -> database().readLater(model, query));
    }

    @Override
    public final <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return readsOnCaller()
                ? DirectBackend.super.count(model, query)
                : Mono.defer(() -> database().countLater(model, query));
    }

    @Override
    public final <T> Mono<List<Folding.Group>> fold(EntityModel<T, ?> model, Folding<T> folding) {
        return readsOnCaller()
                ? DirectAggregateReads.super.fold(model, folding)
                : Mono.defer(() -> database().foldLater(model, folding));
    }

    private boolean readsOnCaller() {
        return execution() == Execution.CALLER_THREAD;
    }

    @Override
    public final <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        return database().count(model, query);
    }

    @Override
    public final <T> List<Folding.Group> foldNow(EntityModel<T, ?> model, Folding<T> folding) {
        Evaluator.check(model, folding);
        return database().fold(model, folding);
    }

    @Override
    public final <T> Plan explain(EntityModel<T, ?> model, Folding<T> folding) {
        Evaluator.check(model, folding);
        return database().explain(model, folding);
    }

    @Override
    public final CommitResult commitNow(WriteBatch batch) {
        return database().commitNow(batch);
    }

    @Override
    public final Mono<CommitResult> commit(WriteBatch batch) {
        return Mono.defer(() -> database().commit(batch));
    }

    @Override
    public final <T> Pushdown<T> plan(EntityModel<T, ?> model, Query<T> query) {
        OpenDatabase open = database();
        Evaluator.check(model, query);
        return open.plan(query);
    }

    @Override
    public final <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query) {
        Evaluator.check(model, query);
        return database().explain(model, query);
    }

    @Override
    public final IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        return database().reserveNow(model, count);
    }

    @Override
    public final Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
        return Mono.defer(() -> database().reserve(model, count));
    }

    @Override
    public final DirectTransaction beginNow(TransactionOptions options) {
        return database().beginNow(options);
    }

    @Override
    public final Mono<DirectTransaction> begin(TransactionOptions options) {
        return Mono.defer(() -> database().begin(options));
    }

    private void openNow(BackendContext context) {
        lifecycle.lock();
        try {
            if (isClosed) {
                throw state(StateException.CLOSED, "is closed. Open a new one");
            }
            if (database != null) {
                throw state(StateException.ALREADY_OPEN, "is open already. Use it through the Nexus that opened it");
            }
            database = openDatabase(context);
        } finally {
            lifecycle.unlock();
        }
    }

    private void closeNow() {
        lifecycle.lock();
        try {
            OpenDatabase open = database;
            if (!isClosed && open != null) {
                isClosed = true;
                open.close();
            }
            isClosed = true;
        } finally {
            lifecycle.unlock();
        }
    }

    /** Returns the database, which must be open. */
    final OpenDatabase database() {
        OpenDatabase open = database;
        if (isClosed) {
            throw state(StateException.CLOSED, "is closed. Open a new one");
        }
        if (open == null) {
            throw state(StateException.NOT_OPEN, "is not open. Open it through Nexus.builder(...)");
        }
        return open;
    }

    private StateException state(String code, String fact) {
        return new StateException(code, null, "The " + name() + " backend " + fact + ".");
    }
}

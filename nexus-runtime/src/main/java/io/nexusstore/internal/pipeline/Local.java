package io.nexusstore.internal.pipeline;

import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.AggregateReads;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectAggregateReads;
import io.nexusstore.spi.DirectIdentitySource;
import io.nexusstore.spi.DirectRowReads;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.IdentitySource;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.RowReads;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The local database as operations see it, outside a transaction or within one, on the calling thread or by publishers.
 *
 * <p>Outside and inside differ in how rows are written; {@link Side} has that difference, and everything about reading
 * is here.
 */
final class Local {

    private final Side side;
    private final RowReads reads;
    private final @Nullable DirectRowReads direct;
    private final Divided divided;
    private final Validation validation;

    private Local(Side side, RowReads reads, Divided divided, Validation validation) {
        this.side = side;
        this.reads = reads;
        this.direct = reads instanceof DirectRowReads capable ? capable : null;
        this.divided = divided;
        this.validation = validation;
    }

    /** Returns the database outside of transactions: each read is a snapshot, and each write a commit of its own. */
    static Local outside(StoreBackend backend, Divided divided, Validation validation) {
        return new Local(new Side.Outside(backend), backend, divided, validation);
    }

    /** Returns the database within a transaction: nothing is committed until the transaction is. */
    static Local within(BackendTransaction transaction, Divided divided, Validation validation) {
        return new Local(new Side.Within(transaction), transaction, divided, validation);
    }

    /** Returns whether reads, or writes, run on the thread that asks for them. */
    boolean runsOnCaller(boolean write) {
        return side.runsOnCaller(write);
    }

    /** Returns whether the methods that end in Now are there. */
    boolean isDirect() {
        return direct != null;
    }

    /** Completes when the entity can be used; called before each operation until it has succeeded for good. */
    Mono<Void> prepare(EntityModel<?, ?> model) {
        return side.prepare(model);
    }

    /**
     * Returns whether a successful preparation lasts; a table that a transaction creates goes when it is rolled back.
     */
    boolean isPreparedForGood() {
        return side instanceof Side.Outside;
    }

    <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
        return side instanceof Side.Outside outside
                ? validation.ofRow(model, outside.getNow(model, id))
                : only(model, getAllNow(model, List.of(id)));
    }

    <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return validation.ofRows(model, direct().getAllNow(model, ids));
    }

    <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        return validation.ofRows(model, rowsNow(model, query));
    }

    private <T> ReadResult<T> rowsNow(EntityModel<T, ?> model, Query<T> query) {
        Pushdown<T> plan = divided.plan(model, query);
        return Divided.finish(model, plan, direct().readNow(model, plan.pushed()));
    }

    <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        return divided.plan(model, query).remainder() == null
                ? direct().countNow(model, query)
                : rowsNow(model, query).rows().size();
    }

    <T> List<Folding.Group> foldNow(EntityModel<T, ?> model, Folding<T> folding) {
        if (divided.plan(model, folding.query()).remainder() != null || !(reads instanceof AggregateReads capable)) {
            return folded(model, folding, rowsNow(model, folding.query()));
        }
        return capable instanceof DirectAggregateReads directly
                ? directly.foldNow(model, folding)
                : Objects.requireNonNull(BlockingBridge.await(capable.fold(model, folding)));
    }

    CommitResult writeNow(WriteBatch batch) {
        return side.writeNow(batch);
    }

    <T, ID> Mono<T> get(EntityModel<T, ID> model, ID id) {
        return getAll(model, List.of(id))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("The backend completed without an answer.")))
                .mapNotNull(result -> only(model, result));
    }

    <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return reads.getAll(model, ids).map(result -> validation.ofRows(model, result));
    }

    <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
        return rows(model, query).map(result -> validation.ofRows(model, result));
    }

    private <T> Mono<ReadResult<T>> rows(EntityModel<T, ?> model, Query<T> query) {
        Pushdown<T> plan = divided.plan(model, query);
        return reads.read(model, plan.pushed()).map(rows -> Divided.finish(model, plan, rows));
    }

    <T> Mono<Long> count(EntityModel<T, ?> model, Query<T> query) {
        return divided.plan(model, query).remainder() == null
                ? reads.count(model, query)
                : rows(model, query).map(result -> (long) result.rows().size());
    }

    <T> Mono<List<Folding.Group>> fold(EntityModel<T, ?> model, Folding<T> folding) {
        return divided.plan(model, folding.query()).remainder() == null && reads instanceof AggregateReads capable
                ? capable.fold(model, folding)
                : rows(model, folding.query()).map(rows -> folded(model, folding, rows));
    }

    /** Folds the result of the folding's query; a row that cannot be read has a part in no right answer. */
    private static <T> List<Folding.Group> folded(EntityModel<T, ?> model, Folding<T> folding, ReadResult<T> result) {
        if (!result.unreadable().isEmpty()) {
            throw new UnreadableRowException(model.name(), result.unreadable(), null);
        }
        return Evaluator.fold(model, folding.with(Query.all()), result.rows());
    }

    IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        IdentitySource source = source(model);
        return source instanceof DirectIdentitySource capable
                ? capable.reserveNow(model, count)
                : Objects.requireNonNull(BlockingBridge.await(source.reserve(model, count)));
    }

    Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
        return source(model).reserve(model, count);
    }

    private IdentitySource source(EntityModel<?, ?> model) {
        if (reads instanceof IdentitySource capable) {
            return capable;
        }
        throw new UnsupportedException(
                model.name(),
                "The backend hands out no ids, which entity '" + model.name() + "' draws from it. Give it an id before"
                        + " it is saved, let its id be a generated UUID, or use a backend that implements"
                        + " IdentitySource.");
    }

    Mono<CommitResult> write(WriteBatch batch) {
        return side.write(batch);
    }

    private static <T> @Nullable T only(EntityModel<T, ?> model, ReadResult<T> result) {
        if (!result.unreadable().isEmpty()) {
            throw new UnreadableRowException(model.name(), result.unreadable(), null);
        }
        return result.rows().isEmpty() ? null : result.rows().get(0);
    }

    private DirectRowReads direct() {
        if (direct == null) {
            throw new IllegalStateException("The database does not answer on the caller's thread.");
        }
        return direct;
    }
}

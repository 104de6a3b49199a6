package io.nexusstore.memory;

import io.nexusstore.generated.EntityModel;
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
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Savepoints;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A database in memory, gone when it is closed: with everything a store can ask of a backend but durability.
 *
 * <p>Rows are kept in their stored form, ordered by id. Queries are evaluated by {@link Evaluator} on every row; a
 * query in the order of ids reads no further than its window. Reads are snapshots, take no lock and never wait. Writes
 * and transactions come one at a time, in the order in which they were asked for; a transaction holds the others off
 * until it ends.
 *
 * <pre>{@code
 * Nexus nexus = Nexus.builder(InMemoryBackend.create()).open();
 * }</pre>
 */
public final class InMemoryBackend
        implements DirectBackend,
                QueryPushdown,
                AggregatePushdown,
                DirectAggregateReads,
                DirectTransactional,
                Savepoints,
                DirectIdentitySource {

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(5);
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);
    private static final String A_WRITE = "a write";

    private final Database database = new Database();
    private final Duration patience;
    private final Mono<Void> closing = Mono.defer(this::drainAndClose).cache();

    private InMemoryBackend(Duration patience) {
        this.patience = patience;
    }

    /** Creates an empty database whose writes wait up to 5 seconds for an open transaction. */
    public static InMemoryBackend create() {
        return new InMemoryBackend(DEFAULT_PATIENCE);
    }

    /**
     * Creates an empty database.
     *
     * @param patience how long a write outside of transactions waits for an open one
     * @throws IllegalArgumentException when the patience is negative
     */
    public static InMemoryBackend create(Duration patience) {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("The patience of writes is negative. Use zero for none.");
        }
        return new InMemoryBackend(patience);
    }

    @Override
    public String name() {
        return "InMemory";
    }

    @Override
    public Mono<Void> open(BackendContext context) {
        Objects.requireNonNull(context, "context");
        return Mono.fromRunnable(() -> database.open(context));
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        Objects.requireNonNull(model, "model");
        return Mono.fromRunnable(database::requireOpen);
    }

    @Override
    public Mono<Void> close() {
        return closing;
    }

    @Override
    public <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
        return Reads.get(database.read(), model, id);
    }

    @Override
    public <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return Reads.getAll(database.read(), model, ids);
    }

    @Override
    public <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        return Reads.read(database.read(), model, query);
    }

    @Override
    public <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        return Reads.count(database.read(), model, query);
    }

    @Override
    public <T> List<Folding.Group> foldNow(EntityModel<T, ?> model, Folding<T> folding) {
        return Reads.fold(database.read(), model, folding);
    }

    @Override
    public CommitResult commitNow(WriteBatch batch) {
        Snapshot before = database.read();
        if (batch.mutations().isEmpty()) {
            return new CommitResult(before.position(), List.of());
        }
        database.gate().enter(A_WRITE, patience);
        return database.commitAndLeave(batch);
    }

    @Override
    public IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        return database.sequences().reserve(model, database.read(), count);
    }

    /** Waits for its turn without blocking the subscriber. */
    @Override
    public Mono<CommitResult> commit(WriteBatch batch) {
        Objects.requireNonNull(batch, "batch");
        return Mono.defer(() -> {
            Snapshot before = database.read();
            return batch.mutations().isEmpty()
                    ? Mono.just(new CommitResult(before.position(), List.of()))
                    : Admission.of(
                            database.gate(), A_WRITE, patience, () -> database.commitAndLeave(batch), committed -> {});
        });
    }

    @Override
    public DirectTransaction beginNow(TransactionOptions options) {
        Clock clock = database.requireOpen().clock();
        database.gate().enter(MemoryTransaction.nameOf(options), Durations.until(options.deadline(), clock));
        return MemoryTransaction.begin(database, options, clock);
    }

    @Override
    public Mono<? extends DirectTransaction> begin(TransactionOptions options) {
        Objects.requireNonNull(options, "options");
        return Mono.defer(() -> {
            Clock clock = database.requireOpen().clock();
            return Admission.of(
                    database.gate(),
                    MemoryTransaction.nameOf(options),
                    Durations.until(options.deadline(), clock),
                    () -> MemoryTransaction.begin(database, options, clock),
                    MemoryTransaction::rollbackNow);
        });
    }

    @Override
    public <T> Pushdown<T> plan(EntityModel<T, ?> model, Query<T> query) {
        Evaluator.check(model, query);
        return Pushdown.whole(query);
    }

    @Override
    public <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query) {
        Evaluator.check(model, query);
        boolean isIndexed = query.order().isEmpty() && query.predicate().isEmpty();
        String note = isIndexed
                ? "The rows are read in the order of their ids, no further than the window reaches."
                : "The condition is tested on each row in memory; only the id is indexed.";
        return new Pushdown<>(query, null, "", List.of(note));
    }

    @Override
    public <T> Plan explain(EntityModel<T, ?> model, Folding<T> folding) {
        Evaluator.check(model, folding);
        return new Plan(true, "", explain(model, folding.query()).notes());
    }

    private Mono<Void> drainAndClose() {
        if (!database.refuseNewWork()) {
            return Mono.empty();
        }
        return Admission.of(
                        database.gate(),
                        "the closing of the database",
                        FOREVER,
                        () -> {
                            database.end();
                            database.gate().leave();
                            return true;
                        },
                        closed -> {})
                .then();
    }
}

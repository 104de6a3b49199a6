package io.nexusstore.jooq.internal.database;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.QueuedGets;
import io.nexusstore.jooq.internal.execute.Refusals;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.execute.SessionPool;
import io.nexusstore.jooq.internal.execute.SnapshotReader;
import io.nexusstore.jooq.internal.execute.Snapshots;
import io.nexusstore.jooq.internal.fold.FoldReader;
import io.nexusstore.jooq.internal.translate.Division;
import io.nexusstore.jooq.internal.write.Aside;
import io.nexusstore.jooq.internal.write.Writer;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.query.Query;
import io.nexusstore.spi.AggregatePushdown;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

/** A database that is open, as a backend asks it: reads and lone commits, which no engine does in its own way. */
public abstract class OpenDatabase {

    final WritingSide writing;
    final Entities entities;

    private final SessionPool sessions;
    private final SnapshotReader reader;
    private final QueuedGets gets;
    private final Writer writer;

    OpenDatabase(WritingSide writing, SessionPool sessions, Snapshots snapshots, Aside aside, int connectionsForGets) {
        this.writing = writing;
        this.entities = writing.entities();
        this.sessions = sessions;
        this.reader = new SnapshotReader(sessions, writing.gate(), snapshots);
        this.gets = new QueuedGets(reader, writing.workers(), writing.tables().failures(), connectionsForGets);
        this.writer = new Writer(writing, aside);
    }

    /** Makes the table of the entity ready. */
    public final void prepare(EntityModel<?, ?> model) {
        if (entities.find(model) == null && !isReady(model)) {
            create(model);
        }
    }

    /** Returns the row of the id, or null. */
    public final <T, ID> @Nullable T get(EntityModel<T, ID> model, ID id) {
        return reader.get(entities.require(model), id);
    }

    /** Returns the rows of the ids. */
    public final <T, ID> ReadResult<T> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        Entity<T, ID> entity = entities.require(model);
        return ids.isEmpty()
                ? new ReadResult<>(List.of(), List.of(), writing.gate().last())
                : reader.rows(entity, entity.plans().selectIds(ids));
    }

    /** Returns the rows of the ids, which are read on workers; those of single ids together with others that wait. */
    public final <T, ID> Mono<ReadResult<T>> getAllLater(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        if (ids.size() == 1) {
            return gets.get(entities.require(model), ids.iterator().next());
        }
        return later(() -> getAll(model, ids));
    }

    /** Returns the rows of the query, which are read on a worker. */
    public final <T> Mono<ReadResult<T>> readLater(EntityModel<T, ?> model, Query<T> query) {
        return later(() -> read(model, query));
    }

    /** Returns the number of rows of the query, which are counted on a worker. */
    public final <T> Mono<Long> countLater(EntityModel<T, ?> model, Query<T> query) {
        return later(() -> count(model, query));
    }

    /** Returns what the groups of rows come down to, which are folded on a worker. */
    public final <T> Mono<List<Folding.Group>> foldLater(EntityModel<T, ?> model, Folding<T> folding) {
        return later(() -> fold(model, folding));
    }

    /** A subscriber who leaves interrupts the work, and that it fails then is news to nobody. */
    private <R> Mono<R> later(Callable<R> work) {
        return Mono.defer(() -> {
            AtomicBoolean isLeft = new AtomicBoolean();
            return Mono.fromCallable(work)
                    .onErrorComplete(failure -> isLeft.get())
                    .subscribeOn(writing.workers())
                    .doOnCancel(() -> isLeft.set(true));
        });
    }

    /** Returns the rows of the query. */
    public final <T> ReadResult<T> read(EntityModel<T, ?> model, Query<T> query) {
        return reader.read(entities.require(model), query);
    }

    /** Returns the number of rows of the query. */
    public final <T> long count(EntityModel<T, ?> model, Query<T> query) {
        Entity<T, ?> entity = entities.require(model);
        return reader.count(entity, entity.plans().count(query));
    }

    /** Returns how the query is divided. */
    public final <T> Pushdown<T> plan(Query<T> query) {
        return Division.of(query, writing.tables().dialect());
    }

    /** Returns what the groups of rows come down to. */
    public final <T> List<Folding.Group> fold(EntityModel<T, ?> model, Folding<T> folding) {
        Entity<T, ?> entity = entities.require(model);
        FoldReader<T> folds = new FoldReader<>(entity, folding);
        return reader.read(entity, folds::read);
    }

    /** Returns how groups of rows are folded. */
    public final <T> AggregatePushdown.Plan explain(EntityModel<T, ?> model, Folding<T> folding) {
        Entity<T, ?> entity = entities.find(model);
        return entity != null
                ? new FoldReader<>(entity, folding).plan()
                : new AggregatePushdown.Plan(
                        false,
                        "",
                        Division.unplanned(
                                        model, folding.query(), writing.tables().dialect())
                                .notes());
    }

    /** Returns how the query is divided, with the statement and remarks on it once the table is there. */
    public final <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query) {
        Entity<T, ?> entity = entities.find(model);
        return entity != null
                ? reader.explain(entity, query)
                : Division.unplanned(model, query, writing.tables().dialect());
    }

    /** Commits the batch on the calling thread. */
    public final CommitResult commitNow(WriteBatch batch) {
        return batch.mutations().isEmpty()
                ? new CommitResult(writing.gate().last(), List.of())
                : writer.commitNow(batch);
    }

    /** Returns the commit of the batch; subscribing never waits for a sync of the disk or for another caller. */
    public final Mono<CommitResult> commit(WriteBatch batch) {
        return batch.mutations().isEmpty()
                ? Mono.fromSupplier(() -> new CommitResult(writing.gate().last(), List.of()))
                : writer.commit(batch, this::mayCommitOnCaller);
    }

    /** Reserves ids on the calling thread. */
    public abstract IdentityBlock reserveNow(EntityModel<?, ?> model, int count);

    /** Returns the reservation of ids, which happens on a worker; subscribing never waits. */
    public abstract Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count);

    /** Begins a transaction on the calling thread. */
    public abstract DirectTransaction beginNow(TransactionOptions options);

    /** Returns the beginning of a transaction; subscribing never waits. */
    public abstract Mono<DirectTransaction> begin(TransactionOptions options);

    /** Finishes accepted work, open transactions included, then closes everything. */
    public abstract void close();

    /** Creates the table of the entity, or brings it up to date, in a transaction. */
    abstract void create(EntityModel<?, ?> model);

    /** Returns whether a commit costs so little that the thread that subscribes to it may do it. */
    abstract boolean mayCommitOnCaller();

    /** Refuses further gets of subscribers, and waits for those that were admitted. */
    final void endGets() {
        gets.close();
    }

    /** Refuses whatever waits for its turn to write, and lets the workers finish. */
    final void endWriting(Failures failures) {
        writing.queue().end(() -> Refusals.closed(failures));
        // A worker may be the one that closes, and others may still tell of commits: none is interrupted.
        writing.workers().disposeGracefully().subscribe(new BaseSubscriber<>() {});
    }

    /** A table that needs nothing is found ready by reading alone; a transaction may hold the writer for long. */
    private boolean isReady(EntityModel<?, ?> model) {
        Session session = sessions.borrow();
        try {
            Entity<?, ?> ready = writing.tables().ready(model, session.connection());
            if (ready == null) {
                return false;
            }
            entities.add(ready);
            return true;
        } finally {
            sessions.giveBack(session);
        }
    }
}

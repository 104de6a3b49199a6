package io.nexusstore.jooq.internal.database;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.dialect.PostgresDialect;
import io.nexusstore.jooq.internal.dialect.PostgresFailures;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.PostgresPool;
import io.nexusstore.jooq.internal.execute.PostgresSnapshots;
import io.nexusstore.jooq.internal.execute.Refusals;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.execute.SnapshotReader;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.jooq.internal.translate.Division;
import io.nexusstore.jooq.internal.write.Aside;
import io.nexusstore.jooq.internal.write.PostgresWriteSession;
import io.nexusstore.jooq.internal.write.Writer;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.query.Query;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

/** One open PostgreSQL database: its connections, and the entities whose tables are ready. */
public final class PostgresDatabase implements OpenDatabase {

    private final PostgresPool pool;
    private final PostgresFailures failures;
    private final Entities entities;
    private final WritingSide writing;
    private final SnapshotReader reader;
    private final Writer writer;
    private final PostgresTransactions transactions;

    PostgresDatabase(
            PostgresPool pool,
            PostgresFailures failures,
            WritingSide writing,
            PostgresTransactions transactions,
            Aside aside) {
        this.pool = pool;
        this.failures = failures;
        this.entities = writing.entities();
        this.writing = writing;
        this.reader = new SnapshotReader(pool, writing.gate(), new PostgresSnapshots());
        this.writer = new Writer(writing, aside);
        this.transactions = transactions;
    }

    @Override
    public void prepare(EntityModel<?, ?> model) {
        if (entities.find(model) == null && !isReady(model)) {
            PostgresWriteSession session = session();
            entities.add(session.within(
                    () -> writing.tables().create(model, session.session().connection())));
        }
    }

    @Override
    public <T, ID> @Nullable T get(EntityModel<T, ID> model, ID id) {
        return reader.get(entities.require(model), id);
    }

    @Override
    public <T, ID> ReadResult<T> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        Entity<T, ID> entity = entities.require(model);
        return ids.isEmpty()
                ? new ReadResult<>(List.of(), List.of(), writing.gate().last())
                : reader.rows(entity, entity.plans().selectIds(ids));
    }

    @Override
    public <T> ReadResult<T> read(EntityModel<T, ?> model, Query<T> query) {
        Entity<T, ?> entity = entities.require(model);
        return reader.rows(entity, entity.plans().select(query));
    }

    @Override
    public <T> long count(EntityModel<T, ?> model, Query<T> query) {
        Entity<T, ?> entity = entities.require(model);
        return reader.count(entity, entity.plans().count(query));
    }

    @Override
    public <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query) {
        Entity<T, ?> entity = entities.find(model);
        return entity != null ? reader.explain(entity, query) : Division.unplanned(model, query);
    }

    @Override
    public CommitResult commitNow(WriteBatch batch) {
        return batch.mutations().isEmpty()
                ? new CommitResult(writing.gate().last(), List.of())
                : writer.commitNow(batch);
    }

    @Override
    public Mono<CommitResult> commit(WriteBatch batch) {
        return batch.mutations().isEmpty()
                ? Mono.fromSupplier(() -> new CommitResult(writing.gate().last(), List.of()))
                : writer.commit(batch, () -> false);
    }

    @Override
    public IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        Entity<?, ?> entity = entities.require(model);
        PostgresWriteSession session = session();
        return session.within(
                () -> writing.tables().reserve(entity, count, session.session().connection()));
    }

    @Override
    public Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
        return Mono.fromCallable(() -> reserveNow(model, count)).subscribeOn(writing.workers());
    }

    @Override
    public DirectTransaction beginNow(TransactionOptions options) {
        return transactions.beginNow(options);
    }

    @Override
    public Mono<DirectTransaction> begin(TransactionOptions options) {
        return transactions.begin(options);
    }

    @Override
    public void close() {
        writing.waiting().acquireAtLast("the closing of the database");
        try {
            pool.drain();
            leaveNotes();
        } finally {
            writing.queue().end(() -> Refusals.closed(failures));
            // A worker may be the one that closes, and others may still tell of commits: none is interrupted.
            writing.workers().disposeGracefully().subscribe(new BaseSubscriber<>() {});
            pool.close();
        }
    }

    private void leaveNotes() {
        try (Session session = pool.last()) {
            new Bookkeeping(session.connection(), PostgresDialect.INSTANCE, failures.path())
                    .close(writing.start().opening(), writing.gate().last().value());
        } catch (SQLException failure) {
            if (!PostgresFailures.isDisconnection(failure)) {
                throw failures.translate(failure, null);
            }
            // Without notes the next opening knows less than it might; the server is gone, and nothing of it waits.
        }
    }

    /** A table that needs nothing is found ready by reading alone. */
    private boolean isReady(EntityModel<?, ?> model) {
        Session session = pool.borrow();
        try {
            Entity<?, ?> ready = ready(model, session.connection());
            if (ready == null) {
                return false;
            }
            entities.add(ready);
            return true;
        } finally {
            pool.giveBack(session);
        }
    }

    private @Nullable Entity<?, ?> ready(EntityModel<?, ?> model, Connection connection) {
        return writing.tables().ready(model, connection);
    }

    private PostgresWriteSession session() {
        return PostgresWriteSession.patient(pool, failures);
    }
}

package io.nexusstore.jooq.internal.database;

import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.ReaderPool;
import io.nexusstore.jooq.internal.execute.Refusals;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.execute.Settings;
import io.nexusstore.jooq.internal.execute.SnapshotReader;
import io.nexusstore.jooq.internal.execute.SqliteSnapshots;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.Division;
import io.nexusstore.jooq.internal.write.Aside;
import io.nexusstore.jooq.internal.write.Transactions;
import io.nexusstore.jooq.internal.write.Writer;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

/** One open SQLite database: its readers, its writer, and the entities whose tables are ready. */
public final class Database implements OpenDatabase {

    private final Settings settings;
    private final BackendContext context;
    private final Maintenance maintenance;
    private final Failures failures;
    private final Entities entities;
    private final WritingSide writing;
    private final ReaderPool readers;
    private final SnapshotReader reader;
    private final Writer writer;
    private final Transactions transactions;
    private final DslRunner dsl;

    Database(
            Settings settings,
            BackendContext context,
            WritingSide writing,
            ReaderPool readers,
            Maintenance maintenance) {
        this.settings = settings;
        this.context = context;
        this.maintenance = maintenance;
        this.failures = writing.tables().failures();
        this.entities = writing.entities();
        this.writing = writing;
        this.readers = readers;
        this.reader = new SnapshotReader(readers, writing.gate(), new SqliteSnapshots());
        this.writer = new Writer(writing, Aside.NOWHERE);
        this.transactions = new Transactions(writing, context.clock());
        this.dsl = new DslRunner(writing, transactions, readers, context);
    }

    @Override
    public void prepare(EntityModel<?, ?> model) {
        if (entities.find(model) == null && !isReady(model)) {
            create(model);
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
                : writer.commit(batch, () -> settings.durability() == Durability.NORMAL && context.mayBlock());
    }

    @Override
    public IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        Entity<?, ?> entity = entities.require(model);
        writing.waiting().acquire(reservation(model), settings.writerTimeout());
        try {
            return reserved(entity, count);
        } finally {
            writing.queue().release();
        }
    }

    @Override
    public Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
        Entity<?, ?> entity = entities.require(model);
        return transactions.holding(reservation(model), () -> reserved(entity, count));
    }

    private IdentityBlock reserved(Entity<?, ?> entity, int count) {
        return writing.transactions().within(() -> writing.reserve(entity, count));
    }

    private static String reservation(EntityModel<?, ?> model) {
        return "the reservation of ids for entity '" + model.name() + "'";
    }

    @Override
    public DirectTransaction beginNow(TransactionOptions options) {
        return transactions.beginNow(options);
    }

    @Override
    public Mono<DirectTransaction> begin(TransactionOptions options) {
        return transactions.begin(options);
    }

    /** Returns what copies and checks the database. */
    public Maintenance maintenance() {
        return maintenance;
    }

    /** Returns what runs functions over jOOQ. */
    public DslRunner dsl() {
        return dsl;
    }

    /** Returns the entity of the model, whose table is ready. */
    public <T, ID> Entity<T, ID> entity(EntityModel<T, ID> model) {
        return entities.require(model);
    }

    /** Returns the names of the entity in the database. */
    public <T, ID> MappedTable<T, ID> mapped(EntityModel<T, ID> model) {
        return writing.tables().names(model);
    }

    @Override
    public void close() {
        writing.waiting().acquireAtLast("the closing of the database");
        try (Session session = writing.session()) {
            maintenance.close();
            readers.close();
            leaveNotes(session);
            session.yields("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } finally {
            writing.queue().end(() -> Refusals.closed(failures));
            // A worker may be the one that closes, and others may still tell of commits: none is interrupted.
            writing.workers().disposeGracefully().subscribe(new BaseSubscriber<>() {});
            maintenance.cleanUp();
        }
    }

    /** Without notes the next opening knows less than it might, which is no failure when another process writes. */
    private void leaveNotes(Session session) {
        try {
            writing.transactions().within(() -> {
                writing.tables().remember(session.connection());
                new Bookkeeping(session.connection(), SqliteDialect.INSTANCE, failures.path())
                        .close(writing.start().opening(), writing.gate().last().value());
                return session;
            });
        } catch (BackendException failure) {
            if (!failure.code().equals(BackendException.BUSY)) {
                throw failure;
            }
        }
    }

    /** A table that needs nothing is found ready without the writer, which a transaction may hold for long. */
    private boolean isReady(EntityModel<?, ?> model) {
        Session session = readers.borrow();
        try {
            Entity<?, ?> ready = writing.tables().ready(model, session.connection());
            if (ready == null) {
                return false;
            }
            entities.add(ready);
            return true;
        } finally {
            readers.giveBack(session);
        }
    }

    private void create(EntityModel<?, ?> model) {
        writing.waiting().acquire("the preparation of entity '" + model.name() + "'", settings.writerTimeout());
        try {
            if (entities.find(model) == null) {
                Entity<?, ?> created = writing.transactions()
                        .within(() ->
                                writing.tables().create(model, writing.session().connection()));
                entities.add(created);
            }
        } finally {
            writing.queue().release();
        }
    }
}

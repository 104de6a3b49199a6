package io.nexusstore.jooq.internal.execute;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.internal.dialect.SqliteConnector;
import io.nexusstore.jooq.internal.dialect.SqliteConnector.Synchronous;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.schema.SchemaSetup;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.WriteBatch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** One open SQLite database: its readers, its writer, and the entities whose tables are ready. */
public final class Database {

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final int MOST_WORKERS = 64;
    private static final int IDLE_SECONDS = 30;

    private final Settings settings;
    private final BackendContext context;
    private final SqliteFailures failures;
    private final Entities entities = new Entities();
    private final WriterQueue queue = new WriterQueue();
    private final Scheduler workers;
    private final WriterWait waiting;
    private final Session writingSession;
    private final ReaderPool readers;
    private final CommitGate gate;
    private final SnapshotReader reader;
    private final Writer writer;
    private volatile boolean isClosed;

    private Database(Settings settings, String path, BackendContext context) throws SQLException {
        this.settings = settings;
        this.context = context;
        this.failures = new SqliteFailures(path);
        SqliteConnector connector = new SqliteConnector(path, synchronous(settings), settings.busyTimeout());
        this.workers =
                Schedulers.newBoundedElastic(MOST_WORKERS, Integer.MAX_VALUE, "nexus-sqlite", IDLE_SECONDS, true);
        this.waiting = new WriterWait(queue, settings.writerTimeout(), workers, failures);
        this.writingSession = new Session(connector.writer());
        this.gate = new CommitGate(new Bookkeeping(writingSession.connection()).nextIncarnation());
        this.readers = new ReaderPool(connector, failures, settings.readers(), settings.writerTimeout());
        this.reader = new SnapshotReader(readers, gate);
        BatchWriter batches = new BatchWriter(
                new WriteSession(writingSession, failures),
                new MutationWriter(writingSession, entities),
                gate,
                context,
                settings.observer());
        this.writer = new Writer(queue, batches, workers, waiting);
    }

    /** Opens the database. */
    public static Database open(Settings settings, BackendContext context) {
        String path = String.valueOf(settings.file());
        try {
            return new Database(settings, path, context);
        } catch (SQLException failure) {
            throw new SqliteFailures(path).translate(failure, null);
        }
    }

    /** Makes the table of the entity ready. */
    public void prepare(EntityModel<?, ?> model) {
        if (entities.find(model) == null) {
            prepareNew(model);
        }
    }

    /** Returns the row of the id, or null. */
    public <T, ID> @Nullable T get(EntityModel<T, ID> model, ID id) {
        return reader.get(entities.require(model), id);
    }

    /** Returns the rows of the ids. */
    public <T, ID> ReadResult<T> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        Entity<T, ID> entity = entities.require(model);
        return ids.isEmpty()
                ? new ReadResult<>(List.of(), List.of(), gate.last())
                : reader.rows(entity, entity.plans().selectIds(ids));
    }

    /** Returns the rows of the query. */
    public <T> ReadResult<T> read(EntityModel<T, ?> model, Query<T> query) {
        Entity<T, ?> entity = entities.require(model);
        return reader.rows(entity, entity.plans().select(query));
    }

    /** Returns the number of rows of the query. */
    public <T> long count(EntityModel<T, ?> model, Query<T> query) {
        Entity<T, ?> entity = entities.require(model);
        return reader.count(entity, entity.plans().count(query));
    }

    /** Commits the batch on the calling thread. */
    public CommitResult commitNow(WriteBatch batch) {
        return writer.commitNow(batch);
    }

    /** Returns the commit of the batch; subscribing never waits for a sync of the disk or for another caller. */
    public Mono<CommitResult> commit(WriteBatch batch) {
        return writer.commit(batch, () -> settings.durability() == Durability.NORMAL && context.mayBlock());
    }

    /** Finishes accepted work, then closes everything; returns at once when that was done. */
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        waiting.acquire("the closing of the database", FOR_EVER);
        try {
            readers.close();
            writingSession.yields("PRAGMA wal_checkpoint(TRUNCATE)");
            writingSession.close();
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } finally {
            workers.dispose();
        }
    }

    private void prepareNew(EntityModel<?, ?> model) {
        waiting.acquire("the preparation of entity '" + model.name() + "'", waiting.timeout());
        try {
            if (entities.find(model) == null) {
                MappedTable<?, ?> table = MappedTable.of(model, settings.naming());
                new SchemaSetup(writingSession.connection()).create(table);
                entities.add(new Entity<>(table, failures));
            }
        } catch (SQLException failure) {
            throw failures.translate(failure, model.name());
        } finally {
            queue.release();
        }
    }

    private static Synchronous synchronous(Settings settings) {
        return settings.durability() == Durability.FULL ? Synchronous.FULL : Synchronous.NORMAL;
    }
}

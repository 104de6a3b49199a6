package io.nexusstore.jooq.internal.database;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.SqliteConnector;
import io.nexusstore.jooq.internal.dialect.SqliteConnector.Synchronous;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.execute.CommitGate;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.ReaderPool;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.execute.Settings;
import io.nexusstore.jooq.internal.execute.SqliteTables;
import io.nexusstore.jooq.internal.execute.Tables;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.jooq.internal.write.BatchWriter;
import io.nexusstore.jooq.internal.write.BulkWriter;
import io.nexusstore.jooq.internal.write.IdleCheckpoint;
import io.nexusstore.jooq.internal.write.MutationWriter;
import io.nexusstore.jooq.internal.write.SqliteWriteSession;
import io.nexusstore.jooq.internal.write.UniqueTwins;
import io.nexusstore.jooq.internal.write.WriterQueue;
import io.nexusstore.jooq.internal.write.WriterWait;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.spi.BackendContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Opens a database: finds its file, connects, counts the opening, and wires the parts. */
public final class Opening {

    private static final int MOST_WORKERS = 64;
    private static final int IDLE_SECONDS = 30;

    private final Settings settings;
    private final BackendContext context;
    private final DatabaseFile file;
    private final SqliteFailures failures;
    private final SqliteConnector connector;
    private final Entities entities = new Entities();
    private final Tables tables;

    private Opening(Settings settings, BackendContext context, DatabaseFile file) {
        this.settings = settings;
        this.context = context;
        this.file = file;
        this.failures = new SqliteFailures(file.name());
        this.connector = new SqliteConnector(file.path().toString(), synchronous(settings), settings.busyTimeout());
        this.tables = new Tables(
                settings.naming(), SqliteDialect.INSTANCE, failures, new SqliteTables(settings.schema(), failures));
    }

    /**
     * Opens the database of the settings.
     *
     * @throws BackendException when that is not possible; nothing stays open then
     */
    public static Database open(Settings settings, BackendContext context) {
        requireFile(settings);
        DatabaseFile file = DatabaseFile.of(settings.file());
        return new Opening(settings, context, file).open();
    }

    private static void requireFile(Settings settings) {
        Path file = settings.file();
        if (settings.schema() == SchemaMode.VALIDATE && file != null && Files.notExists(file)) {
            throw new BackendException(
                    BackendException.CANNOT_OPEN,
                    null,
                    "Database '" + file + "' does not exist, and schema(SchemaMode.VALIDATE) creates none. Correct the"
                            + " path, or open it with schema(SchemaMode.CREATE).",
                    Map.of("path", file.toString()),
                    null);
        }
    }

    private Database open() {
        try {
            Session session = new Session(connector.writer());
            boolean isOpen = false;
            try {
                Database database = wire(session, countOpening(session));
                isOpen = true;
                return database;
            } finally {
                if (!isOpen) {
                    session.close();
                    file.deleteIfTemporary();
                }
            }
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } catch (NoClassDefFoundError missing) {
            throw new BackendException(
                    BackendException.CANNOT_OPEN,
                    null,
                    "The SQLite driver is not on the class path. Add org.xerial:sqlite-jdbc to the program.",
                    Map.of("path", file.name()),
                    missing);
        }
    }

    private Bookkeeping.Start countOpening(Session session) {
        return new SqliteWriteSession(session, settings.busyTimeout(), failures).within(() -> {
            entities.add(tables.createMeta(session.connection()));
            return new Bookkeeping(session.connection(), SqliteDialect.INSTANCE, failures.path()).open();
        });
    }

    private Database wire(Session session, Bookkeeping.Start start) {
        Scheduler workers =
                Schedulers.newBoundedElastic(MOST_WORKERS, Integer.MAX_VALUE, "nexus-sqlite", IDLE_SECONDS, true);
        ReaderPool readers = new ReaderPool(connector, failures, settings.readers(), settings.writerTimeout());
        Maintenance maintenance = new Maintenance(file, connector, failures, readers, workers);
        IdleCheckpoint idle = new IdleCheckpoint(maintenance::checkpoint);
        CommitGate gate = new CommitGate(start.floor(), new CommitPosition(start.last()), idle::committed);
        SqliteWriteSession transactions = new SqliteWriteSession(session, settings.busyTimeout(), failures);
        WriterQueue queue = new WriterQueue();
        WritingSide writing = new WritingSide(
                transactions,
                new BatchWriter(
                        transactions,
                        new MutationWriter(transactions, entities, UniqueTwins.alone(transactions)),
                        BulkWriter.NONE,
                        gate,
                        context,
                        settings.observer()),
                queue,
                new WriterWait(queue, settings.writerTimeout(), workers, failures),
                gate,
                entities,
                tables,
                workers,
                start);
        return new Database(settings, context, writing, readers, maintenance);
    }

    private static Synchronous synchronous(Settings settings) {
        if (settings.file() == null) {
            return Synchronous.OFF;
        }
        return settings.durability() == Durability.FULL ? Synchronous.FULL : Synchronous.NORMAL;
    }
}

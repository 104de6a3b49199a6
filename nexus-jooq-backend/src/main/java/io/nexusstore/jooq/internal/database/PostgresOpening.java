package io.nexusstore.jooq.internal.database;

import com.zaxxer.hikari.HikariConfig;
import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.internal.dialect.PostgresDialect;
import io.nexusstore.jooq.internal.dialect.PostgresFailures;
import io.nexusstore.jooq.internal.execute.CommitGate;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.PostgresPool;
import io.nexusstore.jooq.internal.execute.PostgresTables;
import io.nexusstore.jooq.internal.execute.Tables;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.jooq.internal.write.Aside;
import io.nexusstore.jooq.internal.write.BatchWriter;
import io.nexusstore.jooq.internal.write.ConstraintNames;
import io.nexusstore.jooq.internal.write.MutationWriter;
import io.nexusstore.jooq.internal.write.PostgresWriteSession;
import io.nexusstore.jooq.internal.write.WriterQueue;
import io.nexusstore.jooq.internal.write.WriterWait;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Opens a PostgreSQL database: connects, counts the opening, and wires the parts. */
public final class PostgresOpening {

    private static final int MOST_WORKERS = 64;
    private static final int IDLE_SECONDS = 30;

    /** The first that knows IS JSON. */
    private static final int LEAST_VERSION = 16;

    /** How long writes that go together wait for a row before each goes by itself. */
    private static final int IMPATIENCE_MILLIS = 50;

    private final PostgresSettings settings;
    private final BackendContext context;
    private final PostgresFailures failures;
    private final PostgresPool pool;
    private final Entities entities = new Entities();
    private final Tables tables;

    private PostgresOpening(
            PostgresSettings settings, BackendContext context, PostgresFailures failures, PostgresPool pool) {
        this.settings = settings;
        this.context = context;
        this.failures = failures;
        this.pool = pool;
        this.tables = new Tables(
                settings.naming(), PostgresDialect.INSTANCE, failures, new PostgresTables(settings.schema(), failures));
    }

    /**
     * Opens the database of the settings.
     *
     * @throws BackendException when that is not possible; nothing stays open then
     */
    public static PostgresDatabase open(PostgresSettings settings, BackendContext context) {
        PostgresFailures failures = new PostgresFailures(place(settings.url()));
        PostgresPool pool;
        try {
            pool = PostgresPool.open(pooled(settings), settings.pool(), millis(settings.writerTimeout()), failures);
        } catch (NoClassDefFoundError missing) {
            throw new BackendException(
                    BackendException.CANNOT_OPEN,
                    null,
                    "The driver of PostgreSQL or the connection pool is not on the class path. Add"
                            + " org.postgresql:postgresql and com.zaxxer:HikariCP to the program.",
                    Map.of("database", failures.path()),
                    missing);
        }
        boolean isOpen = false;
        try {
            PostgresDatabase database = new PostgresOpening(settings, context, failures, pool).wire();
            isOpen = true;
            return database;
        } finally {
            if (!isOpen) {
                pool.close();
            }
        }
    }

    /** Returns what messages call the database: its URL without parameters, among which a password may be. */
    static String place(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private static HikariConfig pooled(PostgresSettings settings) {
        ConnectionPoolConfig pool = settings.pool();
        HikariConfig config = new HikariConfig();
        config.setPoolName("nexus-postgresql");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMinimumIdle(pool.min());
        config.setMaximumPoolSize(pool.max());
        config.setConnectionTimeout(pool.acquireTimeout().toMillis());
        config.setIdleTimeout(pool.idleTimeout().toMillis());
        config.setMaxLifetime(pool.maxLifetime().toMillis());
        config.setKeepaliveTime(pool.healthCheckInterval().toMillis());
        config.setInitializationFailTimeout(1);
        config.setConnectionInitSql("SELECT set_config('lock_timeout', '" + IMPATIENCE_MILLIS
                + "', false), set_config('statement_timeout', '" + millis(settings.statementTimeout())
                + "', false)");
        return config;
    }

    private static long millis(Duration timeout) {
        return Math.min(timeout.toMillis(), Integer.MAX_VALUE);
    }

    /**
     * Checks that the server is of a version that the statements are written for.
     *
     * @throws BackendException with code {@code CANNOT_OPEN} when it is an older one
     */
    static void requireVersion(int major, String place) {
        if (major < LEAST_VERSION) {
            throw new BackendException(
                    BackendException.CANNOT_OPEN,
                    null,
                    "The server of database '" + place + "' is PostgreSQL " + major + ". Upgrade it to version "
                            + LEAST_VERSION + " or later.",
                    Map.of("database", place, "version", Integer.toString(major)),
                    null);
        }
    }

    private PostgresDatabase wire() {
        PostgresWriteSession first = PostgresWriteSession.patient(pool, failures);
        Bookkeeping.Start start = first.within(() -> {
            requireVersion(first.session().connection().getMetaData().getDatabaseMajorVersion(), failures.path());
            entities.add(tables.createMeta(first.session().connection()));
            return new Bookkeeping(first.session().connection(), PostgresDialect.INSTANCE, failures.path()).open();
        });
        Scheduler workers =
                Schedulers.newBoundedElastic(MOST_WORKERS, Integer.MAX_VALUE, "nexus-postgresql", IDLE_SECONDS, true);
        CommitGate gate = new CommitGate(start.floor(), new CommitPosition(start.last()), () -> {});
        PostgresWriteSession session = PostgresWriteSession.impatient(pool, failures);
        WriterQueue queue = new WriterQueue();
        WritingSide writing = new WritingSide(
                session,
                batches(session, entities, gate),
                queue,
                new WriterWait(queue, settings.writerTimeout(), workers, failures),
                gate,
                entities,
                tables,
                workers,
                start);
        PostgresTransactions transactions =
                new PostgresTransactions(pool, failures, writing, this::batches, context.clock());
        return new PostgresDatabase(pool, failures, writing, transactions, aside(gate));
    }

    private Aside aside(CommitGate gate) {
        return new Aside() {
            @Override
            public boolean isFor(Throwable failure) {
                return failure instanceof BackendException held
                        && held.sqlState().equals(Optional.of(PostgresFailures.LOCK_NOT_AVAILABLE));
            }

            @Override
            public CommitResult commit(WriteBatch batch) {
                return batches(PostgresWriteSession.patient(pool, failures), entities, gate)
                        .commitAlone(batch);
            }
        };
    }

    private BatchWriter batches(PostgresWriteSession session, Entities known, CommitGate gate) {
        return new BatchWriter(
                session, new MutationWriter(session, known, new ConstraintNames()), gate, context, CommitObserver.NONE);
    }
}

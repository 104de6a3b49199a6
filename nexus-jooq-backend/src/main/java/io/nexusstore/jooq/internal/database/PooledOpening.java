package io.nexusstore.jooq.internal.database;

import com.zaxxer.hikari.HikariConfig;
import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.internal.execute.CommitGate;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.ConnectionPool;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.execute.Tables;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.jooq.internal.write.Aside;
import io.nexusstore.jooq.internal.write.BatchWriter;
import io.nexusstore.jooq.internal.write.MutationWriter;
import io.nexusstore.jooq.internal.write.PooledWriteSession;
import io.nexusstore.jooq.internal.write.TransactionRules;
import io.nexusstore.jooq.internal.write.WriterQueue;
import io.nexusstore.jooq.internal.write.WriterWait;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;
import java.time.Duration;
import java.util.Map;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Opens a database of pooled connections: connects, counts the opening, and wires the parts. */
public final class PooledOpening {

    private static final int MOST_WORKERS = 64;
    private static final int IDLE_SECONDS = 30;

    private final PooledSettings settings;
    private final BackendContext context;
    private final PooledEngine engine;
    private final TransactionRules rules;
    private final ConnectionPool pool;
    private final Entities entities = new Entities();
    private final Tables tables;
    private final OwnCreations creations;

    private PooledOpening(PooledSettings settings, BackendContext context, PooledEngine engine, ConnectionPool pool) {
        this.settings = settings;
        this.context = context;
        this.engine = engine;
        this.rules = engine.rules();
        this.pool = pool;
        this.tables = new Tables(settings.naming(), engine.dialect(), engine.failures(), engine.tables());
        this.creations = new OwnCreations(pool, rules, tables);
    }

    /**
     * Opens the database of the settings.
     *
     * @throws BackendException when that is not possible; nothing stays open then
     */
    public static PooledDatabase open(PooledSettings settings, PooledEngine engine, BackendContext context) {
        ConnectionPool pool;
        try {
            pool = ConnectionPool.open(
                    pooled(settings, engine),
                    engine.needsConnection(),
                    settings.pool(),
                    settings.writerMillis(),
                    engine.failures());
        } catch (NoClassDefFoundError missing) {
            throw new BackendException(
                    BackendException.CANNOT_OPEN,
                    null,
                    "The driver of database '" + settings.place() + "' or the connection pool is not there. Add "
                            + engine.artifacts()
                            + " to the program; in a named module also 'requires com.zaxxer.hikari'.",
                    Map.of("database", settings.place()),
                    missing);
        }
        boolean isOpen = false;
        try {
            PooledDatabase database = new PooledOpening(settings, context, engine, pool).wire();
            isOpen = true;
            return database;
        } finally {
            if (!isOpen) {
                pool.close();
            }
        }
    }

    private static HikariConfig pooled(PooledSettings settings, PooledEngine engine) {
        ConnectionPoolConfig pool = settings.pool();
        HikariConfig config = new HikariConfig();
        config.setPoolName(threads(engine));
        config.setDriverClassName(engine.driver());
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
        engine.configure(config);
        return config;
    }

    private static String threads(PooledEngine engine) {
        return "nexus-" + engine.dialect().name();
    }

    private PooledDatabase wire() {
        PooledWriteSession first = PooledWriteSession.patient(pool, rules);
        Bookkeeping.Start start = first.within(() -> {
            engine.requireFit(first.session().connection());
            entities.add(tables.createMeta(first.session().connection()));
            return new Bookkeeping(
                            first.session().connection(),
                            engine.dialect(),
                            engine.failures().path())
                    .open();
        });
        Scheduler workers =
                Schedulers.newBoundedElastic(MOST_WORKERS, Integer.MAX_VALUE, threads(engine), IDLE_SECONDS, true);
        CommitGate gate = new CommitGate(start.floor(), new CommitPosition(start.last()), () -> {});
        PooledWriteSession session = PooledWriteSession.impatient(pool, rules);
        WriterQueue queue = new WriterQueue();
        WritingSide writing = new WritingSide(
                session,
                batches(session, entities, gate),
                queue,
                new WriterWait(queue, settings.writerTimeout(), workers, engine.failures()),
                gate,
                entities,
                tables,
                workers,
                start);
        PooledTransactions transactions =
                new PooledTransactions(this::ofSnapshot, writing, this::batches, this::create, context.clock());
        return new PooledDatabase(pool, engine, writing, transactions, creations, aside(gate));
    }

    private PooledWriteSession ofSnapshot(Duration most) {
        return PooledWriteSession.ofSnapshot(pool, rules, most);
    }

    /**
     * A creation that would commit the transaction around it happens elsewhere; so does any other: a transaction may see the schema as it was before
     * the table came, and whoever else needs that would wait for its end. The connection is one more than those of the pool, which may all be lent to
     * transactions that wait for this.
     */
    private Entity<?, ?> create(EntityModel<?, ?> model, Session session) {
        if (rules.commitsCreations()) {
            return creations.create(model);
        }
        Entity<?, ?> ready = tables.ready(model, session.connection());
        if (ready != null) {
            return ready;
        }
        ConnectionPool beside = pool.beside();
        try {
            PooledWriteSession own = PooledWriteSession.patient(beside, rules);
            return own.within(() -> tables.create(model, own.session().connection()));
        } finally {
            beside.close();
        }
    }

    private Aside aside(CommitGate gate) {
        return new Aside() {
            @Override
            public boolean isFor(Throwable failure) {
                return engine.failures().isOfLock(failure);
            }

            @Override
            public CommitResult commit(WriteBatch batch) {
                return batches(PooledWriteSession.patient(pool, rules), entities, gate)
                        .commitAlone(batch);
            }
        };
    }

    private BatchWriter batches(PooledWriteSession session, Entities known, CommitGate gate) {
        return new BatchWriter(
                session,
                new MutationWriter(session, known, engine.collisions(session)),
                engine.bulk(session, known),
                gate,
                context,
                CommitObserver.NONE);
    }
}

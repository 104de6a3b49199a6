package io.nexusstore.jooq.internal.database;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.dialect.ConnectionFailures;
import io.nexusstore.jooq.internal.execute.ConnectionPool;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.jooq.internal.write.Aside;
import io.nexusstore.jooq.internal.write.PooledWriteSession;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.TransactionOptions;
import java.sql.SQLException;
import reactor.core.publisher.Mono;

/** One open database of pooled connections, and the entities whose tables are ready. */
public final class PooledDatabase extends OpenDatabase {

    private final ConnectionPool pool;
    private final PooledEngine engine;
    private final ConnectionFailures failures;
    private final PooledTransactions transactions;
    private final OwnCreations creations;

    /** Subscribers' gets leave half of the connections to everybody else. */
    PooledDatabase(
            ConnectionPool pool,
            PooledEngine engine,
            WritingSide writing,
            PooledTransactions transactions,
            OwnCreations creations,
            Aside aside) {
        super(writing, pool, engine.snapshots(), aside, Math.max(1, pool.most() / 2));
        this.pool = pool;
        this.engine = engine;
        this.failures = engine.failures();
        this.transactions = transactions;
        this.creations = creations;
    }

    @Override
    public IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        Entity<?, ?> entity = entities.require(model);
        PooledWriteSession session = session();
        return session.within(
                () -> writing.tables().reserve(entity, count, session.session().connection()));
    }

    /** Whoever cancels leaves a gap in the ids; the worker is not interrupted, which an engine in this process would take amiss. */
    @Override
    public Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
        return Mono.create(sink -> writing.workers().schedule(() -> {
            try {
                sink.success(reserveNow(model, count));
            } catch (RuntimeException failure) {
                sink.error(failure);
            }
        }));
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
        endGets();
        writing.waiting().acquireAtLast("the closing of the database");
        try {
            pool.drain();
            leaveNotes();
        } finally {
            endWriting(failures);
            pool.close();
        }
    }

    /** Returns the connections. */
    public ConnectionPool pool() {
        return pool;
    }

    private void leaveNotes() {
        try (Session session = pool.last()) {
            new Bookkeeping(session.connection(), engine.dialect(), failures.path())
                    .close(writing.start().opening(), writing.gate().last().value());
        } catch (SQLException failure) {
            if (!failures.isDisconnection(failure)) {
                throw failures.translate(failure, null);
            }
            // Without notes the next opening knows less than it might; the server is gone, and nothing of it waits.
        }
    }

    /** Subscribing must not wait for the network. */
    @Override
    boolean mayCommitOnCaller() {
        return false;
    }

    @Override
    void create(EntityModel<?, ?> model) {
        entities.add(creations.create(model));
    }

    private PooledWriteSession session() {
        return PooledWriteSession.patient(pool, engine.rules());
    }
}

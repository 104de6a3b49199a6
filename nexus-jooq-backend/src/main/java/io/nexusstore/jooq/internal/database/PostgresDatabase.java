package io.nexusstore.jooq.internal.database;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.dialect.PostgresDialect;
import io.nexusstore.jooq.internal.dialect.PostgresFailures;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.PostgresPool;
import io.nexusstore.jooq.internal.execute.PostgresSnapshots;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.jooq.internal.write.Aside;
import io.nexusstore.jooq.internal.write.PostgresWriteSession;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.TransactionOptions;
import java.sql.SQLException;
import reactor.core.publisher.Mono;

/** One open PostgreSQL database: its connections, and the entities whose tables are ready. */
public final class PostgresDatabase extends OpenDatabase {

    private final PostgresPool pool;
    private final PostgresFailures failures;
    private final PostgresTransactions transactions;

    PostgresDatabase(
            PostgresPool pool,
            PostgresFailures failures,
            WritingSide writing,
            PostgresTransactions transactions,
            Aside aside) {
        super(writing, pool, new PostgresSnapshots(), aside);
        this.pool = pool;
        this.failures = failures;
        this.transactions = transactions;
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
            endWriting(failures);
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

    /** Subscribing must not wait for the network. */
    @Override
    boolean mayCommitOnCaller() {
        return false;
    }

    @Override
    void create(EntityModel<?, ?> model) {
        PostgresWriteSession session = session();
        entities.add(session.within(
                () -> writing.tables().create(model, session.session().connection())));
    }

    private PostgresWriteSession session() {
        return PostgresWriteSession.patient(pool, failures);
    }
}

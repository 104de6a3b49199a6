package io.nexusstore.jooq.internal.database;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.execute.ConnectionPool;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.Tables;
import io.nexusstore.jooq.internal.write.PooledWriteSession;
import io.nexusstore.jooq.internal.write.TransactionRules;
import java.util.concurrent.locks.ReentrantLock;

/** Makes tables ready in transactions of their own, one after another: not every engine keeps those of one process apart. */
final class OwnCreations {

    private final ConnectionPool pool;
    private final TransactionRules rules;
    private final Tables tables;
    private final ReentrantLock turn = new ReentrantLock();

    OwnCreations(ConnectionPool pool, TransactionRules rules, Tables tables) {
        this.pool = pool;
        this.rules = rules;
        this.tables = tables;
    }

    /** Makes the table of the entity ready. */
    Entity<?, ?> create(EntityModel<?, ?> model) {
        turn.lock();
        try {
            PooledWriteSession session = PooledWriteSession.patient(pool, rules);
            return session.within(() -> tables.create(model, session.session().connection()));
        } finally {
            turn.unlock();
        }
    }
}

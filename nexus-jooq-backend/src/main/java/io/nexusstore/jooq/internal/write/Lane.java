package io.nexusstore.jooq.internal.write;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.execute.CommitGate;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.execute.Tables;
import io.nexusstore.spi.IdentityBlock;
import java.sql.SQLException;
import reactor.core.scheduler.Scheduler;

/**
 * What one transaction writes through.
 *
 * @param transactions its connection
 * @param batches applies and commits
 * @param entities the entities whose tables are ready, and those that the transaction makes ready
 * @param tables makes them ready
 * @param creations where tables are created
 * @param gate the positions of commits
 * @param workers runs what has no thread of its own
 * @param release gives the lane back when the transaction has ended
 */
public record Lane(
        WriteSession transactions,
        BatchWriter batches,
        Entities entities,
        Tables tables,
        Creations creations,
        CommitGate gate,
        Scheduler workers,
        Runnable release) {

    /** Returns the connection. */
    public Session session() {
        return transactions.session();
    }

    /** Makes the table of the entity ready. */
    Entity<?, ?> create(EntityModel<?, ?> model) {
        return creations.create(model, session());
    }

    /** Reserves ids for the entity within the transaction. */
    IdentityBlock reserve(Entity<?, ?> entity, int count) throws SQLException {
        return tables.reserve(entity, count, session().connection());
    }

    /** Where the tables are created that a transaction needs. */
    @FunctionalInterface
    public interface Creations {

        /** Makes the table ready, in the transaction of the session or in one of its own. */
        Entity<?, ?> create(EntityModel<?, ?> model, Session session);
    }
}

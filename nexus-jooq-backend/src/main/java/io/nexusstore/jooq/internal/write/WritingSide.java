package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.execute.CommitGate;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.execute.Tables;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.spi.IdentityBlock;
import java.sql.SQLException;
import reactor.core.scheduler.Scheduler;

/**
 * Everything that belongs to the writer, and is used by its holder alone but for the queue.
 *
 * @param transactions its connection and transactions
 * @param batches applies and commits
 * @param queue who holds the writer and who waits
 * @param waiting bounds the waits
 * @param gate the positions of commits
 * @param entities the entities whose tables are ready
 * @param tables makes them ready
 * @param workers runs what has no thread of its own
 * @param start where this opening of the database started
 */
public record WritingSide(
        WriteSession transactions,
        BatchWriter batches,
        WriterQueue queue,
        WriterWait waiting,
        CommitGate gate,
        Entities entities,
        Tables tables,
        Scheduler workers,
        Bookkeeping.Start start) {

    /** Returns the connection. */
    public Session session() {
        return transactions.session();
    }

    /** Returns what a transaction writes through whose caller holds the writer. */
    Lane lane() {
        return new Lane(
                transactions,
                batches,
                entities,
                tables,
                (model, session) -> tables.create(model, session.connection()),
                gate,
                workers,
                queue::release);
    }

    /** Reserves ids for the entity within the transaction of the session. */
    public IdentityBlock reserve(Entity<?, ?> entity, int count) throws SQLException {
        return tables.reserve(entity, count, session().connection());
    }
}

package io.nexusstore.jooq.internal.write;

import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;

/** A batch whose caller waits on its own thread, and commits for others when its turn comes. */
final class ParkedBatch extends BatchTicket {

    private final Parking parking = new Parking();
    private volatile boolean leads;

    ParkedBatch(WriteBatch batch) {
        super(batch);
    }

    Parking parking() {
        return parking;
    }

    /** Returns whether the caller got the writer rather than an outcome. */
    boolean leads() {
        return leads;
    }

    /** Returns the result, or throws what the batch failed with. */
    CommitResult outcome() {
        CommitResult committed = result();
        if (committed != null) {
            return committed;
        }
        Throwable reason = failure();
        if (reason instanceof Error error) {
            throw error;
        }
        if (reason instanceof RuntimeException exception) {
            throw exception;
        }
        throw new IllegalStateException("A batch without an outcome was delivered.", reason);
    }

    @Override
    void granted() {
        leads = true;
        parking.end();
    }

    @Override
    boolean runsForeignCode() {
        return false;
    }

    @Override
    void deliver() {
        parking.end();
    }
}

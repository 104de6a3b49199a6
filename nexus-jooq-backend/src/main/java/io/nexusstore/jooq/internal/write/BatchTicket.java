package io.nexusstore.jooq.internal.write;

import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;
import org.jspecify.annotations.Nullable;

/** A batch that waits to be committed, and later what became of it. */
abstract class BatchTicket extends Ticket {

    private final WriteBatch batch;
    private @Nullable CommitResult result;
    private @Nullable Throwable failure;

    BatchTicket(WriteBatch batch) {
        this.batch = batch;
    }

    final WriteBatch batch() {
        return batch;
    }

    /** Records that the batch is committed; nobody is told before {@link #deliver}. */
    final void succeed(CommitResult committed) {
        result = committed;
    }

    /** Records that nothing of the batch was written. */
    final void fail(Throwable reason) {
        failure = reason;
    }

    final boolean isSettled() {
        return result != null || failure != null;
    }

    final @Nullable CommitResult result() {
        return result;
    }

    final @Nullable Throwable failure() {
        return failure;
    }

    /** Returns whether {@link #deliver} runs code of the caller. */
    abstract boolean runsForeignCode();

    /** Gives the outcome to whoever waits for it. */
    abstract void deliver();

    @Override
    final String holder() {
        return "a commit";
    }

    @Override
    final void refused(RuntimeException reason) {
        fail(reason);
        deliver();
    }
}

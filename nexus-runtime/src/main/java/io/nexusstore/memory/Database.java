package io.nexusstore.memory;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.StateException;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.WriteBatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current snapshot and who may replace it.
 *
 * <p>Readers take the snapshot as it is. Writers come one at a time through the gate, write a draft, and put it in the
 * place of the snapshot; that moment is the commit.
 */
final class Database {

    private final WriterGate gate = new WriterGate();
    private final Sequences sequences = new Sequences();
    private volatile Phase phase = Phase.NEW;
    private volatile @Nullable BackendContext context;
    private volatile Snapshot current = Snapshot.EMPTY;

    Sequences sequences() {
        return sequences;
    }

    WriterGate gate() {
        return gate;
    }

    /**
     * Opens the database.
     *
     * @throws StateException when it was opened or closed before
     */
    synchronized void open(BackendContext given) {
        if (phase == Phase.OPEN) {
            throw new StateException(
                    StateException.ALREADY_OPEN,
                    null,
                    "The in-memory database is open already. Open each one once, and share it.");
        }
        if (phase != Phase.NEW) {
            throw closed();
        }
        context = given;
        phase = Phase.OPEN;
    }

    /** Refuses new work from now on; returns whether there can be accepted work. */
    synchronized boolean refuseNewWork() {
        boolean wasOpen = phase == Phase.OPEN;
        phase = wasOpen ? Phase.CLOSING : phase == Phase.NEW ? Phase.CLOSED : phase;
        return wasOpen;
    }

    /** Forgets everything; called inside the gate. */
    synchronized void end() {
        phase = Phase.CLOSED;
        current = Snapshot.EMPTY;
    }

    /**
     * Returns the context, for new work.
     *
     * @throws StateException when the database is not open
     */
    BackendContext requireOpen() {
        BackendContext given = context;
        if (phase == Phase.OPEN && given != null) {
            return given;
        }
        if (phase == Phase.NEW) {
            throw new StateException(
                    StateException.NOT_OPEN, null, "The in-memory database is not open. Open it before it is used.");
        }
        throw closed();
    }

    /**
     * Returns the current snapshot, for a read.
     *
     * @throws StateException when the database is not open
     */
    Snapshot read() {
        requireOpen();
        return current;
    }

    /** Returns the current snapshot, for a writer inside the gate. */
    Snapshot current() {
        return current;
    }

    /**
     * Commits the batch and leaves the gate, which the caller has entered.
     *
     * @throws StateException when the database was closed before the caller's turn
     */
    CommitResult commitAndLeave(WriteBatch batch) {
        try {
            requireNotClosed();
            Draft draft = Draft.of(current);
            return publish(draft, batch, draft.apply(batch));
        } finally {
            gate.leave();
        }
    }

    /**
     * Refuses a writer who passed {@link #requireOpen} but came behind the closing.
     *
     * @throws StateException when the database is closed
     */
    void requireNotClosed() {
        if (phase == Phase.CLOSED) {
            throw closed();
        }
    }

    /** Makes the draft the current snapshot and tells the runtime; called inside the gate, so in commit order. */
    CommitResult publish(Draft draft, WriteBatch batch, List<MutationOutcome> outcomes) {
        CommitPosition position = new CommitPosition(current.position().value() + 1);
        CommitResult result = new CommitResult(position, outcomes);
        current = draft.at(position);
        BackendContext given = context;
        if (given != null) {
            given.committed(batch, result);
        }
        return result;
    }

    private static StateException closed() {
        return new StateException(
                StateException.CLOSED, null, "The in-memory database is closed. Keep it open as long as it is used.");
    }

    private enum Phase {
        NEW,
        OPEN,
        CLOSING,
        CLOSED
    }
}

package io.nexusstore.jooq.internal.write;

import io.nexusstore.error.TransactionException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a transaction has done so far, and the savepoints that it can return to. Only its holder calls it. */
final class Progress {

    private final BatchWriter batches;
    private final Entities entities;
    private final String transaction;
    private final List<Mutation<?, ?>> mutations = new ArrayList<>();
    private final List<MutationOutcome> outcomes = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    /** Whether rows may have changed that no mutation tells of. */
    private boolean hasOtherWork;

    /** What left the work since the last savepoint beyond use, or null. */
    private @Nullable Throwable breakage;

    /** Creates the state of a transaction that begins; the text names it in messages. */
    Progress(BatchWriter batches, Entities entities, String transaction) {
        this.batches = batches;
        this.entities = entities;
        this.transaction = transaction;
    }

    void applied(WriteBatch batch, List<MutationOutcome> applied) {
        mutations.addAll(batch.mutations());
        outcomes.addAll(applied);
    }

    void otherWorkDone() {
        hasOtherWork = true;
    }

    boolean hasOtherWork() {
        return hasOtherWork;
    }

    List<Mutation<?, ?>> mutations() {
        return mutations;
    }

    List<MutationOutcome> outcomes() {
        return outcomes;
    }

    /** Sets a savepoint. */
    Mark mark() {
        int depth = marks.size();
        batches.savepoint(depth);
        Mark mark = new Mark(depth, mutations.size(), hasOtherWork, entities.pending());
        marks.add(mark);
        return mark;
    }

    /**
     * Keeps what was done since the savepoint.
     *
     * @throws TransactionException when it was given up
     */
    void release(Mark mark) {
        if (!marks.contains(mark)) {
            throw new TransactionException(
                    TransactionException.ENDED,
                    "A savepoint of transaction '" + transaction
                            + "' was given up before it was released. Release each one once, before those around it.",
                    false,
                    null);
        }
        batches.release(mark.depth);
        giveUp(mark);
    }

    /** Undoes what was done since the savepoint; does nothing when it was given up. */
    void returnTo(Mark mark) {
        if (!marks.contains(mark)) {
            return;
        }
        batches.rollbackTo(mark.depth);
        giveUp(mark);
        breakage = null;
        mutations.subList(mark.done, mutations.size()).clear();
        outcomes.subList(mark.done, outcomes.size()).clear();
        hasOtherWork = mark.hadOtherWork;
        entities.returnTo(mark.pending);
    }

    /** Returns whether there is a savepoint to return to, so that a failure need not end the whole transaction. */
    boolean canReturn() {
        return !marks.isEmpty() && batches.canReturn();
    }

    /** Notes a failure after which nothing can be done but return to a savepoint. */
    void broken(Throwable failure) {
        breakage = failure;
    }

    /**
     * Demands that there was no such failure.
     *
     * @throws TransactionException when there was
     */
    void requireUnbroken() {
        Throwable failure = breakage;
        if (failure != null) {
            throw new TransactionException(
                    TransactionException.ROLLED_BACK,
                    "Nothing more can be done since the last savepoint of transaction '" + transaction
                            + "', because a call failed there; the cause is that failure. Let the nested scope fail as a"
                            + " whole.",
                    false,
                    failure);
        }
    }

    private void giveUp(Mark mark) {
        marks.subList(mark.depth, marks.size()).clear();
    }

    /** What had been done when a savepoint was set; each is unlike any other. */
    static final class Mark {

        private final int depth;
        private final int done;
        private final boolean hadOtherWork;
        private final Map<EntityModel<?, ?>, Entity<?, ?>> pending;

        private Mark(int depth, int done, boolean hadOtherWork, Map<EntityModel<?, ?>, Entity<?, ?>> pending) {
            this.depth = depth;
            this.done = done;
            this.hadOtherWork = hadOtherWork;
            this.pending = pending;
        }
    }
}

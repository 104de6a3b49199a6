package io.nexusstore.jooq.internal.write;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.internal.execute.CommitGate;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Applies and commits batches on the writing session. Only the holder of the writer calls it. */
public final class BatchWriter {

    private final WriteSession session;
    private final MutationWriter mutations;
    private final BatchApplication application;
    private final CommitGate gate;
    private final BackendContext context;
    private final CommitObserver observer;

    public BatchWriter(
            WriteSession session,
            MutationWriter mutations,
            BulkWriter bulk,
            CommitGate gate,
            BackendContext context,
            CommitObserver observer) {
        this.session = session;
        this.mutations = mutations;
        this.application = new BatchApplication(mutations, bulk, observer);
        this.gate = gate;
        this.context = context;
        this.observer = observer;
    }

    /** Commits one batch by itself; when it throws, nothing of it is written. */
    public CommitResult commitAlone(WriteBatch batch) {
        observer.reached(Step.BEGIN);
        CommitResult atOnce =
                batch.mutations().size() == 1 && session.commitsStatements() ? commitStatement(batch) : null;
        return atOnce != null ? atOnce : commitTransaction(batch);
    }

    /**
     * Commits the batches of the tickets in one transaction and settles each; a batch that fails takes no other with
     * it.
     *
     * <p>Nothing is judged before the commit is decided: when it fails, or the transaction is lost on the way, the
     * batches are committed one by one.
     */
    public void commitTogether(List<BatchTicket> tickets) {
        List<Applied> applied = new ArrayList<>(tickets.size());
        observer.reached(Step.BEGIN);
        session.begin();
        if (!applyAll(tickets, applied) || !commitAndSettle(applied)) {
            commitOneByOne(tickets);
        }
    }

    /** Commits what the work does on the session; nobody is told of it, but later positions are greater. */
    public void commitWork(Runnable work) {
        session.begin();
        boolean isCommitted = false;
        try {
            work.run();
            commitUntold();
            isCommitted = true;
        } finally {
            if (!isCommitted) {
                session.rollback();
            }
        }
    }

    /** Commits the transaction of several calls; nobody is told of it, but later positions are greater. */
    void commitUntold() {
        gate.takeTurn();
        try {
            commit(1);
        } finally {
            gate.endTurn();
        }
    }

    /** Does the work within a transaction, whole or not at all. */
    void applyWork(Runnable work) {
        session.savepoint();
        try {
            work.run();
        } catch (Throwable failure) {
            undo(failure);
            throw failure;
        }
        session.release();
    }

    /** Begins a transaction of several calls. */
    public void begin() {
        observer.reached(Step.BEGIN);
        session.begin();
    }

    /**
     * Applies a batch within a transaction; when it throws and the transaction still stands, nothing of it is applied.
     */
    public List<MutationOutcome> apply(WriteBatch batch) {
        if (session.undoesStatements() && isOneStatement(batch)) {
            return application.oneByOne(batch);
        }
        session.savepoint();
        List<MutationOutcome> outcomes;
        try {
            outcomes = application.together(batch.mutations());
            if (outcomes == null) {
                session.rollbackToSavepoint();
                session.savepoint();
                outcomes = application.oneByOne(batch);
            }
        } catch (Throwable failure) {
            undo(failure);
            throw failure;
        }
        session.release();
        return outcomes;
    }

    /** Sets the savepoint of a nested scope, of which there may be one at each depth. */
    void savepoint(int depth) {
        session.savepoint(depth);
        observer.reached(Step.SAVEPOINT_SET);
    }

    /** Gives up the savepoint at the depth and those deeper, and keeps what was done since. */
    void release(int depth) {
        session.release(depth);
        observer.reached(Step.SAVEPOINT_RELEASED);
    }

    /** Returns to the savepoint at the depth, and gives up it and those deeper. */
    void rollbackTo(int depth) {
        session.rollbackTo(depth);
        observer.reached(Step.SAVEPOINT_ROLLED_BACK);
    }

    /** Returns whether there is still a savepoint to return to after a statement has failed. */
    boolean canReturn() {
        return session.canReturn();
    }

    /** Commits the transaction of several calls, in which the batch was applied. */
    public CommitResult commit(WriteBatch batch, List<MutationOutcome> outcomes) {
        gate.takeTurn();
        try {
            commit(1);
            return told(batch, outcomes);
        } finally {
            gate.endTurn();
        }
    }

    private void undo(Throwable failure) {
        if (session.leavesTransaction(failure) || session.canReturn()) {
            session.rollbackToSavepoint();
        }
    }

    /** Without savepoints a member that fails leaves what it did before, and the group is lost; so the members may share chunks. */
    private boolean applyJoined(List<BatchTicket> tickets, List<Applied> applied) {
        List<Mutation<?, ?>> all = new ArrayList<>();
        tickets.forEach(ticket -> all.addAll(ticket.batch().mutations()));
        List<MutationOutcome> outcomes = application.together(all);
        if (outcomes == null) {
            return false;
        }
        int from = 0;
        for (BatchTicket ticket : tickets) {
            int to = from + ticket.batch().mutations().size();
            applied.add(new Applied(ticket, List.copyOf(outcomes.subList(from, to))));
            from = to;
        }
        return true;
    }

    private void applyMember(BatchTicket ticket, List<Applied> applied) {
        try {
            applied.add(new Applied(ticket, apply(ticket.batch())));
        } catch (RuntimeException failure) {
            if (!session.leavesTransaction(failure)) {
                throw failure;
            }
            ticket.fail(failure);
        }
    }

    /** Returns false when the transaction is lost: whoever caused it meets it again alone, and nobody else does. */
    private boolean applyAll(List<BatchTicket> tickets, List<Applied> applied) {
        boolean isApplied = false;
        try {
            if (session.undoesStatements()) {
                tickets.forEach(ticket -> applyMember(ticket, applied));
                isApplied = true;
            } else {
                isApplied = applyJoined(tickets, applied);
            }
        } catch (RuntimeException | Error lost) {
            // Each member is judged afresh.
        } finally {
            if (!isApplied) {
                session.rollback();
            }
        }
        return isApplied;
    }

    /** Returns false when nothing was committed; where nobody knows, the members are told so, and none is tried again. */
    private boolean commitAndSettle(List<Applied> applied) {
        gate.takeTurn();
        try {
            commitOrRollback(applied.size());
        } catch (RuntimeException | Error lost) {
            gate.endTurn();
            boolean isUnknown =
                    lost instanceof BackendException failure && failure.code().equals(BackendException.COMMIT_UNKNOWN);
            if (isUnknown) {
                applied.forEach(member -> member.ticket().fail(lost));
            }
            return isUnknown;
        }
        try {
            settle(applied);
            return true;
        } finally {
            gate.endTurn();
        }
    }

    private void settle(List<Applied> applied) {
        observer.reached(Step.AFTER_COMMIT);
        long first = gate.last().value() - applied.size() + 1;
        for (int i = 0; i < applied.size(); i++) {
            Applied member = applied.get(i);
            member.ticket()
                    .succeed(announce(member.ticket().batch(), member.outcomes(), new CommitPosition(first + i)));
        }
        observer.reached(Step.BEFORE_ACKNOWLEDGE);
    }

    private void commitOneByOne(List<BatchTicket> tickets) {
        for (BatchTicket ticket : tickets) {
            try {
                ticket.succeed(commitAlone(ticket.batch()));
            } catch (RuntimeException | Error failure) {
                ticket.fail(failure);
            }
        }
    }

    /**
     * Lets a statement commit by itself, which spares the calls around it, or returns null where it takes more. When
     * another process is at it, a transaction waits for that in its place: the gate is closed here, and readers would
     * wait as well.
     */
    private @Nullable CommitResult commitStatement(WriteBatch batch) {
        gate.takeTurn();
        try {
            List<MutationOutcome> outcomes = commitStatementAtOnce(batch);
            return outcomes == null ? null : told(batch, outcomes);
        } catch (BackendException failure) {
            if (!failure.code().equals(BackendException.BUSY)) {
                throw failure;
            }
            return null;
        } finally {
            gate.endTurn();
        }
    }

    private @Nullable List<MutationOutcome> commitStatementAtOnce(WriteBatch batch) {
        CommitPosition next = gate.after(1);
        long ticket = gate.close();
        boolean isCommitted = false;
        try {
            MutationOutcome outcome = mutations.applyAtOnce(batch.mutations().get(0));
            isCommitted = outcome != null;
            return outcome == null ? null : List.of(outcome);
        } finally {
            gate.open(ticket, isCommitted ? next : gate.last());
        }
    }

    private CommitResult commitTransaction(WriteBatch batch) {
        List<MutationOutcome> outcomes = applyInTransaction(() -> application.together(batch.mutations()));
        if (outcomes == null) {
            outcomes = Objects.requireNonNull(applyInTransaction(() -> application.oneByOne(batch)));
        }
        gate.takeTurn();
        try {
            commitOrRollback(1);
            return told(batch, outcomes);
        } finally {
            gate.endTurn();
        }
    }

    /** Returns null, and has no transaction any more, when the work returns null. */
    private @Nullable List<MutationOutcome> applyInTransaction(Supplier<@Nullable List<MutationOutcome>> work) {
        session.begin();
        boolean isApplied = false;
        try {
            List<MutationOutcome> outcomes = work.get();
            isApplied = outcomes != null;
            return outcomes;
        } finally {
            if (!isApplied) {
                session.rollback();
            }
        }
    }

    private void commitOrRollback(int batches) {
        boolean isCommitted = false;
        try {
            commit(batches);
            isCommitted = true;
        } finally {
            if (!isCommitted) {
                session.rollback();
            }
        }
    }

    private void commit(int batches) {
        observer.reached(Step.BEFORE_COMMIT);
        CommitPosition next = gate.after(batches);
        long ticket = gate.close();
        boolean isCommitted = false;
        try {
            session.commit();
            isCommitted = true;
        } finally {
            gate.open(ticket, isCommitted ? next : gate.last());
        }
    }

    private CommitResult told(WriteBatch batch, List<MutationOutcome> outcomes) {
        observer.reached(Step.AFTER_COMMIT);
        CommitResult result = announce(batch, outcomes, gate.last());
        observer.reached(Step.BEFORE_ACKNOWLEDGE);
        return result;
    }

    private CommitResult announce(WriteBatch batch, List<MutationOutcome> outcomes, CommitPosition position) {
        CommitResult result = new CommitResult(position, outcomes);
        context.committed(batch, result);
        return result;
    }

    private boolean isOneStatement(WriteBatch batch) {
        return batch.mutations().size() == 1
                && mutations.isOneStatement(batch.mutations().get(0));
    }

    /** A member of a group and what it did, while the commit of the group is not decided. */
    private record Applied(BatchTicket ticket, List<MutationOutcome> outcomes) {}
}

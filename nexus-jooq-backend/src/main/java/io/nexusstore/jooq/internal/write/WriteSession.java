package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.execute.Session;
import java.sql.SQLException;

/** A session that writes, as its holder drives it: transactions and savepoints, with translated failures. */
public abstract class WriteSession {

    private static final String SAVEPOINT = "SAVEPOINT nexus_member";
    private static final String RELEASE = "RELEASE SAVEPOINT nexus_member";
    private static final String ROLLBACK_TO = "ROLLBACK TO SAVEPOINT nexus_member";

    private final Failures failures;

    WriteSession(Failures failures) {
        this.failures = failures;
    }

    /** Returns the connection; between transactions there may be none. */
    public abstract Session session();

    /** Begins a transaction that may write. */
    public abstract void begin();

    /** Commits the transaction. */
    public abstract void commit();

    /** Ends the transaction, if it has not ended by itself. */
    public abstract void rollback();

    /** Returns whether there is a transaction, which the database may have ended by itself. */
    public abstract boolean isInTransaction();

    /** Returns whether there is still a savepoint to return to after a statement has failed. */
    public abstract boolean canReturn();

    /** Returns whether a statement that is refused for a row undoes itself, and the transaction goes on. */
    public abstract boolean undoesStatements();

    /** Returns whether a statement may run without a transaction around it, and commit itself. */
    public abstract boolean commitsStatements();

    /** Returns whether a failure of a statement leaves its transaction as it was before the statement. */
    public final boolean leavesTransaction(Throwable failure) {
        return failures.leavesTransaction(failure);
    }

    /** Runs the work in a transaction of its own. */
    public final <R> R within(Work<R> work) {
        begin();
        boolean isCommitted = false;
        try {
            R result = work.run();
            commit();
            isCommitted = true;
            return result;
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } finally {
            if (!isCommitted) {
                rollback();
            }
        }
    }

    /** Sets a mark to return to. */
    public final void savepoint() {
        run(SAVEPOINT);
    }

    /** Forgets the mark. */
    public final void release() {
        run(RELEASE);
    }

    /** Returns to the mark and forgets it. */
    public final void rollbackToSavepoint() {
        run(ROLLBACK_TO);
        run(RELEASE);
    }

    /** Sets a mark of a nested scope, of which there may be one at each depth. */
    final void savepoint(int depth) {
        run("SAVEPOINT nexus_scope_" + depth);
    }

    /** Forgets the mark at the depth and those deeper. */
    final void release(int depth) {
        run("RELEASE SAVEPOINT nexus_scope_" + depth);
    }

    /** Returns to the mark at the depth, and forgets it and those deeper. */
    final void rollbackTo(int depth) {
        run("ROLLBACK TO SAVEPOINT nexus_scope_" + depth);
        release(depth);
    }

    /** Runs a statement without parameters and results. */
    final void run(String sql) {
        try {
            session().run(sql);
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        }
    }

    /** What is done in a transaction. */
    public interface Work<R> {

        /** Does it. */
        R run() throws SQLException;
    }
}

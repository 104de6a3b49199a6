package io.nexusstore.jooq.internal.execute;

import io.nexusstore.change.CommitPosition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Tells readers which commit their snapshot ends with.
 *
 * <p>A commit becomes visible to new snapshots at some moment inside the driver's call. The gate is closed around that
 * call, so a snapshot that began while the gate stayed open holds exactly the commits up to the last position.
 */
public final class CommitGate {

    private final StampedLock lock = new StampedLock();
    private final ReentrantLock turn = new ReentrantLock();
    private final long floor;
    private final Runnable afterCommit;
    private volatile CommitPosition last;

    /**
     * Creates the gate of one opening of the database.
     *
     * @param floor less than every position of this opening, and not less than any of an earlier one
     * @param last the last commit of the earlier ones
     * @param afterCommit is run after each commit, by whoever made it; returns at once
     */
    public CommitGate(long floor, CommitPosition last, Runnable afterCommit) {
        this.floor = floor;
        this.last = last;
        this.afterCommit = afterCommit;
    }

    /** Returns the position of the last commit. */
    public CommitPosition last() {
        return last;
    }

    /** Returns the position of a commit that comes that many places after the last one. */
    public CommitPosition after(int places) {
        return new CommitPosition(Math.max(last.value(), floor) + places);
    }

    /** Returns a ticket to check by {@link #stayedOpen}, or 0 while a commit is under way. */
    public long tryOptimistic() {
        return lock.tryOptimisticRead();
    }

    /** Returns whether no commit has begun since the ticket was drawn. */
    public boolean stayedOpen(long ticket) {
        return lock.validate(ticket);
    }

    /** Waits for a commit under way, then keeps others from beginning until {@link #letCommit}. */
    public long holdOff() {
        return lock.readLock();
    }

    /** Ends {@link #holdOff}. */
    public void letCommit(long ticket) {
        lock.unlockRead(ticket);
    }

    /** Waits until nobody else commits or tells of a commit, and keeps others from it until {@link #endTurn}. */
    public void takeTurn() {
        turn.lock();
    }

    /** Ends {@link #takeTurn}. */
    public void endTurn() {
        turn.unlock();
    }

    /** Closes the gate before a commit, in whose turn the caller is. */
    public long close() {
        return lock.writeLock();
    }

    /** Opens the gate when it is decided which commit is the last one now. */
    public void open(long ticket, CommitPosition committed) {
        last = committed;
        lock.unlockWrite(ticket);
        afterCommit.run();
    }
}

package io.nexusstore.memory;

import io.nexusstore.error.TransactionException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Admits one writer at a time, in the order in which they came, whether they wait on a thread or to be called; for any
 * backend whose database has one writer.
 *
 * <p>The gate belongs to whoever entered and not to a thread: a transaction may be left on another thread than it was
 * entered on.
 */
public final class WriterGate {

    private final Deque<Waiter> waiters = new ArrayDeque<>();
    private @Nullable String holder;

    /** Creates a gate with nobody inside. */
    public WriterGate() {}

    /** Enters if nobody is inside or waits; returns whether it did. */
    synchronized boolean tryEnter(String who) {
        if (holder != null) {
            return false;
        }
        holder = who;
        return true;
    }

    /**
     * Enters, waiting on the calling thread. Whoever entered must {@link #leave}.
     *
     * @param who the writer, for the message to those who wait in vain: {@code a write}, {@code transaction 'x'}
     * @param patience how long to wait
     * @throws TransactionException when somebody else stays inside for longer than the patience, or the thread is
     *     interrupted
     */
    public void enter(String who, Duration patience) {
        Semaphore turn = new Semaphore(0);
        Waiter waiter = enterOrQueue(who, turn::release);
        if (waiter == null) {
            return;
        }
        boolean admitted = false;
        InterruptedException interruption = null;
        try {
            admitted = turn.tryAcquire(Durations.nanos(patience), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            interruption = interrupted;
        }
        if (!admitted && withdraw(waiter)) {
            throw held(who, interruption);
        }
    }

    /**
     * Enters and returns null, or returns the waiter whose turn will be announced; nothing is called before this
     * returns.
     */
    @Nullable
    synchronized Waiter enterOrQueue(String who, Runnable turn) {
        if (tryEnter(who)) {
            return null;
        }
        Waiter waiter = new Waiter(who, turn);
        waiters.add(waiter);
        return waiter;
    }

    /** Gives up waiting; returns false when the waiter's turn has come already. */
    synchronized boolean withdraw(Waiter waiter) {
        return waiters.remove(waiter);
    }

    /**
     * Enters without blocking the subscriber, and does the work inside: at once where the gate is free, else on another
     * thread. The work must leave the gate, or hand that duty over with its result.
     *
     * <p>Signals {@link TransactionException} with code {@code WRITER_HELD} when somebody else stays inside for longer than
     * the patience. Cancelling gives up waiting.
     *
     * @param who the writer, for the message to those who wait in vain
     * @param patience how long to wait
     * @param work what is done inside
     * @param giveBack takes a result that a cancelled subscriber never saw; may be called twice with it
     * @param <R> the result
     */
    public <R> Mono<R> admit(String who, Duration patience, Supplier<R> work, Consumer<? super R> giveBack) {
        return Admission.of(this, who, patience, work, giveBack);
    }

    /** Leaves the gate to the next waiter. */
    public void leave() {
        Waiter next;
        synchronized (this) {
            next = waiters.poll();
            holder = next == null ? null : next.who;
        }
        if (next != null) {
            next.turn.run();
        }
    }

    /** Returns the failure of a writer that waited in vain. */
    synchronized TransactionException held(String who, @Nullable Throwable cause) {
        String other = holder == null ? "another writer" : holder;
        return new TransactionException(
                TransactionException.WRITER_HELD,
                sentence(who) + " waited in vain for " + other
                        + ", which holds the database. End it first, or do the work within it.",
                true,
                cause);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** One writer in the queue; each is unlike any other. */
    static final class Waiter {

        private final String who;
        private final Runnable turn;

        private Waiter(String who, Runnable turn) {
            this.who = who;
            this.turn = turn;
        }
    }
}

package io.nexusstore.jooq.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the writer, and who waits for it, first come first served.
 *
 * <p>Nothing here blocks: a subscriber on a thread that must not wait can take its place in the queue.
 */
public final class WriterQueue {

    private static final String HANDING_OVER = "a hand-over";

    private final AtomicReference<@Nullable String> holder = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Supplier<RuntimeException>> refusal = new AtomicReference<>();

    /** Takes the writer if it is free and nobody waits for it. */
    public boolean tryAcquire(String newHolder) {
        return waiting.isEmpty() && holder.compareAndSet(null, newHolder);
    }

    /** Queues for the writer; the ticket is granted at once when it is free. */
    public void enqueue(Ticket ticket) {
        waiting.add(ticket);
        handOver();
        refuseAll();
    }

    /** Gives up the place of the ticket; false when it was claimed already. */
    public boolean withdraw(Ticket ticket) {
        if (!ticket.withdraw()) {
            return false;
        }
        waiting.remove(ticket);
        return true;
    }

    /** Gives the writer back, to whoever waits longest. */
    public void release() {
        holder.set(null);
        handOver();
    }

    /**
     * Ends the queue; its last holder calls it instead of {@link #release}. Whoever waits, or comes later, is refused.
     */
    public void end(Supplier<RuntimeException> reason) {
        refusal.set(reason);
        refuseAll();
    }

    /** Returns what holds the writer, for messages. */
    public String holder() {
        String now = holder.get();
        return now == null ? HANDING_OVER : now;
    }

    /** Returns whether nobody waits. */
    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Returns the tickets that wait, the longest first; a view that may miss what happens meanwhile. */
    public Iterable<Ticket> waiting() {
        return waiting;
    }

    /**
     * Claims batches from the head of the queue, up to the first ticket of another kind. Only the holder of the writer
     * calls it.
     */
    public List<BatchTicket> takeBatches(int most) {
        List<BatchTicket> taken = new ArrayList<>();
        while (taken.size() < most && waiting.peek() instanceof BatchTicket batch) {
            if (waiting.remove(batch) && batch.claim()) {
                taken.add(batch);
            }
        }
        return taken;
    }

    private void refuseAll() {
        Supplier<RuntimeException> reason = refusal.get();
        if (reason == null) {
            return;
        }
        for (Ticket late = waiting.poll(); late != null; late = waiting.poll()) {
            if (late.claim()) {
                late.refused(reason.get());
            }
        }
    }

    private void handOver() {
        while (!waiting.isEmpty() && holder.compareAndSet(null, HANDING_OVER)) {
            Ticket next = waiting.poll();
            while (next != null && !next.claim()) {
                next = waiting.poll();
            }
            if (next != null) {
                holder.set(next.holder());
                next.granted();
                return;
            }
            holder.set(null);
        }
    }
}

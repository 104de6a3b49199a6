package io.nexusstore.internal.pipeline;

import io.nexusstore.spi.IdentityBlock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one entity that are reserved and not given to anybody yet. Thread-safe.
 *
 * <p>The more is asked for, the more is reserved at once: a store that saves little leaves small gaps behind, one that
 * saves much seldom waits for a reservation.
 */
final class IdentityPool {

    private static final int FEWEST = 16;
    private static final int MOST = 1024;

    private final Deque<IdentityBlock> blocks = new ArrayDeque<>();
    private long left;
    private final @Nullable IdentityPool outer;
    private int next = FEWEST;

    /** Creates a pool of its own. */
    IdentityPool() {
        this(null);
    }

    /** Creates a pool within another one, whose ids come after its own. */
    IdentityPool(@Nullable IdentityPool outer) {
        this.outer = outer;
    }

    /** Returns that many ids, or null when fewer are left; then none is taken. */
    synchronized @Nullable List<Long> take(int count) {
        if (left < count) {
            return outer == null ? null : outer.take(count);
        }
        List<Long> taken = new ArrayList<>(count);
        while (taken.size() < count) {
            IdentityBlock block = blocks.remove();
            int used = Math.min(block.count(), count - taken.size());
            for (int i = 0; i < used; i++) {
                taken.add(block.first() + i);
            }
            if (used < block.count()) {
                blocks.addFirst(new IdentityBlock(block.first() + used, block.count() - used));
            }
        }
        left -= count;
        return taken;
    }

    /** Returns how many to reserve for a caller who needs that many. */
    synchronized int demand(int count) {
        int size = Math.max(count, next);
        next = Math.min(next * 2, MOST);
        return size;
    }

    /** Returns the caller's share of what was reserved, and keeps the rest. */
    synchronized List<Long> share(IdentityBlock reserved, int count) {
        List<Long> taken = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            taken.add(reserved.first() + i);
        }
        if (count < reserved.count()) {
            blocks.addLast(new IdentityBlock(reserved.first() + count, reserved.count() - count));
            left += reserved.count() - count;
        }
        return taken;
    }

    /** Leaves all ids unused, here and in the pools around, since somebody who chose ids of his own has used some. */
    synchronized void clear() {
        blocks.clear();
        left = 0;
        if (outer != null) {
            outer.clear();
        }
    }

    /** Gives the ids that are left to the pool around. */
    synchronized void leaveToOuter() {
        if (outer != null) {
            outer.add(blocks);
        }
        blocks.clear();
        left = 0;
    }

    private synchronized void add(Collection<IdentityBlock> others) {
        blocks.addAll(others);
        left += others.stream().mapToLong(IdentityBlock::count).sum();
    }
}

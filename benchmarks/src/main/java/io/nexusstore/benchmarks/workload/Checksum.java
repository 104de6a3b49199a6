package io.nexusstore.benchmarks.workload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit fold over answers, sensitive to every field of every user.
 *
 * <p>{@link #addInOrder} also tells orders apart, {@link #addInAnyOrder} does not. Not safe for use by many threads.
 */
public final class Checksum {

    private static final long PRIME = 0x100000001B3L;

    private long value = 0xCBF29CE484222325L;
    private long count;

    /** Adds an answer whose place among the answers matters; null stands for "no such user". */
    public void addInOrder(@Nullable User user) {
        value = (Long.rotateLeft(value, 7) ^ of(user)) * PRIME;
        count++;
    }

    /** Adds an answer whose place does not matter. */
    public void addInAnyOrder(User user) {
        value += of(user);
        count++;
    }

    /** Returns the fold of all answers so far and of their number. */
    public long value() {
        return finish(value ^ count * PRIME);
    }

    private static long of(@Nullable User user) {
        if (user == null) {
            return 1;
        }
        long hash = text(17, user.id());
        hash = text(hash, user.name());
        hash = text(hash, user.email());
        hash = step(hash, user.age());
        hash = text(hash, user.status().name());
        hash = step(hash, Double.doubleToRawLongBits(user.score()));
        hash = time(hash, user.createdAt());
        hash = time(hash, user.updatedAt());
        return finish(text(hash, user.bio()));
    }

    private static long time(long hash, Instant time) {
        return step(step(hash, time.getEpochSecond()), time.getNano());
    }

    private static long text(long hash, @Nullable String text) {
        if (text == null) {
            return step(hash, -1);
        }
        long next = step(hash, text.length());
        for (int i = 0; i < text.length(); i++) {
            next = (next ^ text.charAt(i)) * PRIME;
        }
        return next;
    }

    private static long step(long hash, long bits) {
        return finish(hash ^ bits) * PRIME;
    }

    private static long finish(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}

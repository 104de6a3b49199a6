package io.nexusstore.memory;

import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.IdentityBlock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The greatest id that was handed out for each entity. Thread-safe, and no part of any snapshot. */
final class Sequences {

    private final Map<Class<?>, Long> last = new ConcurrentHashMap<>();

    /**
     * Reserves ids beyond those handed out before and those of the rows that the caller sees.
     *
     * @throws BackendException when so many do not exist any more
     */
    IdentityBlock reserve(EntityModel<?, ?> model, Snapshot seen, int count) {
        long stored = Snapshot.in(seen.tables(), model).lastId();
        long end = last.merge(
                model.type(),
                advanced(model, stored, count),
                (before, fromRows) -> advanced(model, Math.max(before, stored), count));
        return new IdentityBlock(end - count + 1, count);
    }

    private static long advanced(EntityModel<?, ?> model, long from, int count) {
        long start = Math.max(from, 0);
        if (start > Long.MAX_VALUE - count) {
            throw new BackendException(
                    BackendException.FULL,
                    model.name(),
                    "Entity '" + model.name() + "' has used the greatest id there is, so none can be drawn any more."
                            + " Give its entities ids below, or delete that row.",
                    Map.of(),
                    null);
        }
        return start + count;
    }
}

package io.nexusstore.internal.pipeline;

import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.ReadResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the result of a query in portions, by place, so that nothing is held between two of them. Not thread-safe.
 *
 * <p>Behind a portion that ends in unreadable rows the next one begins at the last readable row and meets them again;
 * they are remembered by id. A portion without any readable row is skipped by counting. What the backend leaves to the
 * evaluator is read whole each time, so behind its first portion the rest is read at once.
 */
final class Portions<T> {

    private static final int FIRST = 256;
    private static final int GREATEST = 4_096;

    private final EntityModel<T, ?> model;
    private final Query<T> whole;
    private final Divided divided;
    private final Map<String, UnreadableRow> unreadable = new LinkedHashMap<>();
    private Query<T> from;
    private long left;
    private long size;
    private boolean continued;
    private boolean finished;

    /**
     * Creates a reader that has read nothing yet.
     *
     * @param model the model of the entity
     * @param query the query
     * @param divided divides queries between the backend and the evaluator
     * @param isAtOnce whether there is to be one portion only, so that what the reader's caller writes between two of them moves no row
     */
    Portions(EntityModel<T, ?> model, Query<T> query, Divided divided, boolean isAtOnce) {
        this.size = isAtOnce ? Long.MAX_VALUE : FIRST;
        this.model = model;
        this.whole = query;
        this.divided = divided;
        this.from = query;
        this.left = query.limit().orElse(Long.MAX_VALUE);
        this.finished = left == 0;
    }

    boolean isFinished() {
        return finished;
    }

    /** Returns the operation that reads the next portion. */
    Reads.Find<T> next() {
        long most = Math.min(size, left);
        return new Reads.Find<>(model, most == Long.MAX_VALUE ? from : from.limit(most), continued);
    }

    /** Takes the portion that was read and returns its rows. */
    List<T> accept(ReadResult<T> portion) {
        List<T> rows = portion.rows();
        long asked = Math.min(size, left);
        boolean takesPlaces = (long) rows.size() + portion.unreadable().size() <= asked;
        long got = rows.size();
        int fresh = 0;
        for (UnreadableRow row : portion.unreadable()) {
            boolean isNew = unreadable.put(row.id(), row) == null;
            // evaluated in memory, what cannot be read takes no place in the window, but what breaks a rule does
            if (takesPlaces || !row.violations().isEmpty()) {
                got++;
                fresh += isNew ? 1 : 0;
            }
        }
        left = left == Long.MAX_VALUE ? left : left - rows.size() - fresh;
        finished = got < asked || left <= 0;
        if (!finished) {
            from = rows.isEmpty()
                    ? from.offset(from.offset() + got)
                    : from.after(Evaluator.keyset(model, whole, rows.get(rows.size() - 1)))
                            .offset(0);
            boolean isEvaluated = divided.plan(model, whole).remainder() != null;
            size = isEvaluated ? Integer.MAX_VALUE : 2 * Math.min(size, GREATEST / 2);
            continued = true;
        }
        return rows;
    }

    /** Returns the rows that could not be read so far. */
    List<UnreadableRow> unreadable() {
        return List.copyOf(unreadable.values());
    }

    /** Returns what to signal behind the last row when some rows could not be read. */
    UnreadableRowException failure() {
        return new UnreadableRowException(model.name(), unreadable(), null);
    }
}

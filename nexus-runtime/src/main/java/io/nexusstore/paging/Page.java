package io.nexusstore.paging;

import io.nexusstore.error.UnreadableRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive items of a query's result. Immutable.
 *
 * @param <T> the entity
 */
public final class Page<T> {

    private final List<T> items;
    private final List<UnreadableRow> unreadable;
    private final @Nullable Cursor previous;
    private final @Nullable Cursor next;
    private final @Nullable Long total;

    /**
     * Creates a page.
     *
     * @param items the readable items in the order of the query
     * @param unreadable the rows of the page that cannot be read
     * @param previous the cursor of the first readable item when items may stand before it, or null
     * @param next the cursor of the last readable item when items may follow, or null
     * @param total the number of rows of the whole result, or null where they were not counted
     */
    public Page(
            List<T> items,
            List<UnreadableRow> unreadable,
            @Nullable Cursor previous,
            @Nullable Cursor next,
            @Nullable Long total) {
        this.items = List.copyOf(items);
        this.unreadable = List.copyOf(unreadable);
        this.previous = previous;
        this.next = next;
        this.total = total;
    }

    /** Returns the items in the order of the query. */
    public List<T> items() {
        return items;
    }

    /**
     * Returns the stored rows that belong here but cannot be read as the entity; empty unless stored data is at fault.
     * A row at the far end of a page may be named again by the one that goes on there. However many there are in a row, a
     * page that can be gone on from has an item; where no readable item is left, the outermost page has none and names them
     * all.
     */
    public List<UnreadableRow> unreadable() {
        return unreadable;
    }

    /** Returns this page with something made of each item; all else stays. */
    public <R> Page<R> map(Function<? super T, ? extends R> made) {
        return new Page<R>(items.stream().<R>map(made).toList(), unreadable, previous, next, total);
    }

    /** Returns whether there is a cursor for {@link PageRequest#after}; see {@link #next}. */
    public boolean hasNext() {
        return next != null;
    }

    /**
     * Returns the cursor of the last item, for {@link PageRequest#after}, or empty when this is the last page.
     *
     * <p>A page that was read forward has one exactly if further rows followed when it was read. One that was read before a
     * cursor always has, unless it is empty: the row of that cursor followed, if it was not deleted since.
     */
    public Optional<Cursor> next() {
        return Optional.ofNullable(next);
    }

    /** Returns whether there is a cursor for {@link PageRequest#before}; see {@link #previous}. */
    public boolean hasPrevious() {
        return previous != null;
    }

    /**
     * Returns the cursor of the first item, for {@link PageRequest#before}, or empty when this is the first page.
     *
     * <p>A page that was read backward has one exactly if further rows stood before it when it was read. One that was read
     * behind a cursor always has, unless it is empty: the row of that cursor stood before it, if it was not deleted since.
     */
    public Optional<Cursor> previous() {
        return Optional.ofNullable(previous);
    }

    /**
     * Returns the number of rows of the whole result, unreadable ones included, when the request asked for it; what was
     * committed between the reading and the counting of rows is in it.
     */
    public OptionalLong total() {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }
}

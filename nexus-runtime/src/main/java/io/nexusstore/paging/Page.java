package io.nexusstore.paging;

import io.nexusstore.error.UnreadableRow;
import java.util.List;
import java.util.Optional;
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
    private final @Nullable Cursor next;

    /**
     * Creates a page.
     *
     * @param items the readable items in the order of the query
     * @param unreadable the rows of the page that cannot be read
     * @param next the cursor of the last readable item when further items follow, or null
     */
    public Page(List<T> items, List<UnreadableRow> unreadable, @Nullable Cursor next) {
        this.items = List.copyOf(items);
        this.unreadable = List.copyOf(unreadable);
        this.next = next;
    }

    /** Returns the items in the order of the query. */
    public List<T> items() {
        return items;
    }

    /**
     * Returns the stored rows that belong here but cannot be read as the entity; empty unless stored data is at fault.
     * A row at the end of a page may be named again by the next one. However many there are in a row, a page that has a
     * next one has an item; where no readable item is left, the last page has none and names them all.
     */
    public List<UnreadableRow> unreadable() {
        return unreadable;
    }

    /** Returns this page with something made of each item; cursor and unreadable rows stay. */
    public <R> Page<R> map(Function<? super T, ? extends R> made) {
        return new Page<R>(items.stream().<R>map(made).toList(), unreadable, next);
    }

    /** Returns whether further items followed when the page was read. */
    public boolean hasNext() {
        return next != null;
    }

    /** Returns the cursor of the next page, or empty when this is the last one. */
    public Optional<Cursor> next() {
        return Optional.ofNullable(next);
    }
}

package io.nexusstore.paging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive items of a query's result. Immutable.
 *
 * @param <T> the entity
 */
public final class Page<T> {

    private final List<T> items;
    private final @Nullable Cursor next;

    /**
     * Creates a page.
     *
     * @param items the items in the order of the query
     * @param next the cursor of the last item when further items follow, or null
     */
    public Page(List<T> items, @Nullable Cursor next) {
        this.items = List.copyOf(items);
        this.next = next;
    }

    /** Returns the items in the order of the query. */
    public List<T> items() {
        return items;
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

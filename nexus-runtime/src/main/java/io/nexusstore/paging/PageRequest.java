package io.nexusstore.paging;

import io.nexusstore.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a query to read: its size, the end of the result that it is counted from, and but for the outermost page
 * the cursor that it lies behind or before. Immutable.
 *
 * <pre>{@code
 * PageRequest.first(20)                 // the first page
 * PageRequest.first(20).after(cursor)   // the one behind the row of the cursor
 * PageRequest.last(20)                  // the last page
 * PageRequest.last(20).before(cursor)   // the one before the row of the cursor
 * }</pre>
 *
 * <p>Whichever way a page is reached, its items are in the order of the query.
 */
public final class PageRequest {

    /** The greatest size of a page. */
    public static final int MAX_SIZE = 10_000;

    private final int size;
    private final boolean backward;
    private final @Nullable Cursor cursor;
    private final boolean counted;

    private PageRequest(int size, boolean backward, @Nullable Cursor cursor, boolean counted) {
        this.size = size;
        this.backward = backward;
        this.cursor = cursor;
        this.counted = counted;
    }

    /**
     * Returns the request for the first page.
     *
     * @throws InvalidInputException when the size is not from 1 to {@value #MAX_SIZE}
     */
    public static PageRequest first(int size) {
        return new PageRequest(checked(size), false, null, false);
    }

    /**
     * Returns the request for the last page, which is full where the result has enough rows.
     *
     * @throws InvalidInputException when the size is not from 1 to {@value #MAX_SIZE}
     */
    public static PageRequest last(int size) {
        return new PageRequest(checked(size), true, null, false);
    }

    /**
     * Returns the request for the page of the same size behind the cursor.
     *
     * @throws InvalidInputException when this request began with {@link #last}
     */
    public PageRequest after(Cursor place) {
        return at(place, false, "last", "before", "first");
    }

    /**
     * Returns the request for the page of the same size before the cursor.
     *
     * @throws InvalidInputException when this request began with {@link #first}
     */
    public PageRequest before(Cursor place) {
        return at(place, true, "first", "after", "last");
    }

    /**
     * Returns this request for a page that tells as well how many rows the whole result has. They are counted for each
     * such page, by a statement of its own behind the page's.
     */
    public PageRequest withTotal() {
        return new PageRequest(size, backward, cursor, true);
    }

    /** Returns the greatest number of items. */
    public int size() {
        return size;
    }

    /** Returns whether the page is counted from the end: from the last row, or from the one before the cursor. */
    public boolean isBackward() {
        return backward;
    }

    /** Returns the cursor behind which the page begins, or empty. */
    public Optional<Cursor> after() {
        return backward ? Optional.empty() : Optional.ofNullable(cursor);
    }

    /** Returns the cursor before which the page ends, or empty. */
    public Optional<Cursor> before() {
        return backward ? Optional.ofNullable(cursor) : Optional.empty();
    }

    /** Returns whether the rows of the whole result are counted. */
    public boolean isCounted() {
        return counted;
    }

    private PageRequest at(Cursor place, boolean isBefore, String other, String othersOwn, String own) {
        Objects.requireNonNull(place, "place");
        if (isBefore != backward) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    null,
                    "A page request that began with '" + other + "' goes on with '" + othersOwn + "'. Begin with '"
                            + own + "' to go the other way.");
        }
        return new PageRequest(size, backward, place, counted);
    }

    private static int checked(int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    null,
                    "The size of a page must be from 1 to " + MAX_SIZE + ".");
        }
        return size;
    }
}

package io.nexusstore.paging;

import io.nexusstore.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which page of a query to read: its size and, but for the first, the cursor behind which it begins. Immutable. */
public final class PageRequest {

    /** The greatest size of a page. */
    public static final int MAX_SIZE = 10_000;

    private final int size;
    private final @Nullable Cursor after;

    private PageRequest(int size, @Nullable Cursor after) {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    null,
                    "The size of a page must be from 1 to " + MAX_SIZE + ".");
        }
        this.size = size;
        this.after = after;
    }

    /**
     * Returns the request for the first page.
     *
     * @throws InvalidInputException when the size is not from 1 to {@value #MAX_SIZE}
     */
    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }

    /** Returns the request for the page of the same size behind the cursor. */
    public PageRequest after(Cursor cursor) {
        return new PageRequest(size, Objects.requireNonNull(cursor, "cursor"));
    }

    /** Returns the greatest number of items. */
    public int size() {
        return size;
    }

    /** Returns the cursor behind which the page begins, or empty for the first page. */
    public Optional<Cursor> after() {
        return Optional.ofNullable(after);
    }
}

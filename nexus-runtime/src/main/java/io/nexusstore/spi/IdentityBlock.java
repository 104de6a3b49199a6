package io.nexusstore.spi;

/**
 * Consecutive ids that nobody else is given.
 *
 * @param first the first one, 1 or more
 * @param count how many there are
 */
public record IdentityBlock(long first, int count) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when an id would not be positive, or beyond {@link Long#MAX_VALUE}
     */
    public IdentityBlock {
        if (first < 1 || count < 1 || first > Long.MAX_VALUE - (count - 1)) {
            throw new IllegalArgumentException("A block of ids lies between 1 and " + Long.MAX_VALUE + ".");
        }
    }

    /** Returns the last id. */
    public long last() {
        return first + (count - 1);
    }
}

package io.nexusstore.spi;

import java.util.Objects;

/**
 * One row of the bookkeeping table {@code nexus_meta}, which every database of the store has: a fact about the database
 * as a whole, such as the key that signs cursors.
 *
 * @param key the name of the fact; the runtime's begin with {@code nexus.}, a backend's with its own name
 * @param value the fact; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a row of a table, compared by nobody
public record MetaEntry(String key, byte[] value) {

    /** Checks that nothing is null. */
    public MetaEntry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }
}

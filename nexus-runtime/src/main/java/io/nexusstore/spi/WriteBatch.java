package io.nexusstore.spi;

import java.util.List;

/**
 * Ordered mutations, over any entities and the runtime's own tables, that are committed together or not at all.
 *
 * @param mutations the mutations, applied one after another
 */
public record WriteBatch(List<Mutation<?, ?>> mutations) {

    /** Copies the mutations. */
    public WriteBatch {
        mutations = List.copyOf(mutations);
    }

    /** Returns the batch of one mutation. */
    public static WriteBatch of(Mutation<?, ?> mutation) {
        return new WriteBatch(List.of(mutation));
    }
}

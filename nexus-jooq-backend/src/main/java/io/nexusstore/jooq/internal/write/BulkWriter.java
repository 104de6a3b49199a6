package io.nexusstore.jooq.internal.write;

import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies several mutations by one statement, where an engine has one that does the same as one after the other. */
@FunctionalInterface
public interface BulkWriter {

    /** The writer of an engine without such a statement. */
    BulkWriter NONE = (mutations, from) -> null;

    /** Returns the mutations from that place on that go together, or null where they had better go one by one. */
    @Nullable
    Chunk take(List<? extends Mutation<?, ?>> mutations, int from);

    /** Mutations that one statement applies. */
    interface Chunk {

        /** Returns how many they are. */
        int size();

        /**
         * Applies them and returns what each did, or null when one of them cannot be applied: the statement does not tell which
         * and why. Then whatever was done since the transaction, or a savepoint in it, began must be undone, and done again one
         * by one.
         */
        @Nullable
        List<MutationOutcome> apply();
    }
}

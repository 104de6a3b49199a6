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
         * Applies them and returns what each did.
         *
         * @throws Refusal when one of them cannot be applied; the statement does not tell which and why
         */
        List<MutationOutcome> apply();
    }

    /** Tells that the mutations must be applied one by one, from before the first, for the failure to be known. */
    final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refusal(@Nullable Throwable cause) {
            super("A chunk was refused.", cause);
        }
    }
}

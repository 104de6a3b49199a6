package io.nexusstore.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * What a transaction asks of the backend.
 *
 * @param id the name of the transaction for messages
 * @param deadline when the transaction must have ended, by the clock of the context; also bounds the wait for its
 *     beginning
 */
public record TransactionOptions(String id, Instant deadline) {

    /** Checks that nothing is null. */
    public TransactionOptions {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(deadline, "deadline");
    }
}

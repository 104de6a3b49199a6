package io.nexusstore.spi;

import reactor.core.publisher.Mono;

/** The capability to hold a transaction open over several calls; {@link Savepoints} is more of it. */
public interface Transactional {

    /**
     * Begins a transaction as soon as the database admits it; subscribing never blocks.
     *
     * <p>Waiters are served in the order in which they came. Cancelling before the signal leaves nothing behind.
     * Signals {@link io.nexusstore.error.TransactionException} with code {@code WRITER_HELD} when another transaction
     * holds the database for too long; the message names it.
     */
    Mono<? extends BackendTransaction> begin(TransactionOptions options);
}

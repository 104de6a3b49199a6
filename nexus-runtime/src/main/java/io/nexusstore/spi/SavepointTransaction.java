package io.nexusstore.spi;

import reactor.core.publisher.Mono;

/** An open transaction a part of which can be undone, of a backend that has {@link Savepoints}. */
public interface SavepointTransaction extends BackendTransaction {

    /**
     * Sets a savepoint, behind the calls that came before. Any number may be set one after the other, each within those
     * before it.
     *
     * <p>One whose subscriber has left before the signal may stay set; it is given up with the savepoint before it, or
     * with the transaction.
     */
    Mono<? extends Savepoint> savepoint();
}

package io.nexusstore.spi;

import reactor.core.publisher.Mono;

/**
 * A moment within a transaction to which it can return. The two methods give it up, and with it every savepoint that
 * was set after it.
 */
public interface Savepoint {

    /**
     * Keeps what was applied since the savepoint was set, as a part of what is around it.
     *
     * <p>Signals {@link io.nexusstore.error.TransactionException} where the transaction has ended or the savepoint was
     * given up already, with code {@code TRANSACTION_TIMEOUT} where the deadline did it, else with
     * {@code TRANSACTION_ENDED}; and with {@code ROLLED_BACK} where a call since then failed in a way that leaves nothing
     * to keep, so that the savepoint can only be rolled back.
     */
    Mono<Void> release();

    /**
     * Undoes what was applied since the savepoint was set, also what savepoints after it kept; then the transaction is
     * as it was before, and goes on. What was undone is not told at the commit: neither its mutations nor its outcomes.
     * Tables that were made ready meanwhile are no longer, and must be prepared again.
     *
     * <p>Does nothing when the transaction has ended or the savepoint was given up.
     */
    Mono<Void> rollback();
}

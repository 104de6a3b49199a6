package io.nexusstore.spi;

/** The capability of a {@link DirectBackend} to hold a transaction open on the caller's thread. */
public interface DirectTransactional extends Transactional {

    /**
     * Begins a transaction, waiting for the database as long as the options admit.
     *
     * @throws io.nexusstore.error.TransactionException with code {@code WRITER_HELD} when another transaction holds the
     *     database for too long
     */
    DirectTransaction beginNow(TransactionOptions options);
}

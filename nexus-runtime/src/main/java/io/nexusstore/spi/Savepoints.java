package io.nexusstore.spi;

/**
 * The capability to undo a part of a transaction: each transaction that {@link #begin} yields is a
 * {@link SavepointTransaction}, and so is each of {@link DirectTransactional#beginNow}.
 *
 * <p>Without it a transaction is undone as a whole only, and {@code Transaction.nested} is refused.
 */
public interface Savepoints extends Transactional {}

package io.nexusstore.internal.pipeline;

import io.nexusstore.error.TransactionException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.store.NexusStore;
import io.nexusstore.transaction.Transaction;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A transaction between its beginning and its end, as its user and the pipeline see it. */
final class ActiveTransaction implements Transaction {

    private final String id;
    private final Instant deadline;
    private final BackendTransaction backend;
    private final Local local;
    private final Stores stores;
    private volatile boolean active = true;
    private volatile boolean expired;
    private volatile boolean rollbackOnly;
    private final Map<EntityModel<?, ?>, IdentityPool> identities = new ConcurrentHashMap<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile @Nullable Throwable joinedFailure;

    ActiveTransaction(String id, Instant deadline, BackendTransaction backend, Stores stores) {
        this.id = id;
        this.deadline = deadline;
        this.backend = backend;
        this.local = Local.within(backend, stores.divided(), stores.validation());
        this.stores = stores;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public <T, ID> NexusStore<T, ID> store(EntityModel<T, ID> model) {
        return new PipelineStore<>(stores.pipeline(model), this);
    }

    /** Returns the ids that are reserved for the entity within this transaction, and go with it when it is rolled back. */
    IdentityPool identities(EntityModel<?, ?> model) {
        return identities.computeIfAbsent(model, key -> new IdentityPool());
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public void setRollbackOnly() {
        rollbackOnly = true;
    }

    boolean isRollbackOnly() {
        return rollbackOnly || joinedFailure() != null;
    }

    /** Notes that a joined piece of work failed, so that the whole must not be committed. */
    void joinedWorkFailed(Throwable failure) {
        joinedFailure = failure;
    }

    /** Notes a joined piece of work; cancelled ones never succeed, and may have done half of what they were to do. */
    void joinedWorkBegan() {
        unfinished.incrementAndGet();
    }

    void joinedWorkSucceeded() {
        unfinished.decrementAndGet();
    }

    /** Returns why joined work forbids the commit, or null. */
    @Nullable
    Throwable joinedFailure() {
        Throwable failure = joinedFailure;
        return failure == null && unfinished.get() > 0
                ? new CancellationException("Work that joined transaction '" + id + "' was left unfinished.")
                : failure;
    }

    /**
     * Returns the backend's transaction.
     *
     * @throws TransactionException when it has ended
     */
    BackendTransaction activeBackend() {
        requireActive();
        return backend;
    }

    BackendTransaction backend() {
        return backend;
    }

    void end() {
        active = false;
    }

    /** Ends the transaction because its time is over, and returns the failure that says so. */
    TransactionException expire() {
        expired = true;
        active = false;
        return timedOut();
    }

    /**
     * Returns the access within this transaction.
     *
     * @throws TransactionException when it has ended
     */
    Local local() {
        requireActive();
        return local;
    }

    private void requireActive() {
        if (expired) {
            throw timedOut();
        }
        if (!active) {
            throw new TransactionException(
                    TransactionException.ENDED,
                    "Transaction '" + id + "' has ended. Use its handle and its stores inside its work only.",
                    false,
                    null);
        }
    }

    private TransactionException timedOut() {
        return new TransactionException(
                TransactionException.TIMEOUT,
                "Transaction '" + id + "' passed its deadline and was rolled back. Do less in it, or raise"
                        + " transactionTimeout.",
                true,
                null);
    }
}

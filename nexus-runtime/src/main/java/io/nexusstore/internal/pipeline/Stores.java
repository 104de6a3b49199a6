package io.nexusstore.internal.pipeline;

import io.nexusstore.change.ChangeBatch;
import io.nexusstore.error.NexusException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.store.NexusStore;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.util.context.ContextView;

/** Everything that the pipelines of one {@code Nexus} share, and the pipelines themselves, one for each entity. */
public final class Stores {

    private final StoreBackend backend;
    private final BackendFailures failures;
    private final Divided divided;
    private final Local outside;
    private final Threads threads;
    private final Gate gate;
    private final Stamps stamps;
    private final Clock clock;
    private final CursorCodec cursors;
    private final Validation validation;
    private final Consumer<NexusException> errors;
    private final OperationListener listener;
    private final Flux<ChangeBatch> commits;
    private final TransactionScope scope = new TransactionScope();
    private final Nesting nesting = new Nesting(this);
    private final Map<EntityModel<?, ?>, Pipeline<?, ?>> pipelines = new ConcurrentHashMap<>();

    /**
     * Creates the shared part.
     *
     * @param backend the opened backend
     * @param threads which threads may be blocked
     * @param gate the lifecycle
     * @param clock what timestamps and deadlines follow
     * @param cursors signs and reads cursors
     * @param validation holds entities against their schemas
     * @param errors takes failures that no caller may have seen
     * @param listener is told of every public operation
     * @param commits the commits, in order, told on the committing thread
     */
    public Stores(
            StoreBackend backend,
            Threads threads,
            Gate gate,
            Clock clock,
            CursorCodec cursors,
            Validation validation,
            Consumer<NexusException> errors,
            OperationListener listener,
            Flux<ChangeBatch> commits) {
        this.backend = backend;
        this.failures = new BackendFailures(backend.name());
        this.divided = new Divided(backend);
        this.outside = Local.outside(backend, divided, validation);
        this.threads = threads;
        this.gate = gate;
        this.clock = clock;
        this.stamps = new Stamps(clock);
        this.cursors = cursors;
        this.validation = validation;
        this.errors = errors;
        this.listener = listener;
        this.commits = commits;
    }

    /** Returns the store of the entity; what it does joins the running transaction, if there is one. */
    public <T, ID> NexusStore<T, ID> store(EntityModel<T, ID> model) {
        return new PipelineStore<>(pipeline(model), null);
    }

    @SuppressWarnings("unchecked") // the key has the same type arguments as its value
    <T, ID> Pipeline<T, ID> pipeline(EntityModel<T, ID> model) {
        Pipeline<?, ?> known = pipelines.get(model);
        return (Pipeline<T, ID>)
                (known == null ? pipelines.computeIfAbsent(model, key -> new Pipeline<>(model, this)) : known);
    }

    StoreBackend backend() {
        return backend;
    }

    BackendFailures failures() {
        return failures;
    }

    Divided divided() {
        return divided;
    }

    Local outside() {
        return outside;
    }

    Threads threads() {
        return threads;
    }

    Gate gate() {
        return gate;
    }

    Stamps stamps() {
        return stamps;
    }

    Clock clock() {
        return clock;
    }

    CursorCodec cursors() {
        return cursors;
    }

    Validation validation() {
        return validation;
    }

    OperationListener listener() {
        return listener;
    }

    Flux<ChangeBatch> commits() {
        return commits;
    }

    /**
     * Returns the backend's transaction that a subscription, or for an empty context the calling thread, is in, or null.
     *
     * @throws io.nexusstore.error.TransactionException when it has ended
     */
    public @Nullable BackendTransaction transaction(ContextView subscriber) {
        ActiveTransaction joined = scope.find(subscriber);
        return joined == null ? null : joined.activeBackend();
    }

    TransactionScope scope() {
        return scope;
    }

    Nesting nesting() {
        return nesting;
    }

    void report(NexusException failure) {
        errors.accept(failure);
    }
}

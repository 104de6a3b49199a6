package io.nexusstore.internal.pipeline;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Makes whatever a backend fails with one of the store's own exceptions; what a backend reports as such is passed on.
 *
 * <p>Only failures of the virtual machine, such as a lack of memory, stay what they are: nobody can go on after them.
 */
public final class BackendFailures {

    private final String backend;

    /**
     * Creates the translation.
     *
     * @param backend the name of the backend
     */
    public BackendFailures(String backend) {
        this.backend = backend;
    }

    /** Returns the request, asked for when it is subscribed to, whose failures are the store's own. */
    public <R> Mono<R> typed(@Nullable String entity, Supplier<? extends Mono<R>> request) {
        return Mono.<R>defer(request).onErrorMap(failure -> mapped(entity, failure));
    }

    /** Asks on the calling thread, and throws none but the store's own exceptions. */
    public <R extends @Nullable Object> R typedNow(@Nullable String entity, Supplier<R> request) {
        try {
            return request.get();
        } catch (Throwable failure) {
            throw typed(entity, failure);
        }
    }

    /**
     * Returns the failure as one of the store's own.
     *
     * @throws VirtualMachineError when it is one
     */
    public NexusException typed(@Nullable String entity, Throwable failure) {
        Throwable mapped = mapped(entity, failure);
        if (mapped instanceof NexusException typed) {
            return typed;
        }
        throw (VirtualMachineError) mapped;
    }

    private Throwable mapped(@Nullable String entity, Throwable failure) {
        Throwable fact = Exceptions.unwrap(failure);
        return fact instanceof NexusException || fact instanceof VirtualMachineError ? fact : unknown(entity, fact);
    }

    private BackendException unknown(@Nullable String entity, Throwable fact) {
        String type = fact.getClass().getSimpleName();
        return new BackendException(
                BackendException.BACKEND_ERROR,
                entity,
                "Backend '" + backend + "' failed" + (entity == null ? "" : " on entity '" + entity + "'") + " with "
                        + (type.isEmpty() ? fact.getClass().getName() : type)
                        + ". See the cause, and report it to whoever maintains the backend.",
                Map.of("exception", fact.getClass().getName()),
                fact);
    }
}

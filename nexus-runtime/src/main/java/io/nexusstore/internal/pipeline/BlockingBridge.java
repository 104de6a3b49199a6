package io.nexusstore.internal.pipeline;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/** The only place where a thread waits for a publisher. */
public final class BlockingBridge {

    private BlockingBridge() {}

    /** Waits for the value, null for none; throws what the publisher signals. */
    public static <R> @Nullable R await(Mono<R> work) {
        return work.block();
    }

    /**
     * Waits for the end of what must not be given up halfway, also on a thread that is interrupted, which stays so;
     * throws what the publisher signals.
     */
    static void awaitEnd(Mono<Void> work) {
        boolean isInterrupted = false;
        CompletableFuture<Void> end = work.toFuture();
        try {
            while (true) {
                try {
                    end.get();
                    return;
                } catch (InterruptedException interruption) {
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            throw Exceptions.propagate(Objects.requireNonNull(failure.getCause()));
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package io.nexusstore.integration.transaction;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work on threads that know nothing of the caller's transaction. */
final class Elsewhere {

    private Elsewhere() {}

    /** Starts the work on a new thread. */
    static CompletableFuture<Void> start(Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(task, "elsewhere").start());
    }

    /** Runs the work on a new thread, waits for it, and passes on its failure. */
    static boolean run(Runnable work) {
        try {
            start(work).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure;
        }
        return true;
    }
}

package io.nexusstore.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.change.Change;
import io.nexusstore.change.ChangeBatch;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import reactor.core.Disposable;

/** A subscriber of changes that keeps what it hears. */
final class Listener {

    private static final long LIMIT = 30;

    private final BlockingQueue<ChangeBatch> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Disposable subscription;

    private Listener(Nexus nexus, Consumer<ChangeBatch> before) {
        subscription = nexus.changes()
                .doOnNext(before)
                .subscribe(heard::add, end::completeExceptionally, () -> end.complete(null));
    }

    /** Returns a listener that hears everything from now on. */
    static Listener to(Nexus nexus) {
        return new Listener(nexus, batch -> {});
    }

    /** Returns a listener that does something with each batch before it keeps it. */
    static Listener to(Nexus nexus, Consumer<ChangeBatch> before) {
        return new Listener(nexus, before);
    }

    /** Waits for the next batch. */
    ChangeBatch next() throws InterruptedException {
        ChangeBatch batch = heard.poll(LIMIT, TimeUnit.SECONDS);
        assertThat(batch).as("the next batch").isNotNull();
        return batch;
    }

    /** Waits for the next batch, which must have one change. */
    Change<?, ?> nextChange() throws InterruptedException {
        ChangeBatch batch = next();
        assertThat(batch.changes()).hasSize(1);
        return batch.changes().get(0);
    }

    /** Returns how many batches were heard and not taken. */
    int waiting() {
        return heard.size();
    }

    /** Waits for the end. */
    void awaitEnd() throws Exception {
        end.get(LIMIT, TimeUnit.SECONDS);
    }

    void leave() {
        subscription.dispose();
    }
}

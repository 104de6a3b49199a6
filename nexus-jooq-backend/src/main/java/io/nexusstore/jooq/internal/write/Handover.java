package io.nexusstore.jooq.internal.write;

import io.nexusstore.spi.DirectTransaction;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/** Hands a transaction that is begun on a worker to its subscriber; once that has left, the transaction is rolled back. */
public final class Handover {

    private final MonoSink<DirectTransaction> sink;
    private final Scheduler workers;

    /** The transaction, this object as the mark of cancellation, or null for neither yet. */
    private final AtomicReference<@Nullable Object> outcome = new AtomicReference<>();

    /** Creates the way from the workers to a subscriber. */
    public Handover(MonoSink<DirectTransaction> sink, Scheduler workers) {
        this.sink = sink;
        this.workers = workers;
    }

    /** Takes note that the subscriber has left. */
    public void cancel() {
        if (outcome.getAndSet(this) instanceof DirectTransaction begun) {
            workers.schedule(begun::rollbackNow);
        }
    }

    /** Returns whether the subscriber has left, so that a transaction need not begin. */
    public boolean isCancelled() {
        return outcome.get() == this;
    }

    /** Begins the transaction on the calling thread, and hands over it or the failure to begin. */
    public void begin(Supplier<DirectTransaction> beginning) {
        DirectTransaction begun;
        try {
            begun = beginning.get();
        } catch (RuntimeException | Error failure) {
            sink.error(failure);
            return;
        }
        if (outcome.compareAndSet(null, begun)) {
            sink.success(begun);
        } else {
            begun.rollbackNow();
        }
    }
}

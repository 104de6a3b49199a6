package io.nexusstore.internal.feed;

import io.nexusstore.error.NexusException;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Hands failures to those who listen; one who is too slow misses the oldest. */
public final class ErrorFeed {

    private static final int QUEUED = 256;

    private final Sinks.Many<NexusException> sink = Sinks.many().multicast().directBestEffort();

    /** Creates a feed without subscribers. */
    public ErrorFeed() {}

    /** Takes a failure, from any thread. */
    public synchronized void report(NexusException failure) {
        sink.tryEmitNext(failure);
    }

    /** Returns the failures from the subscription on. */
    public Flux<NexusException> errors() {
        return sink.asFlux()
                .onBackpressureBuffer(QUEUED, BufferOverflowStrategy.DROP_OLDEST)
                .publishOn(Delivery.THREADS);
    }

    /** Ends every subscription. */
    public synchronized void close() {
        sink.tryEmitComplete();
    }
}

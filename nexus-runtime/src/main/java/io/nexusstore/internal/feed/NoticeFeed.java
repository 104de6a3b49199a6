package io.nexusstore.internal.feed;

import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Hands notices, such as failures, to those who listen; one who is too slow misses the oldest.
 *
 * @param <N> the type of the notices
 */
public final class NoticeFeed<N> {

    private static final int QUEUED = 256;

    private final Sinks.Many<N> sink = Sinks.many().multicast().directBestEffort();

    /** Creates a feed without subscribers. */
    public NoticeFeed() {}

    /** Takes a notice, from any thread. */
    public synchronized void report(N notice) {
        sink.tryEmitNext(notice);
    }

    /** Returns the notices from the subscription on. */
    public Flux<N> notices() {
        return sink.asFlux()
                .onBackpressureBuffer(QUEUED, BufferOverflowStrategy.DROP_OLDEST)
                .publishOn(Delivery.THREADS);
    }

    /** Ends every subscription. */
    public synchronized void close() {
        sink.tryEmitComplete();
    }
}

package io.nexusstore.jooq.internal.write;

import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.TransactionOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** Begins transactions and single pieces of work, each when its turn at the writer comes. */
public final class Transactions {

    private final WritingSide writing;
    private final Clock clock;

    public Transactions(WritingSide writing, Clock clock) {
        this.writing = writing;
        this.clock = clock;
    }

    /** Begins a transaction on the calling thread, which waits for the writer. */
    public DirectTransaction beginNow(TransactionOptions options) {
        writing.waiting().acquire(OpenTransaction.nameOf(options), limit(options));
        return OpenTransaction.begin(writing.lane(), options, clock);
    }

    /** Returns the beginning of a transaction, which happens on a worker; subscribing never waits. */
    public Mono<DirectTransaction> begin(TransactionOptions options) {
        return Mono.create(sink -> {
            SubscribedBegin ticket = new SubscribedBegin(options, sink);
            sink.onCancel(ticket::cancel);
            ticket.queue(limit(options));
        });
    }

    /** Returns what the work returns, which is done on a worker that holds the writer; subscribing never waits. */
    public <R> Mono<R> holding(String holder, Supplier<? extends @Nullable R> work) {
        return Mono.create(sink -> {
            SubscribedWork<R> ticket = new SubscribedWork<>(writing, holder, sink, work);
            sink.onCancel(ticket::leave);
            ticket.queue(writing.waiting().timeout());
        });
    }

    private Duration limit(TransactionOptions options) {
        return Durations.shorter(writing.waiting().timeout(), Durations.until(options.deadline(), clock));
    }

    /** A transaction that waits to begin, and then for its subscriber to take it. */
    private final class SubscribedBegin extends SubscribedTicket<DirectTransaction> {

        private final TransactionOptions options;
        private final Handover handover;

        SubscribedBegin(TransactionOptions options, MonoSink<DirectTransaction> sink) {
            super(writing, OpenTransaction.nameOf(options), sink);
            this.options = options;
            this.handover = new Handover(sink, writing.workers());
        }

        void cancel() {
            leave();
            handover.cancel();
        }

        @Override
        void run() {
            handover.begin(() -> OpenTransaction.begin(writing.lane(), options, clock));
        }
    }
}

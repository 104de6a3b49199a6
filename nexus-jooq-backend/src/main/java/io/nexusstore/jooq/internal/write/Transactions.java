package io.nexusstore.jooq.internal.write;

import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.TransactionOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/** Begins transactions, each when its turn at the writer comes. */
public final class Transactions {

    private final WritingSide writing;
    private final Clock clock;

    public Transactions(WritingSide writing, Clock clock) {
        this.writing = writing;
        this.clock = clock;
    }

    /** Begins a transaction on the calling thread, which waits for the writer. */
    public DirectTransaction beginNow(TransactionOptions options) {
        writing.waiting().acquire(SqliteTransaction.nameOf(options), limit(options));
        return SqliteTransaction.begin(writing, options, clock);
    }

    /** Returns the beginning of a transaction, which happens on a worker; subscribing never waits. */
    public Mono<DirectTransaction> begin(TransactionOptions options) {
        return Mono.create(sink -> {
            SubscribedBegin ticket = new SubscribedBegin(options, sink);
            sink.onCancel(ticket::cancel);
            ticket.queue(limit(options));
        });
    }

    private Duration limit(TransactionOptions options) {
        return Durations.shorter(writing.waiting().timeout(), Durations.until(options.deadline(), clock));
    }

    /** A transaction that waits to begin, and then for its subscriber to take it. */
    private final class SubscribedBegin extends Ticket {

        private final TransactionOptions options;
        private final MonoSink<DirectTransaction> sink;

        /** The transaction, the mark of cancellation, or null for neither yet. */
        private final AtomicReference<@Nullable Object> outcome = new AtomicReference<>();

        private final AtomicReference<@Nullable Disposable> timer = new AtomicReference<>();

        SubscribedBegin(TransactionOptions options, MonoSink<DirectTransaction> sink) {
            this.options = options;
            this.sink = sink;
        }

        void queue(Duration limit) {
            timer.set(
                    Schedulers.parallel().schedule(() -> expire(limit), Durations.nanos(limit), TimeUnit.NANOSECONDS));
            writing.queue().enqueue(this);
        }

        @Override
        String holder() {
            return SqliteTransaction.nameOf(options);
        }

        @Override
        void granted() {
            stopTimer();
            writing.workers().schedule(this::begin);
        }

        @Override
        void refused(RuntimeException reason) {
            stopTimer();
            sink.error(reason);
        }

        void cancel() {
            stopTimer();
            writing.queue().withdraw(this);
            if (outcome.getAndSet(this) instanceof DirectTransaction begun) {
                writing.workers().schedule(begun::rollbackNow);
            }
        }

        private void begin() {
            DirectTransaction begun;
            try {
                begun = SqliteTransaction.begin(writing, options, clock);
            } catch (RuntimeException failure) {
                sink.error(failure);
                return;
            }
            if (outcome.compareAndSet(null, begun)) {
                sink.success(begun);
            } else {
                begun.rollbackNow();
            }
        }

        private void expire(Duration limit) {
            if (writing.queue().withdraw(this)) {
                writing.workers().schedule(() -> sink.error(writing.waiting().held(limit)));
            }
        }

        private void stopTimer() {
            Disposable running = timer.get();
            if (running != null) {
                running.dispose();
            }
        }
    }
}

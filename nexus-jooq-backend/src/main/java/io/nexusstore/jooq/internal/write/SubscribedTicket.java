package io.nexusstore.jooq.internal.write;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/** A wish for the writer whose caller does not wait on a thread, for work that joins no group. */
abstract class SubscribedTicket<R> extends Ticket {

    private final WritingSide writing;
    private final String holder;
    private final MonoSink<R> sink;
    private final AtomicReference<@Nullable Disposable> timer = new AtomicReference<>();

    /** Creates a ticket; the text names its holder in messages, and the sink is told of failures. */
    SubscribedTicket(WritingSide writing, String holder, MonoSink<R> sink) {
        this.writing = writing;
        this.holder = holder;
        this.sink = sink;
    }

    /** Does the work on a worker, which holds the writer; gives the writer back, now or later. */
    abstract void run();

    /** Takes a place in the queue, and gives it up when the writer is not free within the limit. */
    final void queue(Duration limit) {
        timer.set(Schedulers.parallel().schedule(() -> expire(limit), Durations.nanos(limit), TimeUnit.NANOSECONDS));
        writing.queue().enqueue(this);
    }

    /** Gives the place up when the subscriber leaves; too late once the work has begun. */
    final void leave() {
        stopTimer();
        writing.queue().withdraw(this);
    }

    @Override
    final String holder() {
        return holder;
    }

    @Override
    final void granted() {
        stopTimer();
        writing.workers().schedule(this::run);
    }

    @Override
    final void refused(RuntimeException reason) {
        stopTimer();
        sink.error(reason);
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

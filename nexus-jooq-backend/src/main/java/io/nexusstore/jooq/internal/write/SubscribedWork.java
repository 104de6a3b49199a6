package io.nexusstore.jooq.internal.write;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/** Work of a single call on the writing session, whose caller is told on a worker. */
final class SubscribedWork<R> extends SubscribedTicket<R> {

    private final WritingSide writing;
    private final MonoSink<R> sink;
    private final Supplier<? extends @Nullable R> work;

    SubscribedWork(WritingSide writing, String holder, MonoSink<R> sink, Supplier<? extends @Nullable R> work) {
        super(writing, holder, sink);
        this.writing = writing;
        this.sink = sink;
        this.work = work;
    }

    @Override
    void run() {
        @Nullable R result;
        try {
            result = work.get();
        } catch (Throwable failure) {
            writing.queue().release();
            sink.error(failure);
            return;
        }
        writing.queue().release();
        sink.success(result);
    }
}

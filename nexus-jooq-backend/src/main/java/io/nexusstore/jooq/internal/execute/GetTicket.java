package io.nexusstore.jooq.internal.execute;

import io.nexusstore.spi.ReadResult;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** A get that waits for its turn, and later what became of it. It is either claimed by a reader or withdrawn, never both. */
final class GetTicket<T, ID> {

    private final ID id;
    private final MonoSink<GetTicket<T, ID>> sink;
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private @Nullable ReadResult<T> result;
    private @Nullable Throwable failure;

    GetTicket(ID id, MonoSink<GetTicket<T, ID>> sink) {
        this.id = id;
        this.sink = sink;
    }

    ID id() {
        return id;
    }

    /** Takes the ticket off the queue, to serve it or because its caller has left; false when that was done before. */
    boolean take() {
        return isTaken.compareAndSet(false, true);
    }

    void succeed(ReadResult<T> answer) {
        result = answer;
    }

    void fail(Throwable reason) {
        failure = reason;
    }

    /** A failure goes down as the ticket too, since one that comes after the caller has left must not be logged as lost. */
    void deliver() {
        sink.success(this);
    }

    /** Returns what the get answered or failed with. */
    Mono<ReadResult<T>> outcome() {
        return result != null
                ? Mono.just(result)
                : Mono.error(failure == null ? new IllegalStateException("A delivered get has an outcome.") : failure);
    }
}

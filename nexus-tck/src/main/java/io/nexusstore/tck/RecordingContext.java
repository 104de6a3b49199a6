package io.nexusstore.tck;

import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import reactor.core.scheduler.Schedulers;

/** Stands for the runtime: keeps each commit that the backend tells of, in the order of the telling. */
final class RecordingContext implements BackendContext {

    private final List<Committed> commits = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean overlapped = new AtomicBoolean();
    private volatile BiConsumer<WriteBatch, CommitResult> listener = (batch, result) -> {};

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public boolean mayBlock() {
        return !Schedulers.isInNonBlockingThread();
    }

    @Override
    public void committed(WriteBatch batch, CommitResult result) {
        if (calls.incrementAndGet() > 1) {
            overlapped.set(true);
        }
        listener.accept(batch, result);
        commits.add(new Committed(batch, result));
        calls.decrementAndGet();
    }

    List<Committed> commits() {
        return commits;
    }

    /** Returns whether two calls ran at the same time. */
    boolean isOverlapped() {
        return overlapped.get();
    }

    /** Sets what runs within each further call. */
    void listen(BiConsumer<WriteBatch, CommitResult> next) {
        listener = next;
    }

    /**
     * What the backend told of one commit.
     *
     * @param batch the mutations
     * @param result the position and the outcomes
     */
    record Committed(WriteBatch batch, CommitResult result) {}
}

package io.nexusstore.jooq.internal.database;

import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.execute.Refusals;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/**
 * Work on threads of its own that closing waits for.
 *
 * <p>It counts from its subscription on: what waits for a thread when that is taken away would never end otherwise.
 */
final class Errands {

    private final Scheduler workers;
    private final Failures failures;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int underWay;
    private boolean isClosed;

    Errands(Scheduler workers, Failures failures) {
        this.workers = workers;
        this.failures = failures;
    }

    /** Returns the work as a publisher, empty for null. Once the work runs, cancelling drops its outcome only. */
    <R> Mono<R> mono(Supplier<? extends @Nullable R> work) {
        return Mono.create(sink -> {
            AtomicBoolean isCancelled = new AtomicBoolean();
            sink.onCancel(() -> isCancelled.set(true));
            begin();
            boolean isScheduled = false;
            try {
                workers.schedule(() -> run(work, isCancelled, sink));
                isScheduled = true;
            } finally {
                if (!isScheduled) {
                    end();
                }
            }
        });
    }

    /** Lets no work begin any more, and waits for what is under way. */
    void close() {
        lock.lock();
        try {
            isClosed = true;
            while (underWay > 0) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The work has ended when its outcome is told, so that whoever hears of it may close. */
    private <R> void run(Supplier<? extends @Nullable R> work, AtomicBoolean isCancelled, MonoSink<R> sink) {
        R result;
        try {
            result = isCancelled.get() ? null : work.get();
        } catch (RuntimeException failure) {
            end();
            sink.error(failure);
            return;
        } catch (Error failure) {
            end();
            throw failure;
        }
        end();
        sink.success(result);
    }

    private void begin() {
        lock.lock();
        try {
            if (isClosed) {
                throw Refusals.closed(failures);
            }
            underWay++;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            underWay--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

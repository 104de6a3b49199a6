package io.nexusstore.memory;

import io.nexusstore.error.BackendException;
import io.nexusstore.memory.WriterGate.Waiter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * One subscriber's way through the gate, without blocking it: at once where the gate is free, else on another thread.
 *
 * <p>The work runs inside the gate and has to leave it, or to hand that duty over with its result. A result that a
 * cancelled subscriber never saw is given back.
 */
final class Admission<R> {

    private static final int MOST_THREADS = 256;
    private static final int IDLE_SECONDS = 60;

    /**
     * Apart from the threads of {@link Schedulers#boundedElastic()}, all of which may be blocked by callers who wait for
     * their turn.
     */
    private static final Scheduler THREADS =
            Schedulers.newBoundedElastic(MOST_THREADS, Integer.MAX_VALUE, "nexus-memory", IDLE_SECONDS, true);

    private final WriterGate gate;
    private final String who;
    private final Duration patience;
    private final Supplier<R> work;
    private final Consumer<? super R> giveBack;
    private final Disposable.Swap timer = Disposables.swap();

    private volatile boolean isCancelled;
    private volatile boolean isDelivered;
    private volatile @Nullable Waiter waiter;
    private volatile @Nullable R result;

    private Admission(WriterGate gate, String who, Duration patience, Supplier<R> work, Consumer<? super R> giveBack) {
        this.gate = gate;
        this.who = who;
        this.patience = patience;
        this.work = work;
        this.giveBack = giveBack;
    }

    static <R> Mono<R> of(
            WriterGate gate, String who, Duration patience, Supplier<R> work, Consumer<? super R> giveBack) {
        return Mono.defer(() -> {
            Admission<R> admission = new Admission<>(gate, who, patience, work, giveBack);
            return Mono.<R>create(admission::start).doOnNext(admission::delivered);
        });
    }

    private void start(MonoSink<R> sink) {
        sink.onCancel(this::cancel);
        Waiter queued = gate.enterOrQueue(who, () -> admitElsewhere(sink));
        if (queued == null) {
            admit(sink);
            return;
        }
        waiter = queued;
        timer.update(Schedulers.parallel()
                .schedule(() -> giveUp(sink, queued), Durations.nanos(patience), TimeUnit.NANOSECONDS));
        if (isCancelled) {
            cancel();
        }
    }

    /** Whoever left the gate must not be made to run the subscriber's code. */
    private void admitElsewhere(MonoSink<R> sink) {
        try {
            THREADS.schedule(() -> admit(sink));
        } catch (RejectedExecutionException full) {
            gate.leave();
            sink.error(new BackendException(
                    BackendException.BUSY,
                    null,
                    "No thread was free for a writer whose turn had come. Do less in the callbacks of writes.",
                    Map.of(),
                    null,
                    0,
                    true,
                    full));
        }
    }

    private void admit(MonoSink<R> sink) {
        timer.dispose();
        if (isCancelled) {
            gate.leave();
            return;
        }
        R done;
        try {
            done = work.get();
        } catch (RuntimeException | Error failure) { // on this thread nobody else would tell the subscriber
            sink.error(failure);
            return;
        }
        result = done;
        sink.success(done);
        if (isCancelled) {
            cancel();
        }
    }

    private void giveUp(MonoSink<R> sink, Waiter queued) {
        if (gate.withdraw(queued)) {
            sink.error(gate.held(who, null));
        }
    }

    private void delivered(R delivered) {
        isDelivered = true;
    }

    /** May run twice, when the cancellation and the turn meet; leaving the queue and giving back are harmless then. */
    private void cancel() {
        isCancelled = true;
        timer.dispose();
        Waiter queued = waiter;
        if (queued != null) {
            gate.withdraw(queued);
        }
        R done = result;
        if (done != null && !isDelivered) {
            giveBack.accept(done);
        }
    }
}

package io.nexusstore.internal.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;

/**
 * Who is at work in one scope of a transaction: any number of operations, or one nested scope alone. First come, first
 * served.
 *
 * <p>Without it an operation of the outer scope could fall between the savepoint and the end of a nested one, and be
 * undone with it.
 */
final class Turns {

    private final Supplier<? extends RuntimeException> ended;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final Sinks.Empty<Void> idle = Sinks.empty();
    private int working;
    private @Nullable Turn alone;
    private boolean isClosed;

    /** Creates the order of a scope whose late callers fail as given. */
    Turns(Supplier<? extends RuntimeException> ended) {
        this.ended = ended;
    }

    /** Returns a turn of an operation, which may have to wait. */
    Turn ask() {
        return ask(null);
    }

    /** Returns the turn of a nested scope, which may have to wait, or of an operation for null. */
    synchronized Turn ask(@Nullable ActiveTransaction scope) {
        if (isClosed) {
            throw ended.get();
        }
        Turn turn = new Turn(scope);
        if (waiting.isEmpty() && admits(turn)) {
            admit(turn);
        } else {
            waiting.add(turn);
        }
        return turn;
    }

    /** Returns the nested scope whose turn it is, or null. */
    @Nullable
    synchronized ActiveTransaction nested() {
        return alone == null ? null : alone.scope;
    }

    /** Refuses everyone who waits or comes later. */
    void close() {
        List<Turn> refused;
        boolean isIdle;
        synchronized (this) {
            isClosed = true;
            refused = new ArrayList<>(waiting);
            waiting.clear();
            isIdle = working == 0;
        }
        refused.forEach(turn -> turn.admission.tryEmitError(ended.get()));
        if (isIdle) {
            idle.tryEmitEmpty();
        }
    }

    /** Completes when this is closed and no operation is at work any more. */
    Mono<Void> idle() {
        return idle.asMono();
    }

    /** Completes when the nested scope has left, if there is one; nobody comes after it once this is closed. */
    synchronized Mono<Void> nestedLeft() {
        return alone == null ? Mono.empty() : alone.left.asMono();
    }

    private boolean admits(Turn turn) {
        return alone == null && (turn.scope == null || working == 0);
    }

    private void admit(Turn turn) {
        turn.state = State.ADMITTED;
        if (turn.scope == null) {
            working++;
        } else {
            alone = turn;
        }
    }

    private void leave(Turn turn) {
        List<Turn> next = new ArrayList<>();
        boolean isIdle;
        synchronized (this) {
            State before = turn.state;
            turn.state = State.LEFT;
            if (before == State.LEFT) {
                return;
            }
            if (before == State.WAITING) {
                waiting.remove(turn);
            } else if (turn == alone) {
                alone = null;
            } else {
                working--;
            }
            while (!waiting.isEmpty() && admits(waiting.peek())) {
                Turn first = waiting.remove();
                admit(first);
                next.add(first);
            }
            isIdle = isClosed && working == 0;
        }
        turn.left.tryEmitEmpty();
        next.forEach(admitted -> admitted.admission.tryEmitEmpty());
        if (isIdle) {
            idle.tryEmitEmpty();
        }
    }

    private enum State {
        WAITING,
        ADMITTED,
        LEFT
    }

    /** The turn of one operation or nested scope; it must be left, or cancelled. */
    final class Turn {

        private final @Nullable ActiveTransaction scope;
        private final Sinks.Empty<Void> admission = Sinks.empty();
        private final Sinks.Empty<Void> left = Sinks.empty();
        private State state = State.WAITING;
        private int executions;
        private boolean isCancelled;

        private Turn(@Nullable ActiveTransaction scope) {
            this.scope = scope;
        }

        boolean isAdmitted() {
            synchronized (Turns.this) {
                return state == State.ADMITTED;
            }
        }

        /** Completes when the turn has come. */
        Mono<Void> admission() {
            return admission.asMono();
        }

        /** Leaves, if that has not happened; whoever waits goes on. */
        void leave() {
            Turns.this.leave(this);
        }

        /** Leaves as soon as nothing executes: what a cancelled subscriber began may still be on its way. */
        void cancel() {
            boolean isOver;
            synchronized (Turns.this) {
                isCancelled = true;
                isOver = executions == 0;
            }
            if (isOver) {
                leave();
            }
        }

        /** Begins to execute; returns false when the turn is over, and nothing must be done any more. */
        boolean begin() {
            synchronized (Turns.this) {
                if (state != State.ADMITTED || isCancelled) {
                    return false;
                }
                executions++;
                return true;
            }
        }

        /** Returns the work, which ends the turn before its subscriber is told anything. */
        <R> Mono<R> leaving(Mono<R> work) {
            return work.doOnNext(value -> leave()).doOnTerminate(this::leave).doOnCancel(this::cancel);
        }

        /** Returns the work, not begun after the turn, and keeping it as long as it occupies its thread. */
        <R> Mono<R> executing(Mono<R> work) {
            return new Execution<>(this, work);
        }

        private void returned() {
            boolean isOver;
            synchronized (Turns.this) {
                executions--;
                isOver = isCancelled && executions == 0;
            }
            if (isOver) {
                leave();
            }
        }
    }

    private static final class Execution<R> extends Mono<R> {

        private final Turn turn;
        private final Mono<R> work;

        Execution(Turn turn, Mono<R> work) {
            this.turn = turn;
            this.work = work;
        }

        @Override
        public void subscribe(CoreSubscriber<? super R> subscriber) {
            if (!turn.begin()) {
                Operators.complete(subscriber);
                return;
            }
            try {
                work.subscribe(subscriber);
            } finally {
                turn.returned();
            }
        }
    }
}

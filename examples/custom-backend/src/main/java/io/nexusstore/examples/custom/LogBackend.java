package io.nexusstore.examples.custom;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.memory.WriterGate;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.DirectTransactional;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.RowTables;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What {@link FileBackend} is, and transactions: one at a time, while writes outside wait and reads go on. */
public final class LogBackend implements DirectBackend, DirectTransactional {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);
    private static final String A_WRITE = "a write";

    private final Path file;
    private final Consumer<CommitLog.Step> observer;
    private final WriterGate gate = new WriterGate();
    private final RowTables tables = new RowTables();
    private final Mono<Void> closing = Mono.defer(this::drainAndClose).cache();
    private CommitPosition position = CommitPosition.START;
    private @Nullable Opened opened;
    private boolean isRefusing;
    private boolean isClosed;

    /** Creates a backend over the file, which is created when it is opened first. */
    public LogBackend(Path file) {
        this(file, step -> {});
    }

    /** For tests that stop at a step of a commit. */
    LogBackend(Path file, Consumer<CommitLog.Step> observer) {
        this.file = file;
        this.observer = observer;
    }

    @Override
    public String name() {
        return "Log";
    }

    @Override
    public Mono<Void> open(BackendContext given) {
        return Mono.fromRunnable(() -> openNow(given));
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return Mono.fromRunnable(() -> prepareNow(model));
    }

    @Override
    public Mono<Void> close() {
        return closing;
    }

    @Override
    public synchronized <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
        requireOpen();
        return tables.get(model, id);
    }

    @Override
    public synchronized <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        requireOpen();
        return tables.getAll(model, ids, position);
    }

    @Override
    public synchronized <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        requireOpen();
        return tables.read(model, query, position);
    }

    @Override
    public synchronized <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        requireOpen();
        return tables.count(model, query);
    }

    @Override
    public CommitResult commitNow(WriteBatch batch) {
        CommitPosition before = positionWhileOpen();
        if (batch.mutations().isEmpty()) {
            return new CommitResult(before, List.of());
        }
        gate.enter(A_WRITE, PATIENCE);
        return commitAndLeave(batch);
    }

    /** Waits for its turn without blocking the subscriber. */
    @Override
    public Mono<CommitResult> commit(WriteBatch batch) {
        return Mono.defer(() -> {
            CommitPosition before = positionWhileOpen();
            return batch.mutations().isEmpty()
                    ? Mono.just(new CommitResult(before, List.of()))
                    : gate.admit(A_WRITE, PATIENCE, () -> commitAndLeave(batch), committed -> {});
        });
    }

    @Override
    public DirectTransaction beginNow(TransactionOptions options) {
        gate.enter(LogTransaction.nameOf(options), patience(options));
        return beginInside(options);
    }

    @Override
    public Mono<? extends DirectTransaction> begin(TransactionOptions options) {
        return Mono.defer(() -> gate.admit(
                LogTransaction.nameOf(options),
                patience(options),
                () -> beginInside(options),
                LogTransaction::rollbackNow));
    }

    /** Returns the position that the tables have, to a writer inside the gate. */
    synchronized CommitPosition position() {
        return position;
    }

    /** Writes the changes of the draft and tells of them; called inside the gate. */
    synchronized CommitResult publish(RowTables draft, WriteBatch batch, List<MutationOutcome> outcomes) {
        Opened now = requireNotClosed();
        CommitPosition next = new CommitPosition(position.value() + 1);
        now.log().append(next, draft);
        draft.keep();
        position = next;
        CommitResult result = new CommitResult(next, outcomes);
        now.runtime().committed(batch, result);
        return result;
    }

    private synchronized CommitResult commitAndLeave(WriteBatch batch) {
        try {
            requireNotClosed();
            RowTables draft = tables.draft();
            return publish(draft, batch, draft.apply(batch));
        } finally {
            gate.leave();
        }
    }

    private synchronized LogTransaction beginInside(TransactionOptions options) {
        boolean isBegun = false;
        try {
            Opened now = requireNotClosed();
            LogTransaction begun = new LogTransaction(
                    this, gate, tables.draft(), options, now.runtime().clock());
            isBegun = true;
            return begun;
        } finally {
            if (!isBegun) {
                gate.leave();
            }
        }
    }

    private synchronized Duration patience(TransactionOptions options) {
        return LogTransaction.timeLeft(options, requireOpen().runtime().clock());
    }

    private synchronized CommitPosition positionWhileOpen() {
        requireOpen();
        return position;
    }

    private synchronized void openNow(BackendContext given) {
        if (isRefusing || opened != null) {
            String code = isRefusing ? StateException.CLOSED : StateException.ALREADY_OPEN;
            throw new StateException(code, null, "This backend was opened before. Create a new one.");
        }
        opened = new Opened(CommitLog.open(file, tables, observer), given);
        position = opened.log().position();
    }

    private synchronized void prepareNow(EntityModel<?, ?> model) {
        requireOpen();
        tables.prepare(model);
    }

    /** The closing waits behind the writers that were accepted, and those that come behind it are refused. */
    private synchronized Mono<Void> drainAndClose() {
        isRefusing = true;
        return opened == null
                ? Mono.empty()
                : gate.admit("the closing of the database", FOREVER, this::closeAndLeave, closed -> {})
                        .then();
    }

    private synchronized boolean closeAndLeave() {
        try {
            requireNotClosed().log().close();
            isClosed = true;
        } finally {
            gate.leave();
        }
        return isClosed;
    }

    private Opened requireOpen() {
        if (isRefusing) {
            throw closed();
        }
        return requireNotClosed();
    }

    private Opened requireNotClosed() {
        if (isClosed) {
            throw closed();
        }
        if (opened == null) {
            throw new StateException(
                    StateException.NOT_OPEN, null, "This backend is not open. Open it before it is used.");
        }
        return opened;
    }

    private static StateException closed() {
        return new StateException(StateException.CLOSED, null, "This backend is closed. Create a new one.");
    }

    private record Opened(CommitLog log, BackendContext runtime) {}
}

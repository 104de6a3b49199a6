package io.nexusstore.examples.custom;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.RowTables;
import io.nexusstore.spi.WriteBatch;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Holds all rows in memory, under one lock, and adds each commit to a file: about the least that a backend can be.
 * {@link LogBackend} has transactions too.
 */
public final class FileBackend implements DirectBackend {

    private final Path file;
    private final RowTables tables = new RowTables();
    private CommitPosition position = CommitPosition.START;
    private @Nullable Opened opened;
    private boolean isClosed;

    /** Creates a backend over the file, which is created when it is opened first. */
    public FileBackend(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "File";
    }

    // snippet: backend/lifecycle
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
        return Mono.fromRunnable(this::closeNow);
    }

    private synchronized void openNow(BackendContext given) {
        if (isClosed || opened != null) {
            String code = isClosed ? StateException.CLOSED : StateException.ALREADY_OPEN;
            throw new StateException(code, null, "This backend was opened before. Create a new one.");
        }
        opened = new Opened(CommitLog.open(file, tables), given);
        position = opened.log().position();
    }

    private synchronized void prepareNow(EntityModel<?, ?> model) {
        requireOpen();
        tables.prepare(model); // refuses rows of other columns
    }

    private synchronized void closeNow() {
        if (opened != null && !isClosed) {
            opened.log().close();
        }
        isClosed = true;
    }

    private Opened requireOpen() {
        if (isClosed || opened == null) {
            String code = isClosed ? StateException.CLOSED : StateException.NOT_OPEN;
            throw new StateException(code, null, "This backend is not open. Use it between open and close.");
        }
        return opened;
    }
    // end

    // snippet: backend/reads
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
    // end

    // snippet: backend/commit
    @Override
    public synchronized CommitResult commitNow(WriteBatch batch) {
        Opened now = requireOpen();
        if (batch.mutations().isEmpty()) {
            return new CommitResult(position, List.of());
        }
        RowTables draft = tables.draft();
        List<MutationOutcome> outcomes = draft.apply(batch); // throws before anything has changed
        CommitPosition next = new CommitPosition(position.value() + 1);
        now.log().append(next, draft); // returns when the disk has it
        draft.keep();
        position = next;
        CommitResult result = new CommitResult(next, outcomes);
        now.runtime().committed(batch, result);
        return result;
    }
    // end

    private record Opened(CommitLog log, BackendContext runtime) {}
}

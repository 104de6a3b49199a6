package io.nexusstore.jooq;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.database.Database;
import io.nexusstore.jooq.internal.database.Opening;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.Settings;
import io.nexusstore.jooq.internal.translate.Division;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.DirectIdentitySource;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.DirectTransactional;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Execution;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The SQL backend, on SQLite.
 *
 * <pre>{@code
 * Nexus nexus = Nexus.builder(JooqBackend.sqlite(Path.of("app.db")).durability(Durability.NORMAL)).open();
 * }</pre>
 *
 * <p>Options return a backend of their own and leave this one as it is. A backend is opened once, by the {@code Nexus}
 * that is built with it; it is thread-safe. Reads run on the caller's thread, on connections of their own; writes share
 * one connection, and the writes of several callers share one commit.
 */
public final class JooqBackend implements DirectBackend, DirectTransactional, QueryPushdown, DirectIdentitySource {

    private static final int LEAST_READERS = 4;

    /** SQLite counts milliseconds in 32 bits; 24 days are as good as for ever. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private static final Settings DEFAULTS = new Settings(
            null,
            Durability.FULL,
            Math.max(LEAST_READERS, Runtime.getRuntime().availableProcessors()),
            SchemaMode.CREATE,
            NamingStrategy.snakeCase(),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            CommitObserver.NONE);

    private final Settings settings;
    private final ReentrantLock lifecycle = new ReentrantLock();
    private volatile @Nullable Database database;
    private volatile boolean isClosed;

    private JooqBackend(Settings settings) {
        this.settings = settings;
    }

    /** Returns a backend that keeps its data in the file, which is created where it does not exist. */
    public static JooqBackend sqlite(Path file) {
        return new JooqBackend(DEFAULTS.withFile(Objects.requireNonNull(file, "file")));
    }

    /**
     * Returns a backend whose data nobody else sees, and which is gone when it is closed.
     *
     * <p>It behaves like one on a file in every respect but durability; its data lie in the memory file system of the
     * operating system, or where there is none in a temporary file that is never synced.
     */
    public static JooqBackend sqliteInMemory() {
        return new JooqBackend(DEFAULTS);
    }

    /**
     * Returns a backend like this one whose commits survive what the durability says; {@link Durability#FULL} by
     * default.
     */
    public JooqBackend durability(Durability durability) {
        return new JooqBackend(settings.withDurability(Objects.requireNonNull(durability, "durability")));
    }

    /**
     * Returns a backend like this one with at most that many reading connections; by default one for each processor, at
     * least 4.
     *
     * @throws InvalidInputException when the number is not positive
     */
    public JooqBackend readers(int connections) {
        if (connections < 1) {
            throw invalid("readers must be at least 1");
        }
        return new JooqBackend(settings.withReaders(connections));
    }

    /**
     * Returns a backend like this one that treats the schema as the mode says; {@link SchemaMode#CREATE} by default.
     */
    public JooqBackend schema(SchemaMode mode) {
        return new JooqBackend(settings.withSchema(Objects.requireNonNull(mode, "mode")));
    }

    /**
     * Returns a backend like this one whose names follow the strategy; {@link NamingStrategy#snakeCase()} by default.
     */
    public JooqBackend namingStrategy(NamingStrategy strategy) {
        return new JooqBackend(settings.withNaming(Objects.requireNonNull(strategy, "strategy")));
    }

    /**
     * Returns a backend like this one whose statements wait that long for other processes; 5 seconds by default.
     *
     * @throws InvalidInputException when the duration is negative
     */
    public JooqBackend busyTimeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw invalid("busyTimeout must not be negative");
        }
        return new JooqBackend(settings.withBusyTimeout(atMost(timeout)));
    }

    /**
     * Returns a backend like this one whose calls wait that long for the writer, or for a reading connection, while
     * others of this process hold them; 10 seconds by default.
     *
     * @throws InvalidInputException when the duration is not positive
     */
    public JooqBackend writerTimeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw invalid("writerTimeout must be positive");
        }
        return new JooqBackend(settings.withWriterTimeout(atMost(timeout)));
    }

    /**
     * Writes a copy of the database, as it is when the work begins, to a new file; readers and writers go on meanwhile.
     *
     * <p>The file appears when it is complete and synced to disk; it is compact, and {@link #sqlite} opens it. The work is done on a thread of the
     * backend when somebody subscribes, and closing waits for it; cancelling does not stop a copy that has begun.
     *
     * <p>Signals {@link InvalidInputException} when the file exists, and {@link io.nexusstore.error.BackendException} when it cannot be written; nothing is left
     * of it then.
     */
    public Mono<Void> backup(Path file) {
        Objects.requireNonNull(file, "file");
        return Mono.defer(() -> database().maintenance().backup(file));
    }

    /**
     * Returns what is damaged in the database, a sentence of SQLite for each damage; an empty list when it is sound.
     *
     * <p>Every page is read, so this takes as long as reading the database does. Readers and writers go on meanwhile. The work is done on a thread of
     * the backend when somebody subscribes, and closing waits for it.
     *
     * <p>Signals {@link io.nexusstore.error.BackendException} with code {@code CORRUPT} when the damage lets nothing be read at all.
     */
    public Mono<List<String>> integrityCheck() {
        return Mono.defer(() -> database().maintenance().integrityCheck());
    }

    /** Returns jOOQ on the database of this backend, to be used while it is open. */
    public JooqDsl dsl() {
        return new JooqDsl(this::database);
    }

    /** Returns a backend like this one whose commits are observed; for tests. */
    JooqBackend observedBy(CommitObserver observer) {
        return new JooqBackend(settings.withObserver(observer));
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public Execution writeExecution() {
        return Execution.ASYNC;
    }

    @Override
    public Mono<Void> open(BackendContext context) {
        return Mono.fromRunnable(() -> openNow(context));
    }

    @Override
    public Mono<Void> prepare(EntityModel<?, ?> model) {
        return Mono.fromRunnable(() -> database().prepare(model));
    }

    @Override
    public Mono<Void> close() {
        return Mono.fromRunnable(this::closeNow);
    }

    @Override
    public <T, ID> @Nullable T getNow(EntityModel<T, ID> model, ID id) {
        return database().get(model, id);
    }

    @Override
    public <T, ID> ReadResult<T> getAllNow(EntityModel<T, ID> model, Collection<? extends ID> ids) {
        return database().getAll(model, ids);
    }

    @Override
    public <T> ReadResult<T> readNow(EntityModel<T, ?> model, Query<T> query) {
        return database().read(model, query);
    }

    @Override
    public <T> long countNow(EntityModel<T, ?> model, Query<T> query) {
        return database().count(model, query);
    }

    @Override
    public CommitResult commitNow(WriteBatch batch) {
        return database().commitNow(batch);
    }

    @Override
    public Mono<CommitResult> commit(WriteBatch batch) {
        return Mono.defer(() -> database().commit(batch));
    }

    @Override
    public <T> Pushdown<T> plan(EntityModel<T, ?> model, Query<T> query) {
        database();
        Evaluator.check(model, query);
        return Division.of(query);
    }

    @Override
    public <T> Pushdown<T> explain(EntityModel<T, ?> model, Query<T> query) {
        Evaluator.check(model, query);
        return database().explain(model, query);
    }

    @Override
    public IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        return database().reserveNow(model, count);
    }

    @Override
    public Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
        return Mono.defer(() -> database().reserve(model, count));
    }

    @Override
    public DirectTransaction beginNow(TransactionOptions options) {
        return database().beginNow(options);
    }

    @Override
    public Mono<DirectTransaction> begin(TransactionOptions options) {
        return Mono.defer(() -> database().begin(options));
    }

    private void openNow(BackendContext context) {
        lifecycle.lock();
        try {
            if (isClosed) {
                throw state(StateException.CLOSED, "is closed. Open a new one");
            }
            if (database != null) {
                throw state(StateException.ALREADY_OPEN, "is open already. Use it through the Nexus that opened it");
            }
            database = Opening.open(settings, context);
        } finally {
            lifecycle.unlock();
        }
    }

    private void closeNow() {
        lifecycle.lock();
        try {
            Database open = database;
            if (!isClosed && open != null) {
                isClosed = true;
                open.close();
            }
            isClosed = true;
        } finally {
            lifecycle.unlock();
        }
    }

    private Database database() {
        Database open = database;
        if (isClosed) {
            throw state(StateException.CLOSED, "is closed. Open a new one");
        }
        if (open == null) {
            throw state(StateException.NOT_OPEN, "is not open. Open it through Nexus.builder(...)");
        }
        return open;
    }

    private static Duration atMost(Duration timeout) {
        return timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
    }

    private static StateException state(String code, String fact) {
        return new StateException(code, null, "The SQLite backend " + fact + ".");
    }

    private static InvalidInputException invalid(String rule) {
        return new InvalidInputException(
                InvalidInputException.INVALID_ARGUMENT,
                null,
                "Option " + rule + ". Correct it before the backend is opened.");
    }
}

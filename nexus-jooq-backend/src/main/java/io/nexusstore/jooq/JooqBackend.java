package io.nexusstore.jooq;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.database.Database;
import io.nexusstore.jooq.internal.database.OpenDatabase;
import io.nexusstore.jooq.internal.database.Opening;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.Settings;
import io.nexusstore.spi.BackendContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
public final class JooqBackend extends SqlBackend {

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
     * Returns a backend that keeps its data in a database of a PostgreSQL server, of version 16 or later.
     *
     * @param url the URL of JDBC, such as {@code jdbc:postgresql://localhost:5432/app}; tables are looked for and created in the first schema of its
     *     search path
     */
    public static PostgresBackend postgresql(String url) {
        return PostgresBackend.at(url);
    }

    /**
     * Returns a backend that keeps its data in a database of H2, of version 2.5 or later.
     *
     * @param url the URL of JDBC, such as {@code jdbc:h2:./app}, {@code jdbc:h2:mem:app} or {@code jdbc:h2:tcp://localhost/app}; tables are looked
     *     for and created in the current schema
     * @throws InvalidInputException when the URL is none of H2, or of a database in memory without a name
     */
    public static H2Backend h2(String url) {
        return H2Backend.at(url);
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
        return Mono.defer(() -> file().maintenance().backup(file));
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
        return Mono.defer(() -> file().maintenance().integrityCheck());
    }

    /** Returns jOOQ on the database of this backend, to be used while it is open. */
    public JooqDsl dsl() {
        return new JooqDsl(this::file);
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
    OpenDatabase openDatabase(BackendContext context) {
        return Opening.open(settings, context);
    }

    /** What is open is what {@link #openDatabase} has opened. */
    private Database file() {
        return (Database) database();
    }

    private static Duration atMost(Duration timeout) {
        return timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
    }

    private static InvalidInputException invalid(String rule) {
        return new InvalidInputException(
                InvalidInputException.INVALID_ARGUMENT,
                null,
                "Option " + rule + ". Correct it before the backend is opened.");
    }
}

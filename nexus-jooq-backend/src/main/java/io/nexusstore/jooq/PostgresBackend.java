package io.nexusstore.jooq;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.database.OpenDatabase;
import io.nexusstore.jooq.internal.database.PooledOpening;
import io.nexusstore.jooq.internal.database.PooledSettings;
import io.nexusstore.jooq.internal.database.PostgresEngine;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.Execution;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The SQL backend, on PostgreSQL.
 *
 * <pre>{@code
 * Nexus nexus = Nexus.builder(JooqBackend.postgresql("jdbc:postgresql://localhost/app").login("app", password)).open();
 * }</pre>
 *
 * <p>Options return a backend of their own and leave this one as it is. A backend is opened once, by the {@code Nexus}
 * that is built with it; it is thread-safe. Blocking calls run on the caller's thread, publishers on threads of the backend, on
 * connections of a pool; gets that are in flight at the same time share a statement. Writes that are in flight at the same
 * time share a commit; transactions have connections of their own, see one snapshot each ({@code REPEATABLE READ}), and wait
 * for each other at rows alone.
 *
 * <p>What other programs write is read like anything else, but the change feed does not tell of it.
 */
public final class PostgresBackend extends SqlBackend {

    private static final String PREFIX = "jdbc:postgresql:";

    private final PooledSettings settings;

    private PostgresBackend(PooledSettings settings) {
        this.settings = settings;
    }

    static PostgresBackend at(String url) {
        if (!Objects.requireNonNull(url, "url").startsWith(PREFIX)) {
            throw invalid("url must begin with '" + PREFIX + "'");
        }
        return new PostgresBackend(new PooledSettings(
                url,
                null,
                null,
                ConnectionPoolConfig.defaults(),
                SchemaMode.CREATE,
                NamingStrategy.snakeCase(),
                Duration.ZERO,
                Duration.ofSeconds(10)));
    }

    /** Returns a backend like this one that logs in as the user, whatever the URL says; by default as that says. */
    public PostgresBackend login(String user, String password) {
        return new PostgresBackend(settings.withUrl(withoutLogin(settings.url()))
                .withUser(Objects.requireNonNull(user, "user"), Objects.requireNonNull(password, "password")));
    }

    /** Returns a backend like this one with such a pool; {@link ConnectionPoolConfig#defaults} by default. */
    public PostgresBackend pool(ConnectionPoolConfig pool) {
        return new PostgresBackend(settings.withPool(Objects.requireNonNull(pool, "pool")));
    }

    /**
     * Returns a backend like this one that treats the schema as the mode says; {@link SchemaMode#CREATE} by default.
     */
    public PostgresBackend schema(SchemaMode mode) {
        return new PostgresBackend(settings.withSchema(Objects.requireNonNull(mode, "mode")));
    }

    /**
     * Returns a backend like this one whose names follow the strategy; {@link NamingStrategy#snakeCase()} by default.
     *
     * <p>Names of tables and columns have at most 63 bytes; longer names of indexes are shortened.
     */
    public PostgresBackend namingStrategy(NamingStrategy strategy) {
        return new PostgresBackend(settings.withNaming(Objects.requireNonNull(strategy, "strategy")));
    }

    /**
     * Returns a backend like this one whose statements are cancelled by the server after so much time; by default, and for zero, never.
     *
     * @throws InvalidInputException when the duration is negative
     */
    public PostgresBackend statementTimeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw invalid("statementTimeout must not be negative");
        }
        return new PostgresBackend(settings.withStatementTimeout(timeout));
    }

    /**
     * Returns a backend like this one whose writes wait that long for others: for a row or table that another transaction holds, or for their turn
     * among the writes of this process; 10 seconds by default.
     *
     * @throws InvalidInputException when the duration is shorter than a millisecond
     */
    public PostgresBackend writerTimeout(Duration timeout) {
        if (timeout.toMillis() < 1) {
            throw invalid("writerTimeout must be at least a millisecond");
        }
        return new PostgresBackend(settings.withWriterTimeout(timeout));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /**
     * Returns what the connections did up to now.
     *
     * @throws io.nexusstore.error.StateException when the backend is not open
     */
    public PoolMetrics poolMetrics() {
        return PooledMetrics.of(database());
    }

    /** Subscribing must not wait for the network. */
    @Override
    public Execution execution() {
        return Execution.ASYNC;
    }

    @Override
    OpenDatabase openDatabase(BackendContext context) {
        return PooledOpening.open(settings, new PostgresEngine(settings), context);
    }

    /** The driver would prefer what the URL says. */
    private static String withoutLogin(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0
                ? url
                : url.substring(0, parameters + 1)
                        + Arrays.stream(url.substring(parameters + 1).split("&"))
                                .filter(each -> !each.startsWith("user=") && !each.startsWith("password="))
                                .collect(Collectors.joining("&"));
    }

    private static InvalidInputException invalid(String rule) {
        return new InvalidInputException(
                InvalidInputException.INVALID_ARGUMENT,
                null,
                "Option " + rule + ". Correct it before the backend is opened.");
    }
}

package io.nexusstore.jooq;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.database.H2Engine;
import io.nexusstore.jooq.internal.database.OpenDatabase;
import io.nexusstore.jooq.internal.database.PooledOpening;
import io.nexusstore.jooq.internal.database.PooledSettings;
import io.nexusstore.spi.BackendContext;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The SQL backend, on H2: in this process, in a file or in memory, or on a server of H2.
 *
 * <pre>{@code
 * Nexus nexus = Nexus.builder(JooqBackend.h2("jdbc:h2:./app")).open();
 * }</pre>
 *
 * <p>Options return a backend of their own and leave this one as it is. A backend is opened once, by the {@code Nexus}
 * that is built with it; it is thread-safe. Calls run on the caller's thread, on connections of a pool. Writes that are in flight at the same
 * time share a commit; transactions have connections of their own, see one snapshot each ({@code SNAPSHOT}), and wait for each
 * other at rows alone.
 *
 * <p>What other programs write is read like anything else, but the change feed does not tell of it.
 */
public final class H2Backend extends SqlBackend {

    private static final String PREFIX = "jdbc:h2:";

    /** Every connection to it is a database of its own. */
    private static final Pattern NAMELESS = Pattern.compile("jdbc:h2:mem:(;.*)?");

    private final PooledSettings settings;

    private H2Backend(PooledSettings settings) {
        this.settings = settings;
    }

    static H2Backend at(String url) {
        if (!Objects.requireNonNull(url, "url").startsWith(PREFIX)) {
            throw invalid("url must begin with '" + PREFIX + "'");
        }
        if (NAMELESS.matcher(url).matches()) {
            throw invalid("url must name the database in memory, as in 'jdbc:h2:mem:app'");
        }
        return new H2Backend(new PooledSettings(
                url,
                null,
                null,
                ConnectionPoolConfig.defaults(),
                SchemaMode.CREATE,
                NamingStrategy.snakeCase(),
                Duration.ZERO,
                Duration.ofSeconds(10)));
    }

    /** Returns a backend like this one that logs in as the user; by default as the URL says. */
    public H2Backend login(String user, String password) {
        return new H2Backend(
                settings.withUser(Objects.requireNonNull(user, "user"), Objects.requireNonNull(password, "password")));
    }

    /** Returns a backend like this one with such a pool; {@link ConnectionPoolConfig#defaults} by default. */
    public H2Backend pool(ConnectionPoolConfig pool) {
        return new H2Backend(settings.withPool(Objects.requireNonNull(pool, "pool")));
    }

    /**
     * Returns a backend like this one that treats the schema as the mode says; {@link SchemaMode#CREATE} by default.
     */
    public H2Backend schema(SchemaMode mode) {
        return new H2Backend(settings.withSchema(Objects.requireNonNull(mode, "mode")));
    }

    /**
     * Returns a backend like this one whose names follow the strategy; {@link NamingStrategy#snakeCase()} by default.
     *
     * <p>Names of tables and columns have at most 256 bytes; longer names of indexes are shortened.
     */
    public H2Backend namingStrategy(NamingStrategy strategy) {
        return new H2Backend(settings.withNaming(Objects.requireNonNull(strategy, "strategy")));
    }

    /**
     * Returns a backend like this one whose statements are cancelled after so much time; by default, and for zero, never.
     *
     * @throws InvalidInputException when the duration is negative
     */
    public H2Backend statementTimeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw invalid("statementTimeout must not be negative");
        }
        return new H2Backend(settings.withStatementTimeout(timeout));
    }

    /**
     * Returns a backend like this one whose writes wait that long for others: for a row or table that another transaction holds, or for their turn
     * among the writes of this process; 10 seconds by default.
     *
     * @throws InvalidInputException when the duration is shorter than a millisecond
     */
    public H2Backend writerTimeout(Duration timeout) {
        if (timeout.toMillis() < 1) {
            throw invalid("writerTimeout must be at least a millisecond");
        }
        return new H2Backend(settings.withWriterTimeout(timeout));
    }

    /**
     * Returns what the connections did up to now.
     *
     * @throws io.nexusstore.error.StateException when the backend is not open
     */
    public PoolMetrics poolMetrics() {
        return PooledMetrics.of(database());
    }

    @Override
    public String name() {
        return "H2";
    }

    @Override
    OpenDatabase openDatabase(BackendContext context) {
        return PooledOpening.open(settings, new H2Engine(settings), context);
    }

    private static InvalidInputException invalid(String rule) {
        return new InvalidInputException(
                InvalidInputException.INVALID_ARGUMENT,
                null,
                "Option " + rule + ". Correct it before the backend is opened.");
    }
}

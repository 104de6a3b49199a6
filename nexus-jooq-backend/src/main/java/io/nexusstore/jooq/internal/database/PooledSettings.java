package io.nexusstore.jooq.internal.database;

import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a database of pooled connections is opened.
 *
 * @param url the URL of JDBC
 * @param user the user, or null where the URL names one
 * @param password the password, or null where there is none or the URL has it
 * @param pool the connections
 * @param schema what may be done to the schema
 * @param naming names tables, columns and indexes
 * @param statementTimeout how long a statement may run; zero for ever
 * @param writerTimeout how long a write waits for others
 */
public record PooledSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        ConnectionPoolConfig pool,
        SchemaMode schema,
        NamingStrategy naming,
        Duration statementTimeout,
        Duration writerTimeout) {

    /** What parameters begin with, on one engine or the other. */
    private static final Pattern PARAMETERS = Pattern.compile("[?;]");

    /** Returns these settings at another URL. */
    public PooledSettings withUrl(String other) {
        return new PooledSettings(other, user, password, pool, schema, naming, statementTimeout, writerTimeout);
    }

    /** Returns these settings for a user. */
    public PooledSettings withUser(String name, String secret) {
        return new PooledSettings(url, name, secret, pool, schema, naming, statementTimeout, writerTimeout);
    }

    /** Returns these settings with another pool. */
    public PooledSettings withPool(ConnectionPoolConfig other) {
        return new PooledSettings(url, user, password, other, schema, naming, statementTimeout, writerTimeout);
    }

    /** Returns these settings with another mode of the schema. */
    public PooledSettings withSchema(SchemaMode other) {
        return new PooledSettings(url, user, password, pool, other, naming, statementTimeout, writerTimeout);
    }

    /** Returns these settings with another naming strategy. */
    public PooledSettings withNaming(NamingStrategy other) {
        return new PooledSettings(url, user, password, pool, schema, other, statementTimeout, writerTimeout);
    }

    /** Returns these settings with another statement timeout. */
    public PooledSettings withStatementTimeout(Duration other) {
        return new PooledSettings(url, user, password, pool, schema, naming, other, writerTimeout);
    }

    /** Returns these settings with another writer timeout. */
    public PooledSettings withWriterTimeout(Duration other) {
        return new PooledSettings(url, user, password, pool, schema, naming, statementTimeout, other);
    }

    /** Returns what messages call the database: its URL without parameters, among which a password may be. */
    public String place() {
        return PARAMETERS.split(url, 2)[0];
    }

    /** Returns how long a statement may run, in milliseconds; 0 for ever. */
    long statementMillis() {
        return millis(statementTimeout);
    }

    /** Returns how long a write waits for others, in milliseconds. */
    long writerMillis() {
        return millis(writerTimeout);
    }

    private static long millis(Duration timeout) {
        return Math.min(timeout.toMillis(), Integer.MAX_VALUE);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "PooledSettings[" + place() + "]";
    }
}

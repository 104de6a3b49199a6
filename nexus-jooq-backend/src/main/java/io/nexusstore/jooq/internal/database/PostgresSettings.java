package io.nexusstore.jooq.internal.database;

import io.nexusstore.jooq.config.ConnectionPoolConfig;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a PostgreSQL database is opened.
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
public record PostgresSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        ConnectionPoolConfig pool,
        SchemaMode schema,
        NamingStrategy naming,
        Duration statementTimeout,
        Duration writerTimeout) {

    /** Returns these settings for a user. */
    public PostgresSettings withUser(String name, String secret) {
        return new PostgresSettings(url, name, secret, pool, schema, naming, statementTimeout, writerTimeout);
    }

    /** Returns these settings with another pool. */
    public PostgresSettings withPool(ConnectionPoolConfig other) {
        return new PostgresSettings(url, user, password, other, schema, naming, statementTimeout, writerTimeout);
    }

    /** Returns these settings with another mode of the schema. */
    public PostgresSettings withSchema(SchemaMode other) {
        return new PostgresSettings(url, user, password, pool, other, naming, statementTimeout, writerTimeout);
    }

    /** Returns these settings with another naming strategy. */
    public PostgresSettings withNaming(NamingStrategy other) {
        return new PostgresSettings(url, user, password, pool, schema, other, statementTimeout, writerTimeout);
    }

    /** Returns these settings with another statement timeout. */
    public PostgresSettings withStatementTimeout(Duration other) {
        return new PostgresSettings(url, user, password, pool, schema, naming, other, writerTimeout);
    }

    /** Returns these settings with another writer timeout. */
    public PostgresSettings withWriterTimeout(Duration other) {
        return new PostgresSettings(url, user, password, pool, schema, naming, statementTimeout, other);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "PostgresSettings[" + PostgresOpening.place(url) + "]";
    }
}

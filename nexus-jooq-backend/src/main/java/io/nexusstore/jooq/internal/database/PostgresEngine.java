package io.nexusstore.jooq.internal.database;

import com.zaxxer.hikari.HikariConfig;
import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.internal.dialect.ConnectionFailures;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.dialect.PostgresDialect;
import io.nexusstore.jooq.internal.dialect.PostgresFailures;
import io.nexusstore.jooq.internal.execute.CatalogTables;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.PostgresSnapshots;
import io.nexusstore.jooq.internal.execute.Snapshots;
import io.nexusstore.jooq.internal.execute.TableMaker;
import io.nexusstore.jooq.internal.write.ArrayWriter;
import io.nexusstore.jooq.internal.write.BulkWriter;
import io.nexusstore.jooq.internal.write.Collisions;
import io.nexusstore.jooq.internal.write.ConstraintNames;
import io.nexusstore.jooq.internal.write.PostgresRules;
import io.nexusstore.jooq.internal.write.TransactionRules;
import io.nexusstore.jooq.internal.write.WriteSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** PostgreSQL. */
public final class PostgresEngine implements PooledEngine {

    /** The first that knows IS JSON. */
    private static final int LEAST_VERSION = 16;

    /** How long writes that go together wait for a row before each goes by itself. */
    private static final int IMPATIENCE_MILLIS = 50;

    private final PooledSettings settings;
    private final ConnectionFailures failures;
    private final ArrayWriter.Statements statements = new ArrayWriter.Statements();

    public PostgresEngine(PooledSettings settings) {
        this.settings = settings;
        this.failures = new PostgresFailures(settings.place());
    }

    @Override
    public Dialect dialect() {
        return PostgresDialect.INSTANCE;
    }

    @Override
    public ConnectionFailures failures() {
        return failures;
    }

    @Override
    public TableMaker tables() {
        return CatalogTables.postgresql(settings.schema(), failures);
    }

    @Override
    public Snapshots snapshots() {
        return new PostgresSnapshots(IMPATIENCE_MILLIS, settings.writerMillis());
    }

    @Override
    public TransactionRules rules() {
        return new PostgresRules();
    }

    @Override
    public Collisions collisions(WriteSession session) {
        return new ConstraintNames();
    }

    @Override
    public BulkWriter bulk(WriteSession session, Entities entities) {
        return new ArrayWriter(session, entities, statements);
    }

    @Override
    public String artifacts() {
        return "org.postgresql:postgresql and com.zaxxer:HikariCP";
    }

    @Override
    public String driver() {
        return "org.postgresql.Driver";
    }

    @Override
    public boolean needsConnection() {
        return false;
    }

    @Override
    public void configure(HikariConfig pool) {
        // Less than 1 would round floating-point numbers, in texts alone, which the driver changes over from.
        pool.setConnectionInitSql("SELECT set_config('lock_timeout', '" + IMPATIENCE_MILLIS
                + "', false), set_config('statement_timeout', '" + settings.statementMillis()
                + "', false), set_config('extra_float_digits', '1', false)");
    }

    @Override
    public void requireFit(Connection connection) throws SQLException {
        requireVersion(connection.getMetaData().getDatabaseMajorVersion(), failures.path());
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SHOW server_encoding")) {
            results.next();
            requireEncoding(results.getString(1), failures.path());
        }
    }

    /**
     * Checks that the database can hold every text.
     *
     * @throws BackendException with code {@code CANNOT_OPEN} when it cannot
     */
    static void requireEncoding(String encoding, String place) {
        if (!encoding.equals("UTF8")) {
            throw new BackendException(
                    BackendException.CANNOT_OPEN,
                    null,
                    "Database '" + place + "' has the encoding " + encoding + ", in which not every text can be stored."
                            + " Create the database with ENCODING 'UTF8'.",
                    Map.of("database", place, "encoding", encoding),
                    null);
        }
    }

    /**
     * Checks that the server is of a version that the statements are written for.
     *
     * @throws BackendException with code {@code CANNOT_OPEN} when it is an older one
     */
    static void requireVersion(int major, String place) {
        if (major < LEAST_VERSION) {
            throw new BackendException(
                    BackendException.CANNOT_OPEN,
                    null,
                    "The server of database '" + place + "' is PostgreSQL " + major + ". Upgrade it to version "
                            + LEAST_VERSION + " or later.",
                    Map.of("database", place, "version", Integer.toString(major)),
                    null);
        }
    }
}

package io.nexusstore.jooq.internal.database;

import com.zaxxer.hikari.HikariConfig;
import io.nexusstore.error.BackendException;
import io.nexusstore.jooq.internal.dialect.ConnectionFailures;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.dialect.H2Dialect;
import io.nexusstore.jooq.internal.dialect.H2Failures;
import io.nexusstore.jooq.internal.execute.CatalogTables;
import io.nexusstore.jooq.internal.execute.H2Snapshots;
import io.nexusstore.jooq.internal.execute.Snapshots;
import io.nexusstore.jooq.internal.execute.TableMaker;
import io.nexusstore.jooq.internal.write.Collisions;
import io.nexusstore.jooq.internal.write.H2Rules;
import io.nexusstore.jooq.internal.write.TransactionRules;
import io.nexusstore.jooq.internal.write.UniqueTwins;
import io.nexusstore.jooq.internal.write.WriteSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** H2, in this process or as a server. */
public final class H2Engine implements PooledEngine {

    /** The first whose texts have more than a million characters. */
    private static final int LEAST_MAJOR = 2;

    private static final int LEAST_MINOR = 5;

    /** H2's code for what an administrator alone may do. */
    private static final int NO_ADMINISTRATOR = 90040;

    private static final String MEMORY = "jdbc:h2:mem:";
    private static final String WRITE_DELAY = "WRITE_DELAY";
    private static final String AT_ONCE = "0";

    /** The settings of a whole database that statements rely on. */
    private static final Map<String, String> SETTINGS = Map.of(
            "MODE",
            "REGULAR",
            "COLLATION",
            "OFF",
            "IGNORECASE",
            "0",
            "DEFAULT_NULL_ORDERING",
            "LOW",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "false");

    private final PooledSettings settings;
    private final ConnectionFailures failures;

    public H2Engine(PooledSettings settings) {
        this.settings = settings;
        this.failures = new H2Failures(settings.place());
    }

    @Override
    public Dialect dialect() {
        return H2Dialect.INSTANCE;
    }

    @Override
    public ConnectionFailures failures() {
        return failures;
    }

    @Override
    public TableMaker tables() {
        return CatalogTables.h2(settings.schema(), failures);
    }

    @Override
    public Snapshots snapshots() {
        return new H2Snapshots();
    }

    @Override
    public TransactionRules rules() {
        return new H2Rules();
    }

    @Override
    public Collisions collisions(WriteSession session) {
        return UniqueTwins.shared(session);
    }

    @Override
    public String artifacts() {
        return "com.h2database:h2 and com.zaxxer:HikariCP";
    }

    @Override
    public String driver() {
        return "org.h2.Driver";
    }

    /** H2 gives up a database in this process with its last connection, and a pool may be without one for a moment. */
    @Override
    public boolean needsConnection() {
        return true;
    }

    @Override
    public void configure(HikariConfig pool) {
        pool.setExceptionOverride(new H2Evictions(failures));
        pool.setConnectionInitSql(
                "SET LOCK_TIMEOUT " + settings.writerMillis() + "; SET QUERY_TIMEOUT " + settings.statementMillis());
    }

    @Override
    public void requireFit(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        int minor = connection.getMetaData().getDatabaseMinorVersion();
        requireVersion(major, minor, failures.path());
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            requireSetting(connection, setting.getKey(), setting.getValue());
        }
        writeAtOnce(connection);
    }

    /**
     * Checks that H2 is of a version that the statements are written for.
     *
     * @throws BackendException with code {@code CANNOT_OPEN} when it is an older one
     */
    static void requireVersion(int major, int minor, String place) {
        if (major < LEAST_MAJOR || (major == LEAST_MAJOR && minor < LEAST_MINOR)) {
            throw unfit(
                    place,
                    "runs on H2 " + major + "." + minor + ". Upgrade it to version " + LEAST_MAJOR + "." + LEAST_MINOR
                            + " or later.");
        }
    }

    private void requireSetting(Connection connection, String name, String expected) throws SQLException {
        Set<String> found = settings(connection, name);
        if (!found.isEmpty() && !found.equals(Set.of(expected))) {
            throw unfit(
                    failures.path(),
                    "has setting " + name + " = " + String.join(", ", found) + ". Use a database with " + name + " = "
                            + expected + ", which is the default.");
        }
    }

    /** What commits leave for later is lost with the process, unless whoever wrote the URL wants it so. */
    private void writeAtOnce(Connection connection) throws SQLException {
        boolean isSettled = settings.url().startsWith(MEMORY)
                || settings.url().toUpperCase(Locale.ROOT).contains(WRITE_DELAY)
                || settings(connection, WRITE_DELAY).contains(AT_ONCE);
        if (isSettled) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + WRITE_DELAY + " " + AT_ONCE);
        } catch (SQLException failure) {
            if (failure.getErrorCode() != NO_ADMINISTRATOR) {
                throw failure;
            }
            throw unfit(
                    failures.path(),
                    "acknowledges commits before they reach its file, and the user may not change that. Run SET "
                            + WRITE_DELAY + " " + AT_ONCE + " as an administrator while it is open, or accept it by ;"
                            + WRITE_DELAY + "=500 in the URL.");
        }
    }

    /** Returns the values of the setting, which may be listed twice; none where it has its default. */
    private static Set<String> settings(Connection connection, String name) throws SQLException {
        Set<String> values = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name = '" + name + "'")) {
            while (results.next()) {
                values.add(results.getString(1));
            }
        }
        return values;
    }

    private static BackendException unfit(String place, String fact) {
        return new BackendException(
                BackendException.CANNOT_OPEN,
                null,
                "Database '" + place + "' " + fact,
                Map.of("database", place),
                null);
    }
}

package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of entities ready. Thread-safe; each connection belongs to the caller.
 *
 * <p>What was compared once is not compared again while the schema of the database stays as it was; a single statement, at the first table, tells
 * that for all of them.
 */
public final class SchemaSetup {

    private static final String VERIFIED = "sqlite.schema";
    private static final String SELECT = "SELECT \"key\", CASE \"key\" WHEN '" + VERIFIED + "' THEN \"value\" END,"
            + " (SELECT schema_version FROM pragma_schema_version) FROM \"nexus_meta\" WHERE \"key\" = '" + VERIFIED
            + "' OR " + RecordedForms.KEYS;

    private final SchemaMode mode;
    private final String path;

    /** What needs no comparison any more, or null before it was looked up. */
    private final AtomicReference<@Nullable VerifiedTables> known = new AtomicReference<>();

    /**
     * Creates the setup of a database.
     *
     * @param mode says how it is treated
     * @param path the path of the database, as messages name it
     */
    public SchemaSetup(SchemaMode mode, String path) {
        this.mode = mode;
        this.path = path;
    }

    /**
     * Makes {@code nexus_meta} ready within the connection's transaction. It belongs to the store, so it is created in whatever mode.
     * Its own form has a number, so that nothing of it is recorded.
     *
     * @return what {@link #require} returns
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when it is a table of somebody else
     */
    public boolean requireMeta(MappedTable<?, ?> table, Connection connection) throws SQLException {
        return setup(connection).require(table, RecordedForms.none(), SchemaMode.CREATE);
    }

    /**
     * Tells whether the table is ready as it stands, by reading alone.
     *
     * @return whether each stored value is of the class that its column declares, or null, so that rows need no check of it; null when
     *     {@link #require} must create or record something first
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when the table is not the one that the entity declares
     */
    public @Nullable Boolean ready(MappedTable<?, ?> table, Connection connection) throws SQLException {
        VerifiedTables verified = known.get();
        if (verified == null) {
            verified = load(connection);
            known.compareAndSet(null, verified);
        }
        Boolean keepsClasses = verified.keepsClasses(table);
        return keepsClasses != null
                ? keepsClasses
                : new SchemaTransaction(connection)
                        .snapshot(() -> compared(table, connection))
                        .orElse(null);
    }

    /**
     * Makes the table ready within the connection's transaction, and records the forms of its values where that was not done.
     *
     * @return whether each stored value is of the class that its column declares, or null, so that rows need no check of it
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when the table is not the one that the entity declares
     */
    public boolean require(MappedTable<?, ?> table, Connection connection) throws SQLException {
        MetaRows rows = new MetaRows(connection);
        StoredSchema schema = new StoredSchema(connection);
        return new SchemaTransaction(connection).nested(() -> {
            VerifiedTables before = VerifiedTables.decoded(rows.value(VERIFIED)).at(schema.version());
            FormRows forms = new FormRows(connection, new StoredSchema(connection), path);
            RecordedForms recorded = forms.find(table);
            boolean keepsClasses = setup(connection).require(table, recorded, mode);
            if (!recorded.cover(table)) {
                forms.store(table, recorded);
            }
            // Not kept in memory: nobody knows yet whether the transaction will be committed.
            rows.store(
                    VERIFIED, before.with(table, keepsClasses, schema.version()).encoded());
            return keepsClasses;
        });
    }

    /** Stores what was compared, for those who open the database later. */
    public void remember(Connection connection) throws SQLException {
        VerifiedTables verified = known.get();
        if (verified != null) {
            MetaRows rows = new MetaRows(connection);
            VerifiedTables stored = VerifiedTables.decoded(rows.value(VERIFIED));
            VerifiedTables current = verified.at(new StoredSchema(connection).version());
            if (current.knowsMoreThan(stored)) {
                rows.store(VERIFIED, current.and(stored).encoded());
            }
        }
    }

    private TableSetup setup(Connection connection) {
        return new TableSetup(connection, new StoredSchema(connection), new SqliteFailures(path));
    }

    private static VerifiedTables load(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet results = statement.executeQuery()) {
            VerifiedTables verified = VerifiedTables.none();
            Set<String> recorded = new HashSet<>();
            while (results.next()) {
                String key = results.getString(1);
                if (key.equals(VERIFIED)) {
                    verified = VerifiedTables.decoded(results.getBytes(2)).at(results.getInt(3));
                } else {
                    recorded.add(RecordedForms.table(key));
                }
            }
            return verified.among(recorded);
        }
    }

    private Optional<Boolean> compared(MappedTable<?, ?> table, Connection connection) throws SQLException {
        int version = new StoredSchema(connection).version();
        RecordedForms recorded = new FormRows(connection, new StoredSchema(connection), path).find(table);
        Boolean keepsClasses = setup(connection).check(table, recorded, mode);
        if (!recorded.cover(table)) {
            return Optional.empty();
        }
        if (keepsClasses != null) {
            boolean keeps = keepsClasses;
            known.updateAndGet(
                    tables -> tables == null ? null : tables.at(version).with(table, keeps, version));
        }
        return Optional.ofNullable(keepsClasses);
    }
}

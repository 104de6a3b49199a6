package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.config.SchemaMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
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
    private static final String SELECT = "SELECT \"value\", (SELECT schema_version FROM pragma_schema_version)"
            + " FROM \"nexus_meta\" WHERE \"key\" = '" + VERIFIED + "'";

    private final SchemaMode mode;

    /** What needs no comparison any more, or null before it was looked up. */
    private final AtomicReference<@Nullable VerifiedTables> known = new AtomicReference<>();

    /** Creates the setup of a database that is treated as the mode says. */
    public SchemaSetup(SchemaMode mode) {
        this.mode = mode;
    }

    /**
     * Makes {@code nexus_meta} ready within the connection's transaction. It belongs to the store, so it is created in whatever mode.
     *
     * @return what {@link #require} returns
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when it is a table of somebody else
     */
    public boolean requireMeta(MappedTable<?, ?> table, Connection connection) throws SQLException {
        return new TableSetup(connection).require(table, SchemaMode.CREATE);
    }

    /**
     * Tells whether the table is ready as it stands, by reading alone.
     *
     * @return whether each stored value is of the class that its column declares, or null, so that rows need no check of it; null when
     *     {@link #require} must create something first
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
     * Makes the table ready within the connection's transaction.
     *
     * @return whether each stored value is of the class that its column declares, or null, so that rows need no check of it
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when the table is not the one that the entity declares
     */
    public boolean require(MappedTable<?, ?> table, Connection connection) throws SQLException {
        MetaRows rows = new MetaRows(connection);
        StoredSchema schema = new StoredSchema(connection);
        return new SchemaTransaction(connection).nested(() -> {
            VerifiedTables before = VerifiedTables.decoded(rows.value(VERIFIED)).at(schema.version());
            boolean keepsClasses = new TableSetup(connection).require(table, mode);
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

    private static VerifiedTables load(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet results = statement.executeQuery()) {
            return results.next()
                    ? VerifiedTables.decoded(results.getBytes(1)).at(results.getInt(2))
                    : VerifiedTables.none();
        }
    }

    private Optional<Boolean> compared(MappedTable<?, ?> table, Connection connection) throws SQLException {
        int version = new StoredSchema(connection).version();
        Boolean keepsClasses = new TableSetup(connection).check(table, mode);
        if (keepsClasses != null) {
            boolean keeps = keepsClasses;
            known.updateAndGet(
                    tables -> tables == null ? null : tables.at(version).with(table, keeps, version));
        }
        return Optional.ofNullable(keepsClasses);
    }
}

package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.schema.IdentitySequence;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.schema.SchemaSetup;
import io.nexusstore.spi.IdentityBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of SQLite. */
public final class SqliteTables implements TableMaker {

    private final SchemaSetup schema;
    private final Failures failures;

    public SqliteTables(SchemaMode mode, Failures failures) {
        this.schema = new SchemaSetup(mode, failures.path());
        this.failures = failures;
    }

    @Override
    public @Nullable Ready ready(MappedTable<?, ?> table, Connection connection) throws SQLException {
        Boolean keepsClasses = schema.ready(table, connection);
        return keepsClasses == null ? null : ready(table, keepsClasses);
    }

    @Override
    public Ready require(MappedTable<?, ?> table, Connection connection) throws SQLException {
        return ready(table, schema.require(table, connection));
    }

    @Override
    public Ready requireMeta(MappedTable<?, ?> table, Connection connection) throws SQLException {
        return ready(table, schema.requireMeta(table, connection));
    }

    @Override
    public void remember(Connection connection) throws SQLException {
        schema.remember(connection);
    }

    @Override
    public IdentityBlock reserve(MappedTable<?, ?> table, int count, Connection connection) throws SQLException {
        return new IdentitySequence(table, connection, failures.path()).reserve(count);
    }

    private Ready ready(MappedTable<?, ?> table, boolean keepsClasses) {
        return new Ready(new SqliteCodec(table, keepsClasses, failures), Map.of());
    }
}

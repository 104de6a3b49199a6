package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.schema.CatalogSetup;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.schema.PostgresSequence;
import io.nexusstore.spi.IdentityBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of PostgreSQL. */
public final class PostgresTables implements TableMaker {

    private final CatalogSetup schema;
    private final Failures failures;

    public PostgresTables(SchemaMode mode, Failures failures) {
        this.schema = CatalogSetup.postgresql(mode, failures);
        this.failures = failures;
    }

    @Override
    public @Nullable Ready ready(MappedTable<?, ?> table, Connection connection) throws SQLException {
        Map<String, List<Integer>> keys = schema.ready(table, connection);
        return keys == null ? null : ready(table, keys);
    }

    @Override
    public Ready require(MappedTable<?, ?> table, Connection connection) throws SQLException {
        return ready(table, schema.require(table, connection));
    }

    @Override
    public Ready requireMeta(MappedTable<?, ?> table, Connection connection) throws SQLException {
        return ready(table, schema.requireMeta(table, connection));
    }

    /** Another process may change the schema at any moment, so that no outcome is worth keeping. */
    @Override
    public void remember(Connection connection) {}

    @Override
    public IdentityBlock reserve(MappedTable<?, ?> table, int count, Connection connection) throws SQLException {
        return new PostgresSequence(table, connection, failures.path()).reserve(count);
    }

    private Ready ready(MappedTable<?, ?> table, Map<String, List<Integer>> keys) {
        return new Ready(new NativeCodec(table, failures), keys);
    }
}

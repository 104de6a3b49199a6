package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.schema.CatalogSetup;
import io.nexusstore.jooq.internal.schema.H2Sequence;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.schema.PostgresSequence;
import io.nexusstore.spi.IdentityBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of an engine with a catalog. */
public final class CatalogTables implements TableMaker {

    private final CatalogSetup schema;
    private final Failures failures;
    private final Sequences sequences;

    private CatalogTables(CatalogSetup schema, Failures failures, Sequences sequences) {
        this.schema = schema;
        this.failures = failures;
        this.sequences = sequences;
    }

    /** Returns the tables of PostgreSQL. */
    public static CatalogTables postgresql(SchemaMode mode, Failures failures) {
        return new CatalogTables(
                CatalogSetup.postgresql(mode, failures),
                failures,
                (table, count, connection) -> new PostgresSequence(table, connection, failures.path()).reserve(count));
    }

    /** Returns the tables of H2. */
    public static CatalogTables h2(SchemaMode mode, Failures failures) {
        return new CatalogTables(
                CatalogSetup.h2(mode, failures),
                failures,
                (table, count, connection) -> new H2Sequence(table, connection, failures.path()).reserve(count));
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
        return sequences.reserve(table, count, connection);
    }

    private Ready ready(MappedTable<?, ?> table, Map<String, List<Integer>> keys) {
        return new Ready(new NativeCodec(table, failures), keys);
    }

    /** Reserves ids on one engine. */
    @FunctionalInterface
    private interface Sequences {

        IdentityBlock reserve(MappedTable<?, ?> table, int count, Connection connection) throws SQLException;
    }
}

package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of entities ready: what is there is checked, and what is missing is created where that is allowed.
 */
public final class Tables {

    private final NamingStrategy naming;
    private final Dialect dialect;
    private final Failures failures;
    private final TableMaker maker;
    private final Map<String, EntityModel<?, ?>> owners = new ConcurrentHashMap<>();

    public Tables(NamingStrategy naming, Dialect dialect, Failures failures, TableMaker maker) {
        this.naming = naming;
        this.dialect = dialect;
        this.failures = failures;
        this.maker = maker;
    }

    public Dialect dialect() {
        return dialect;
    }

    public Failures failures() {
        return failures;
    }

    /**
     * Returns the entity when its table is ready as it stands, or null when something must be created first.
     *
     * @throws BackendException with code {@code SCHEMA_MISMATCH} when that is not all, or not allowed
     */
    public <T, ID> @Nullable Entity<T, ID> ready(EntityModel<T, ID> model, Connection connection) {
        MappedTable<T, ID> table = mapped(model);
        try {
            TableMaker.Ready ready = maker.ready(table, connection);
            return ready == null ? null : new Entity<>(table, ready, failures);
        } catch (SQLException failure) {
            throw failures.translate(failure, model.name());
        }
    }

    /**
     * Returns the entity, creating what is missing within the transaction of the connection.
     *
     * @throws BackendException with code {@code SCHEMA_MISMATCH} when that is not all, or not allowed
     */
    public <T, ID> Entity<T, ID> create(EntityModel<T, ID> model, Connection connection) {
        MappedTable<T, ID> table = mapped(model);
        try {
            return new Entity<>(table, maker.require(table, connection), failures);
        } catch (SQLException failure) {
            throw failures.translate(failure, model.name());
        }
    }

    /** Returns the entity of {@code nexus_meta}, creating that within the transaction of the connection. */
    public Entity<MetaEntry, String> createMeta(Connection connection) {
        MappedTable<MetaEntry, String> table = mapped(MetaModel.INSTANCE);
        try {
            return new Entity<>(table, maker.requireMeta(table, connection), failures);
        } catch (SQLException failure) {
            throw failures.translate(failure, table.model().name());
        }
    }

    /** Stores which tables need no comparison when the database is opened again. */
    public void remember(Connection connection) throws SQLException {
        maker.remember(connection);
    }

    /** Reserves ids for the entity within the transaction of the connection. */
    public IdentityBlock reserve(Entity<?, ?> entity, int count, Connection connection) throws SQLException {
        return maker.reserve(entity.table(), count, connection);
    }

    /** Returns the names of the entity in the database. */
    public <T, ID> MappedTable<T, ID> names(EntityModel<T, ID> model) {
        return MappedTable.of(model, naming, dialect);
    }

    /** Two entities in one table would each write rows that the other cannot read. */
    private <T, ID> MappedTable<T, ID> mapped(EntityModel<T, ID> model) {
        MappedTable<T, ID> table = names(model);
        EntityModel<?, ?> owner = owners.putIfAbsent(table.name().toLowerCase(Locale.ROOT), model);
        if (owner != null && owner != model) {
            throw mismatch(
                    table,
                    "Entities '" + owner.name() + "' and '" + model.name() + "' both name table '" + table.name()
                            + "'. Name another table in one of them.");
        }
        return table;
    }

    private BackendException mismatch(MappedTable<?, ?> table, String message) {
        return new BackendException(
                BackendException.SCHEMA_MISMATCH,
                table.model().name(),
                message,
                Map.of("path", failures.path(), "table", table.name()),
                null);
    }
}

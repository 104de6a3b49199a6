package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.Failures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of entities ready on an engine with a catalog. Thread-safe; each connection belongs to the caller.
 *
 * <p>A single statement, at the first table, reads what the catalog has of all tables that entities were declared for. Each of these is taken from
 * there once if nothing is to be said of it; whatever differs or is missing is looked up anew.
 */
public final class CatalogSetup {

    private final SchemaMode mode;
    private final Failures failures;
    private final Function<Connection, Catalog> catalogs;
    private final @Nullable String alone;

    /** What the first statement read and nobody took yet, or null before it. */
    private final AtomicReference<@Nullable Map<String, RecordedTable>> recorded = new AtomicReference<>();

    private CatalogSetup(
            SchemaMode mode, Failures failures, Function<Connection, Catalog> catalogs, @Nullable String alone) {
        this.mode = mode;
        this.failures = failures;
        this.catalogs = catalogs;
        this.alone = alone;
    }

    /** Returns the setup on PostgreSQL. */
    public static CatalogSetup postgresql(SchemaMode mode, Failures failures) {
        return new CatalogSetup(mode, failures, PostgresCatalog::new, PostgresCatalog.ALONE);
    }

    /** Returns the setup on H2, where the creation of a table ends a transaction, and with it every lock. */
    public static CatalogSetup h2(SchemaMode mode, Failures failures) {
        return new CatalogSetup(mode, failures, H2Catalog::new, null);
    }

    /**
     * Tells whether the table is ready as it stands, by reading alone.
     *
     * @return the fields of each unique constraint by its name, or null when {@link #require} must create or record something first
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when the table is not the one that the entity declares
     */
    public @Nullable Map<String, List<Integer>> ready(MappedTable<?, ?> table, Connection connection)
            throws SQLException {
        Catalog catalog = catalogs.apply(connection);
        RecordedTable known = recorded(catalog).remove(table.name());
        if (known != null && isReady(table, known)) {
            return keys(table, known.table());
        }
        RecordedForms forms = new FormRows(connection, catalog, failures.path()).find(table);
        boolean isReady = setup(connection, catalog).check(table, forms, mode) != null && forms.cover(table);
        return isReady ? keys(table, catalog.table(table.name())) : null;
    }

    /**
     * Makes the table ready within the connection's transaction, and records the forms of its values where that was not done.
     *
     * @return the fields of each unique constraint by its name
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when the table is not the one that the entity declares
     */
    public Map<String, List<Integer>> require(MappedTable<?, ?> table, Connection connection) throws SQLException {
        beAlone(connection);
        Catalog catalog = catalogs.apply(connection);
        FormRows forms = new FormRows(connection, catalog, failures.path());
        RecordedForms recorded = forms.find(table);
        setup(connection, catalog).require(table, recorded, mode);
        if (!recorded.cover(table)) {
            forms.store(table, recorded);
        }
        return keys(table, catalog.table(table.name()));
    }

    /**
     * Makes {@code nexus_meta} ready within the connection's transaction. It belongs to the store, so it is created in whatever mode.
     *
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when it is a table of somebody else
     */
    public Map<String, List<Integer>> requireMeta(MappedTable<?, ?> table, Connection connection) throws SQLException {
        beAlone(connection);
        Catalog catalog = catalogs.apply(connection);
        setup(connection, catalog).require(table, RecordedForms.none(), SchemaMode.CREATE);
        return keys(table, catalog.table(table.name()));
    }

    private Map<String, RecordedTable> recorded(Catalog catalog) throws SQLException {
        Map<String, RecordedTable> known = recorded.get();
        if (known == null) {
            known = new ConcurrentHashMap<>(catalog.recorded());
            recorded.set(known);
        }
        return known;
    }

    /** Returns whether nothing is to be said of the table; damaged forms are, when they are looked up. */
    private boolean isReady(MappedTable<?, ?> table, RecordedTable known) {
        try {
            RecordedForms forms = RecordedForms.decoded(known.forms());
            return forms.cover(table) && TableSetup.isReady(table, known.table(), forms, mode);
        } catch (IllegalArgumentException damage) {
            return false;
        }
    }

    private TableSetup setup(Connection connection, Catalog catalog) {
        return new TableSetup(connection, catalog, failures);
    }

    /** Processes that open one database at the same time create its tables one after another. */
    private void beAlone(Connection connection) throws SQLException {
        if (alone != null) {
            try (PreparedStatement statement = connection.prepareStatement(alone)) {
                statement.execute();
            }
        }
    }

    private static Map<String, List<Integer>> keys(MappedTable<?, ?> table, @Nullable StoredTable stored) {
        Map<String, List<Integer>> keys = new HashMap<>();
        for (StoredIndex index : stored == null ? List.<StoredIndex>of() : stored.indexes()) {
            List<Integer> fields = new ArrayList<>();
            index.parts().forEach(part -> fields.add(table.columns().indexOf(part.column())));
            boolean isOfFields = fields.stream()
                    .allMatch(field ->
                            field >= 0 && field < table.model().fields().size());
            if (index.isUnique()) {
                keys.put(index.name(), isOfFields ? fields : List.of());
            }
        }
        return keys;
    }
}

package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.Failures;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a table with its entity, and creates what is missing where that is allowed. Runs within a transaction. */
final class TableSetup {

    private final Connection connection;
    private final Catalog schema;
    private final Failures failures;

    TableSetup(Connection connection, Catalog schema, Failures failures) {
        this.connection = connection;
        this.schema = schema;
        this.failures = failures;
    }

    /**
     * Compares the table with its entity and creates nothing.
     *
     * @return whether each stored value is of the class that its column declares, or null; null when something is missing that may be created
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when it does not fit
     */
    @Nullable
    Boolean check(MappedTable<?, ?> table, RecordedForms recorded, SchemaMode mode) throws SQLException {
        requireOwnColumns(table);
        StoredTable stored = schema.table(table.name());
        if (stored == null) {
            requireFreeName(table, mode);
            return null;
        }
        return requireFit(table, stored, recorded, mode).isNothing() ? (Boolean) stored.keepsClasses(table) : null;
    }

    /** Returns whether the stored table is all that its entity declares, and fits it. */
    static boolean isReady(MappedTable<?, ?> table, StoredTable stored, RecordedForms recorded, SchemaMode mode) {
        return TableCheck.sharedColumns(table).isEmpty()
                && missingOf(table, stored, recorded, mode).isNothing();
    }

    /**
     * Makes sure that the table is there as the entity declares it.
     *
     * @return whether each stored value is of the class that its column declares, or null
     * @throws io.nexusstore.error.BackendException with code {@code SCHEMA_MISMATCH} when it is not
     */
    boolean require(MappedTable<?, ?> table, RecordedForms recorded, SchemaMode mode) throws SQLException {
        requireOwnColumns(table);
        StoredTable stored = schema.table(table.name());
        if (stored != null) {
            Missing missing = requireFit(table, stored, recorded, mode);
            requireFreeNames(table, missing.indexes());
            addColumns(table, missing.columns());
            createIndexes(table, missing.indexes());
            return stored.keepsClasses(table);
        }
        requireFreeName(table, mode);
        requireFreeNames(table, table.indexes());
        execute(SchemaStatements.createTable(table));
        addColumns(table, table.folded());
        createIndexes(table, table.indexes());
        return true;
    }

    private static void requireOwnColumns(MappedTable<?, ?> table) {
        List<Mismatch> shared = TableCheck.sharedColumns(table);
        if (!shared.isEmpty()) {
            throw Mismatch.failure(table, shared);
        }
    }

    private void requireFreeName(MappedTable<?, ?> table, SchemaMode mode) throws SQLException {
        String holder = schema.holder(table.name());
        if (holder != null || mode == SchemaMode.VALIDATE) {
            throw Mismatch.failure(table, List.of(absent(table, holder == null ? Mismatch.NOTHING : holder)));
        }
    }

    /** Returns what is to be created for the table, which is as declared but for it. */
    private static Missing requireFit(
            MappedTable<?, ?> table, StoredTable stored, RecordedForms recorded, SchemaMode mode) {
        Missing missing = missingOf(table, stored, recorded, mode);
        if (!missing.mismatches().isEmpty()) {
            throw Mismatch.failure(table, missing.mismatches());
        }
        return missing;
    }

    /** Returns what is to be created for the table, and what creates nothing: what differs. */
    private static Missing missingOf(
            MappedTable<?, ?> table, StoredTable stored, RecordedForms recorded, SchemaMode mode) {
        List<MappedIndex> missing = List.of();
        List<FoldedColumn> columns = table.folded().stream()
                .filter(column -> stored.column(column.name()) == null)
                .toList();
        List<Mismatch> found = new ArrayList<>(TableCheck.mismatches(table, stored, recorded));
        if (stored.kind().equals(StoredTable.TABLE)) {
            IndexCheck indexes = IndexCheck.of(table, stored);
            found.addAll(indexes.differing());
            if (mode == SchemaMode.VALIDATE) {
                columns.forEach(column -> found.add(absent(table, column)));
                indexes.missing().forEach(index -> found.add(IndexCheck.absent(table, index)));
            } else {
                missing = indexes.missing();
            }
        }
        return new Missing(columns, missing, found);
    }

    private void requireFreeNames(MappedTable<?, ?> table, List<MappedIndex> indexes) throws SQLException {
        List<Mismatch> taken = new ArrayList<>();
        for (MappedIndex index : indexes) {
            String holder = schema.holder(index.name());
            if (holder != null) {
                taken.add(IndexCheck.taken(table, index, holder));
            }
        }
        if (!taken.isEmpty()) {
            throw Mismatch.failure(table, taken);
        }
    }

    private void addColumns(MappedTable<?, ?> table, List<FoldedColumn> columns) throws SQLException {
        for (FoldedColumn column : columns) {
            execute(SchemaStatements.addColumn(table, column));
        }
    }

    private void createIndexes(MappedTable<?, ?> table, List<MappedIndex> indexes) throws SQLException {
        List<Mismatch> contradicted = new ArrayList<>();
        for (MappedIndex index : indexes) {
            try {
                execute(SchemaStatements.createIndex(table, index));
            } catch (SQLException failure) {
                if (!failures.isUniqueViolation(failure)) {
                    throw failure;
                }
                contradicted.add(IndexCheck.contradicted(table, index));
                if (!failures.leavesTransaction(failures.translate(failure, null))) {
                    break;
                }
            }
        }
        if (!contradicted.isEmpty()) {
            throw Mismatch.failure(table, contradicted);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Mismatch absent(MappedTable<?, ?> table, FoldedColumn column) {
        return new Mismatch(
                "Column '" + table.name() + "." + column.name() + "'",
                Mismatch.NOTHING,
                column.definition(),
                "Create it by " + SchemaStatements.addColumn(table, column)
                        + ", or open the database with schema(SchemaMode.CREATE).");
    }

    private static Mismatch absent(MappedTable<?, ?> table, String holder) {
        return new Mismatch(
                "Table '" + table.name() + "'",
                holder,
                "a table of " + table.columns().size() + " columns",
                holder.equals(Mismatch.NOTHING)
                        ? "Create it by " + SchemaStatements.createTable(table)
                                + ", open the database with schema(SchemaMode.CREATE), or name the table that holds"
                                + " the entity by @NexusEntity(table = ...)."
                        : "Give the table another name by @NexusEntity(table = ...).");
    }

    /** What a table lacks that may be created beside its rows, and what does not fit its entity. */
    private record Missing(List<FoldedColumn> columns, List<MappedIndex> indexes, List<Mismatch> mismatches) {

        boolean isNothing() {
            return columns.isEmpty() && indexes.isEmpty() && mismatches.isEmpty();
        }
    }
}

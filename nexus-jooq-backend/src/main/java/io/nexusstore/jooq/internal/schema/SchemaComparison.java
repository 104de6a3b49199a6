package io.nexusstore.jooq.internal.schema;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a table as it stands with what its entity needs. */
public final class SchemaComparison {

    private final MappedTable<?, ?> table;
    private final List<String> mismatches = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> creations = new ArrayList<>();

    private SchemaComparison(MappedTable<?, ?> table) {
        this.table = table;
    }

    /** Returns what is to be said and done about the table of an entity. */
    public static SchemaFindings of(MappedTable<?, ?> table, Connection connection) throws SQLException {
        return new SchemaComparison(table).with(new SchemaReader(connection).table(table.name()));
    }

    private SchemaFindings with(@Nullable StoredTable stored) {
        boolean isStrict = true;
        if (stored == null) {
            create(
                    "Table '" + table.name() + "' of entity '" + entity() + "' does not exist.",
                    SchemaStatements.createTable(table));
            table.indexes().forEach(index -> creations.add(SchemaStatements.createIndex(table, index)));
        } else if (!stored.kind().equals("table")) {
            mismatches.add("'" + table.name() + "' of entity '" + entity() + "' is a " + stored.kind()
                    + " and cannot be written to. Name a table in the entity, or rename the " + stored.kind() + ".");
        } else {
            isStrict = stored.isStrict();
            compareColumns(stored);
            compareIndexes(stored);
        }
        return new SchemaFindings(mismatches, missing, creations, isStrict);
    }

    private void compareColumns(StoredTable stored) {
        for (FieldFacts field : table.model().fields()) {
            String name = table.columns().get(field.index());
            stored.column(name)
                    .ifPresentOrElse(
                            column -> compare(field, column, stored.isStrict()), () -> missingColumn(field, name));
        }
        String id = table.columns().get(table.idField());
        if (stored.column(id).isPresent() && !stored.isUnique(List.of(id))) {
            mismatch(
                    id,
                    "holds the id but is neither the primary key nor unique",
                    "Create the table anew with this column as its primary key");
        }
        for (StoredColumn column : stored.columns()) {
            if (!isMapped(column) && column.isNotNull() && !column.hasDefault() && !column.isGenerated()) {
                mismatch(
                        column.name(),
                        "belongs to no field, refuses null and has no default, so that no row can be inserted",
                        "Give it a default, let it admit null, or add a field for it");
            }
        }
    }

    private void compare(FieldFacts field, StoredColumn column, boolean isStrict) {
        StorageClass needed = table.storage(field.index());
        if (!stores(needed, column.type(), isStrict)) {
            mismatch(
                    column.name(),
                    "is of type '" + column.type() + "' where field '" + field.name() + "' needs " + needed,
                    "Change the column's type, or the field's");
        }
        if (!column.isBinary()) {
            mismatch(
                    column.name(),
                    "has another collation than BINARY, so that it would order and equate texts otherwise than"
                            + " field '" + field.name() + "' does",
                    "Create the column without a COLLATE clause");
        }
        if (column.isGenerated()) {
            mismatch(column.name(), "is generated and cannot be written", "Make it an ordinary column");
        }
        boolean isId = field.index() == table.idField();
        if (!field.isNullable() && !column.isNotNull() && !isId) {
            mismatch(
                    column.name(),
                    "admits null where field '" + field.name() + "' does not",
                    "Declare the column NOT NULL, or let the field admit null");
        }
        if (field.isNullable() && column.isNotNull()) {
            mismatch(
                    column.name(),
                    "refuses null where field '" + field.name() + "' admits it",
                    "Drop the column's NOT NULL, or require the field");
        }
    }

    /** A column of NUMERIC affinity keeps integers as integers. */
    private static boolean stores(StorageClass needed, String type, boolean isStrict) {
        StorageClass affinity = StorageClass.affinityOf(type);
        if (isStrict && type.equalsIgnoreCase("ANY")) {
            return false;
        }
        return affinity == needed || (affinity == null && needed == StorageClass.INTEGER);
    }

    private void missingColumn(FieldFacts field, String name) {
        String type = table.storage(field.index()) + (field.isNullable() ? "" : " NOT NULL DEFAULT ...");
        mismatch(
                name,
                "does not exist but field '" + field.name() + "' needs it",
                "Run ALTER TABLE " + Rendering.quoted(table.name()) + " ADD COLUMN " + Rendering.quoted(name) + " "
                        + type);
    }

    private void compareIndexes(StoredTable stored) {
        for (MappedIndex index : table.indexes()) {
            boolean isServed = stored.indexes().stream()
                    .anyMatch(found -> found.covers(index.columns()) && (found.isUnique() || !index.isUnique()));
            if (isServed) {
                continue;
            }
            String description = (index.isUnique() ? "a unique index" : "an index") + " on ("
                    + String.join(", ", index.columns()) + ")";
            if (stored.index(index.name()).isPresent()) {
                mismatches.add("Index '" + index.name() + "' of table '" + table.name() + "' is not " + description
                        + ", in BINARY collation and over all rows, as entity '" + entity()
                        + "' declares. Drop the index or rename the declared one.");
            } else {
                create(
                        "Table '" + table.name() + "' of entity '" + entity() + "' lacks " + description + ".",
                        SchemaStatements.createIndex(table, index));
            }
        }
    }

    private boolean isMapped(StoredColumn column) {
        return table.columns().stream().anyMatch(name -> name.equalsIgnoreCase(column.name()));
    }

    private void create(String fact, String statement) {
        missing.add(fact + " Open the database with SchemaMode.CREATE, or run: " + statement);
        creations.add(statement);
    }

    private void mismatch(String column, String fact, String remedy) {
        mismatches.add("Column '" + column + "' of table '" + table.name() + "' " + fact + ". " + remedy + ".");
    }

    private String entity() {
        return table.model().name();
    }
}

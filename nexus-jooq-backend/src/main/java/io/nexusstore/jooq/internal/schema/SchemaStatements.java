package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CreateTableElementListStep;
import org.jooq.CreateTableStorageStep;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Renders the statements that create tables and indexes. */
final class SchemaStatements {

    private SchemaStatements() {}

    static String createTable(MappedTable<?, ?> table) {
        CreateTableElementListStep statement = table.dialect().jooq().createTable(table.table());
        for (int column = 0; column < table.columns().size(); column++) {
            statement = statement.column(declared(table, column));
        }
        CreateTableStorageStep complete = statement.constraint(DSL.primaryKey(table.idColumns()));
        String sequence = table.sequence();
        String before = sequence == null ? "" : "create sequence if not exists " + Rendering.quoted(sequence) + "; ";
        return table.dialect() instanceof SqliteDialect
                ? complete.storage("STRICT").getSQL()
                : before + complete.getSQL();
    }

    static String createIndex(MappedTable<?, ?> table, MappedIndex index) {
        List<OrderField<?>> columns = new ArrayList<>();
        for (String column : index.columns()) {
            columns.add(part(table, column));
        }
        return (index.isUnique()
                        ? table.dialect().jooq().createUniqueIndex(DSL.name(index.name()))
                        : table.dialect().jooq().createIndex(DSL.name(index.name())))
                .on(table.table(), columns)
                .getSQL();
    }

    /** Null comes first in the order of the store, so it does in an index that holds it. */
    private static OrderField<?> part(MappedTable<?, ?> table, String column) {
        Field<?> field = DSL.field(DSL.name(column));
        return table.dialect().isNullLeast() || !table.isNullable(column)
                ? field
                : field.asc().nullsFirst();
    }

    static String addColumn(MappedTable<?, ?> table, FoldedColumn column) {
        return "alter table " + Rendering.quoted(table.name()) + " add column " + column.definition();
    }

    private static Field<?> declared(MappedTable<?, ?> table, int column) {
        boolean isDrawn = table.model().drawsId() && table.idFields().contains(column);
        String sequence = isDrawn ? table.sequence() : null;
        return declared(
                DSL.name(table.columns().get(column)), table.type(column), table.isNullable(column), isDrawn, sequence);
    }

    private static <V> Field<V> declared(
            Name name, DataType<V> type, boolean isNullable, boolean isDrawn, @Nullable String sequence) {
        DataType<V> whole = type.nullable(isNullable);
        return DSL.field(
                name,
                sequence == null
                        ? whole.identity(isDrawn)
                        : whole.defaultValue(DSL.field("next value for " + Rendering.quoted(sequence), whole)));
    }
}

package io.nexusstore.jooq.internal.schema;

import io.nexusstore.jooq.internal.dialect.Rendering;
import java.util.List;
import org.jooq.CreateTableElementListStep;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;

/** Renders the statements that create tables and indexes. */
final class SchemaStatements {

    private SchemaStatements() {}

    static String createTable(MappedTable<?, ?> table) {
        CreateTableElementListStep statement = Rendering.sqlite().createTable(table.table());
        for (int column = 0; column < table.columns().size(); column++) {
            statement = statement.column(declared(table, column));
        }
        return statement
                .constraint(DSL.primaryKey(table.idColumns()))
                .storage("STRICT")
                .getSQL();
    }

    static String createIndex(MappedTable<?, ?> table, MappedIndex index) {
        List<Name> columns = index.columns().stream().map(DSL::name).toList();
        return (index.isUnique()
                        ? Rendering.sqlite().createUniqueIndex(DSL.name(index.name()))
                        : Rendering.sqlite().createIndex(DSL.name(index.name())))
                .on(table.table().getQualifiedName(), columns)
                .getSQL();
    }

    static String addColumn(MappedTable<?, ?> table, FoldedColumn column) {
        return "alter table " + Rendering.quoted(table.name()) + " add column " + column.definition();
    }

    private static Field<?> declared(MappedTable<?, ?> table, int column) {
        return DSL.field(
                DSL.name(table.columns().get(column)),
                table.storage(column)
                        .dataType()
                        .nullable(table.isNullable(column))
                        .identity(table.model().drawsId() && table.idFields().contains(column)));
    }
}

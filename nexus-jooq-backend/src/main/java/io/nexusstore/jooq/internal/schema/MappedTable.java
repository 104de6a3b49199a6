package io.nexusstore.jooq.internal.schema;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * An entity and the names that it has in the database.
 *
 * @param model the model of the entity
 * @param name the name of its table
 * @param columns the names of its columns, in the order of its fields
 * @param indexes its declared indexes
 * @param <T> the entity
 * @param <ID> the type of its id
 */
public record MappedTable<T, ID>(
        EntityModel<T, ID> model, String name, List<String> columns, List<MappedIndex> indexes) {

    /** Copies the lists. */
    public MappedTable {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /** Returns the entity with the names that it declares, or else those of the strategy. */
    public static <T, ID> MappedTable<T, ID> of(EntityModel<T, ID> model, NamingStrategy naming) {
        String table = model.table().isEmpty() ? naming.table(model) : model.table();
        List<String> columns = new ArrayList<>();
        for (FieldFacts field : model.fields()) {
            columns.add(field.declaredColumn().orElseGet(() -> naming.column(model, field)));
        }
        List<MappedIndex> indexes = new ArrayList<>();
        for (IndexFacts index : model.indexes()) {
            List<String> indexed = index.fields().stream().map(columns::get).toList();
            String name = index.name().isEmpty() ? naming.index(table, indexed, index.isUnique()) : index.name();
            indexes.add(new MappedIndex(name, index.fields(), indexed, index.isUnique()));
        }
        return new MappedTable<>(model, table, columns, indexes);
    }

    /** Returns the table as jOOQ names it. */
    public Table<Record> table() {
        return DSL.table(DSL.name(name));
    }

    /** Returns the column of the field as jOOQ names it, with the type that it is stored in. */
    @SuppressWarnings("unchecked") // the values of columns are bound by position; jOOQ never sees one
    public Field<Object> column(int field) {
        return (Field<Object>)
                DSL.field(DSL.name(columns.get(field)), storage(field).dataType());
    }

    /** Returns the column of the field, named together with its table. */
    @SuppressWarnings("unchecked") // as above
    public Field<Object> qualifiedColumn(int field) {
        return (Field<Object>)
                DSL.field(DSL.name(name, columns.get(field)), storage(field).dataType());
    }

    /** Returns the columns of all fields, in their order, named together with their table. */
    public List<Field<Object>> qualifiedColumns() {
        return IntStream.range(0, columns.size())
                .mapToObj(this::qualifiedColumn)
                .toList();
    }

    /** Returns the columns of all fields, in their order. */
    public List<Field<Object>> allColumns() {
        List<Field<Object>> all = new ArrayList<>(columns.size());
        for (int field = 0; field < columns.size(); field++) {
            all.add(column(field));
        }
        return all;
    }

    /** Returns the storage class of the field. */
    public StorageClass storage(int field) {
        return StorageClass.of(model.fields().get(field).type());
    }

    /** Returns whether the column of the field admits null. */
    public boolean isNullable(int field) {
        return model.fields().get(field).isNullable();
    }

    /** Returns the position of the id. */
    public int idField() {
        return model.idField();
    }
}

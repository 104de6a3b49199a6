package io.nexusstore.jooq.internal.schema;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * An entity and the names that it has in the database.
 *
 * <p>Its columns are those of its fields, at the positions of these, and behind them the companions of some.
 *
 * @param dialect the engine of the database
 * @param model the model of the entity
 * @param name the name of its table
 * @param columns the names of its columns
 * @param companions the columns that accompany those of fields
 * @param folded the columns that the database computes from those of texts
 * @param indexes its declared indexes
 * @param <T> the entity
 * @param <ID> the type of its id
 */
public record MappedTable<T, ID>(
        Dialect dialect,
        EntityModel<T, ID> model,
        String name,
        List<String> columns,
        List<Companion> companions,
        List<FoldedColumn> folded,
        List<MappedIndex> indexes) {

    /** Copies the lists. */
    public MappedTable {
        columns = List.copyOf(columns);
        companions = List.copyOf(companions);
        folded = List.copyOf(folded);
        indexes = List.copyOf(indexes);
    }

    /** Returns the entity with the names that it declares, or else those of the strategy. */
    public static <T, ID> MappedTable<T, ID> of(EntityModel<T, ID> model, NamingStrategy naming, Dialect dialect) {
        String table = model.table().isEmpty() ? naming.table(model) : model.table();
        List<String> columns = new ArrayList<>();
        for (FieldFacts field : model.fields()) {
            columns.add(field.declaredColumn().orElseGet(() -> naming.column(model, field)));
        }
        List<FoldedColumn> folded = FoldedColumn.of(model.fields(), columns, dialect);
        List<String> ids = model.idFields().stream().map(columns::get).toList();
        List<Companion> companions = new ArrayList<>();
        for (FieldFacts field : model.fields()) {
            companions.addAll(Companion.of(field, columns.get(field.index())));
        }
        companions.forEach(companion -> columns.add(companion.name()));
        List<MappedIndex> indexes = new ArrayList<>();
        for (IndexFacts index : model.indexes()) {
            List<String> indexed = index.fields().stream().map(columns::get).toList();
            String name = index.name().isEmpty() ? naming.index(table, indexed, index.isUnique()) : index.name();
            indexes.add(new MappedIndex(dialect.indexName(name), index.fields(), indexed, index.isUnique()));
        }
        for (FoldedColumn column : folded) {
            // The id makes the index serve whole orders, in which it is the last key.
            List<String> indexed = new ArrayList<>(List.of(column.name()));
            indexed.addAll(ids);
            String name = dialect.indexName(naming.index(table, indexed, false));
            indexes.add(new MappedIndex(name, List.of(), indexed, false));
        }
        return new MappedTable<>(dialect, model, table, columns, companions, folded, indexes);
    }

    /** Returns the table as jOOQ names it. */
    public Table<Record> table() {
        return DSL.table(DSL.name(name));
    }

    /** Returns the field that the column belongs to. */
    public FieldFacts field(int column) {
        int fields = model.fields().size();
        return column < fields
                ? model.fields().get(column)
                : companions.get(column - fields).field();
    }

    /** Returns what the column holds, in words. */
    String content(int column) {
        String field = "field '" + field(column).name() + "'";
        return column < model.fields().size() ? field : "the offset of " + field;
    }

    /** Returns the positions of the columns that accompany that of the field. */
    public List<Integer> companionsOf(int field) {
        return IntStream.range(model.fields().size(), columns.size())
                .filter(column -> field(column).index() == field)
                .boxed()
                .toList();
    }

    /** Returns for each field the position of the column that accompanies it, or -1. */
    public int[] companionPlaces() {
        int[] places = new int[model.fields().size()];
        for (int field = 0; field < places.length; field++) {
            List<Integer> positions = companionsOf(field);
            places[field] = positions.isEmpty() ? -1 : positions.get(0);
        }
        return places;
    }

    /** Returns the column as jOOQ names it, without a type, to which jOOQ would convert the numbers of parameters. */
    public Field<Object> column(int column) {
        return DSL.field(DSL.name(columns.get(column)));
    }

    /**
     * Returns whether an index finds a row of values in which the field stands behind others; SQLite does not look at the
     * rowid there, which an integer id is.
     */
    public boolean joinsRows(int field) {
        return idFields().size() > 1
                || field != idFields().get(0)
                || !dialect.isInEveryIndex(model.fields().get(field));
    }

    /** Returns the text of the field's column with A to Z in lower case. */
    public Field<Object> caseFolded(int field) {
        for (FoldedColumn column : folded) {
            if (column.field().index() == field) {
                return DSL.field(DSL.name(column.name()));
            }
        }
        return DSL.field(dialect.folded("{0}"), Object.class, column(field));
    }

    /** Returns the column, named together with its table, with the type that it is stored in. */
    @SuppressWarnings("unchecked") // the type is that of the column, whatever it is
    public Field<Object> qualifiedColumn(int column) {
        return (Field<Object>) DSL.field(DSL.name(name, columns.get(column)), type(column));
    }

    /** Returns all columns, in their order, named together with their table. */
    public List<Field<Object>> qualifiedColumns() {
        return IntStream.range(0, columns.size())
                .mapToObj(this::qualifiedColumn)
                .toList();
    }

    /** Returns all columns, in their order. */
    public List<Field<Object>> allColumns() {
        List<Field<Object>> all = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            all.add(column(column));
        }
        return all;
    }

    /** Returns the type of the column. */
    public DataType<?> type(int column) {
        int fields = model.fields().size();
        return column < fields ? dialect.type(model.fields().get(column)) : dialect.offsetType();
    }

    /** Returns the storage class of the column, where the database is of SQLite. */
    public StorageClass storage(int column) {
        int fields = model.fields().size();
        return column < fields
                ? StorageClass.of(model.fields().get(column))
                : companions.get(column - fields).storage();
    }

    /** Returns the form of the column's values. */
    ValueForm form(int column) {
        int fields = model.fields().size();
        return column < fields
                ? ValueForm.of(model.fields().get(column))
                : companions.get(column - fields).form();
    }

    /** Returns whether the column admits null. */
    public boolean isNullable(int column) {
        return field(column).isNullable();
    }

    /** Returns whether the column of that name, perhaps one that the database computes, admits null. */
    boolean isNullable(String column) {
        int position = columns.indexOf(column);
        return position >= 0
                ? isNullable(position)
                : folded.stream()
                        .anyMatch(computed -> computed.name().equals(column)
                                && computed.field().isNullable());
    }

    /** Returns the positions of the id's fields. */
    public List<Integer> idFields() {
        return model.idFields();
    }

    /** Returns the name of the sequence that is created for the id, or null where there is none. */
    @Nullable
    String sequence() {
        return model.drawsId() ? dialect.sequence(name, idNames().get(0)) : null;
    }

    /** Returns the columns of the id. */
    public List<Field<Object>> idColumns() {
        return model.idFields().stream().map(this::column).toList();
    }

    /** Returns the names of the id's columns. */
    public List<String> idNames() {
        return model.idFields().stream().map(columns::get).toList();
    }
}

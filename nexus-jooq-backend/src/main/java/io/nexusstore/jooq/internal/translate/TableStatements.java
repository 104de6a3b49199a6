package io.nexusstore.jooq.internal.translate;

import io.nexusstore.delta.FieldSet;
import io.nexusstore.jooq.internal.schema.MappedTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.UpdateConditionStep;
import org.jooq.impl.DSL;

/**
 * The statements of one entity that do not depend on a query, rendered once.
 *
 * <p>Their parameters come in the order of the columns that a statement writes, then the id, then the expected version.
 */
public final class TableStatements {

    private final MappedTable<?, ?> table;
    private final int[] overwritten;
    private final String selectById;
    private final String exists;
    private final String insert;
    private final String insertIfAbsent;
    private final String delete;
    private final Overwrite overwrite;
    private final Overwrite overwriteVersion;
    private final String restore;
    private final Map<Edit, String> edits = new ConcurrentHashMap<>();
    private final Map<Twin, String> twins = new ConcurrentHashMap<>();

    /** Renders the statements of the table. */
    public TableStatements(MappedTable<?, ?> table) {
        this.table = table;
        this.overwritten = fieldsBut(table.model().createdAtField());
        this.selectById = selectFrom(table.allColumns());
        this.exists = selectFrom(List.of(DSL.inline(1)));
        this.insert = text(insertion());
        this.insertIfAbsent = table.dialect().skipsPresentRows()
                ? text(insertion().onConflict(table.idColumns()).doNothing())
                : insert;
        this.delete = text(table.dialect().jooq().deleteFrom(table.table()).where(isId()));
        this.overwrite = overwrite(() -> update(overwritten));
        this.overwriteVersion = table.model().versionField() < 0
                ? overwrite
                : overwrite(() -> update(overwritten).and(isVersion()));
        this.restore = text(update(fieldsBut(-1)));
    }

    /** Returns the columns that a save writes over an existing row: all but the id and the creation time. */
    public int[] overwritten() {
        return overwritten.clone();
    }

    /** Returns the statement that reads the row of an id. */
    public String selectById() {
        return selectById;
    }

    /** Returns the statement that yields a row if the id has one. */
    public String exists() {
        return exists;
    }

    /** Returns the statement that inserts a row of all fields. */
    public String insert() {
        return insert;
    }

    /** Returns the statement that inserts a row of all fields unless the id has one, or that such a row makes fail. */
    public String insertIfAbsent() {
        return insertIfAbsent;
    }

    /** Returns the statement that deletes the row of an id. */
    public String delete() {
        return delete;
    }

    /**
     * Returns the statement that writes the {@link #overwritten} columns of the row of an id, perhaps of one version
     * only.
     */
    public String overwrite(boolean isVersioned, boolean isReturning) {
        Overwrite statement = isVersioned ? overwriteVersion : overwrite;
        return isReturning ? statement.returning() : statement.silent();
    }

    /**
     * Returns the statement that writes the same columns of the same row, if its creation time is the one that comes as
     * the last parameter.
     */
    public String overwriteCreatedAt(boolean isVersioned) {
        return (isVersioned ? overwriteVersion : overwrite).ofCreation();
    }

    /** Returns the statement that writes every field of the row of an id, the creation time among them. */
    public String restore() {
        return restore;
    }

    /**
     * Returns the statement that writes some fields, the modification time and the next version of the row of an id.
     *
     * @param fields the fields; they, then their companions and then the modification time are parameters
     * @param isVersioned whether the row must have the expected version
     */
    public String edit(FieldSet fields, boolean isVersioned) {
        return edits.computeIfAbsent(new Edit(fields, isVersioned), this::render);
    }

    /**
     * Returns the statement that yields a row if another row than that of an id agrees with it in all of the fields.
     *
     * @param fields the fields; for each in turn the parameter is its value where that is given, else the id
     * @param given the fields whose values are given; the others are those of the stored row
     */
    public String twin(List<Integer> fields, FieldSet given) {
        return twins.computeIfAbsent(new Twin(List.copyOf(fields), given), this::render);
    }

    private String render(Twin twin) {
        Condition condition = DSL.noCondition();
        for (int field : twin.fields()) {
            Field<Object> column = table.column(field);
            Field<Object> value = twin.given().contains(field)
                    ? parameter()
                    : DSL.field("(select {0} from {1} where {2})", Object.class, column, table.table(), isId());
            condition = condition.and(column.eq(value));
        }
        return text(table.dialect().jooq().selectOne().from(table.table()).where(condition.and(DSL.not(isId()))));
    }

    private String render(Edit edit) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        edit.fields().indexes().forEach(field -> values.put(table.column(field), parameter()));
        edit.fields()
                .indexes()
                .forEach(field -> table.companionsOf(field)
                        .forEach(companion -> values.put(table.column(companion), parameter())));
        int updatedAt = table.model().updatedAtField();
        if (updatedAt >= 0) {
            values.put(table.column(updatedAt), parameter());
        }
        int version = table.model().versionField();
        if (version >= 0) {
            values.put(table.column(version), DSL.field("{0} + 1", table.column(version)));
        }
        UpdateConditionStep<Record> statement = update(values);
        return text(edit.isVersioned() ? statement.and(isVersion()) : statement);
    }

    /** Each text needs a statement of its own: whatever is added to one stays in it. */
    private Overwrite overwrite(Supplier<UpdateConditionStep<Record>> statement) {
        String silent = text(statement.get());
        int createdAt = table.model().createdAtField();
        return new Overwrite(
                silent,
                text(statement.get().returning(table.allColumns())),
                createdAt < 0
                        ? silent
                        : text(statement.get().and(table.column(createdAt).eq(parameter()))));
    }

    private UpdateConditionStep<Record> update(int[] fields) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        for (int field : fields) {
            values.put(table.column(field), parameter());
        }
        return update(values);
    }

    private UpdateConditionStep<Record> update(Map<Field<?>, Field<?>> values) {
        if (values.isEmpty()) {
            // An entity that is nothing but its id is written by naming it.
            Field<Object> id = table.idColumns().get(0);
            values.put(id, id);
        }
        return table.dialect().jooq().update(table.table()).set(values).where(isId());
    }

    private InsertValuesStepN<Record> insertion() {
        List<Field<Object>> columns = table.allColumns();
        return table.dialect()
                .jooq()
                .insertInto(table.table(), columns)
                .values(columns.stream().map(column -> parameter()).toList());
    }

    private String selectFrom(List<? extends Field<?>> columns) {
        return text(table.dialect().jooq().select(columns).from(table.table()).where(isId()));
    }

    private Condition isId() {
        return DSL.and(
                table.idColumns().stream().map(column -> column.eq(parameter())).toList());
    }

    private Condition isVersion() {
        return table.column(table.model().versionField()).eq(parameter());
    }

    /** Returns the columns but those of the id and the given one. */
    private int[] fieldsBut(int other) {
        return IntStream.range(0, table.columns().size())
                .filter(field -> !table.idFields().contains(field) && field != other)
                .toArray();
    }

    @SuppressWarnings("unchecked") // a parameter fits any column: nothing but its place is ever used
    private static Field<Object> parameter() {
        return (Field<Object>) (Field<?>) DSL.val(0);
    }

    private static String text(Query statement) {
        return statement.getSQL();
    }

    private record Overwrite(String silent, String returning, String ofCreation) {}

    private record Twin(List<Integer> fields, FieldSet given) {}

    private record Edit(FieldSet fields, boolean isVersioned) {}
}

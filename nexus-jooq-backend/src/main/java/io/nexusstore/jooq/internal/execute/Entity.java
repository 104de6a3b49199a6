package io.nexusstore.jooq.internal.execute;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.schema.Companion;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.QueryPlans;
import io.nexusstore.jooq.internal.translate.TableStatements;
import io.nexusstore.value.ValueSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is kept for an entity whose table is ready. Thread-safe but for {@link #startsWithUpdate}. */
public final class Entity<T, ID> {

    private final MappedTable<T, ID> table;
    private final TableStatements statements;
    private final QueryPlans plans;
    private final RowCodec codec;
    private final Map<String, List<Integer>> keys;
    private final int[] companions;
    private final int[] overwritten;
    private final Failures failures;

    /**
     * Whether the last save without a precondition found its row; a hint, which several writers may give at once.
     */
    private boolean startsWithUpdate;

    Entity(MappedTable<T, ID> table, TableMaker.Ready ready, Failures failures) {
        this.table = table;
        this.statements = new TableStatements(table);
        this.plans = new QueryPlans(table);
        this.failures = failures;
        this.codec = ready.codec();
        this.keys = ready.keys();
        this.overwritten = statements.overwritten();
        this.companions = table.companionPlaces();
    }

    public EntityModel<T, ID> model() {
        return table.model();
    }

    public String name() {
        return table.model().name();
    }

    public MappedTable<T, ID> table() {
        return table;
    }

    public TableStatements statements() {
        return statements;
    }

    public QueryPlans plans() {
        return plans;
    }

    public Failures failures() {
        return failures;
    }

    /** Returns how the values of the table come out of results. */
    public RowCodec codec() {
        return codec;
    }

    /** Returns the view of results that hold all fields. */
    public ValueSource row(ResultSet results) {
        return row(results, 1);
    }

    /** Returns the view of results that hold the id alone. */
    public ValueSource idRow(ResultSet results) {
        return row(results, 1 - table.idFields().get(0));
    }

    /** Returns the view of results that hold the id alone, from that column on. */
    public ValueSource idRow(ResultSet results, int column) {
        return row(results, column - table.idFields().get(0));
    }

    private ValueSource row(ResultSet results, int offset) {
        return codec.row(results, offset);
    }

    /** Returns the fields that the unique constraint of that name is on, none where those are not all, or null where it is not known. */
    public @Nullable List<Integer> key(String constraint) {
        return keys.get(constraint);
    }

    /** Returns the fields of each unique constraint of the stored table that is on fields alone. */
    public List<List<Integer>> keys() {
        return keys.values().stream().filter(key -> !key.isEmpty()).toList();
    }

    /** Returns whether the stored table has a unique constraint on something that is no field. */
    public boolean hasForeignKeys() {
        return keys.values().stream().anyMatch(List::isEmpty);
    }

    /** Returns what binds values to the statement. */
    public ParameterSink sink(PreparedStatement statement) {
        return codec.sink(statement);
    }

    /** Says in words where the row is that the results stand at, for one whose id cannot be read. */
    String place(ResultSet results) throws SQLException {
        return codec.place(this, results);
    }

    /** Returns for each field the position of the column that accompanies it, or -1. */
    int[] companions() {
        return companions;
    }

    /** Binds what the column holds of the row. */
    public void write(T row, int column, ParameterSink sink) {
        int fields = companions.length;
        if (column < fields) {
            table.model().write(row, column, sink);
        } else {
            Companion companion = table.companions().get(column - fields);
            Object value = table.model().value(row, companion.field().index());
            sink.stored(value == null ? null : companion.stored(value));
        }
    }

    /** Returns the columns that a save writes over an existing row, in the order of the statement's parameters. */
    public int[] overwritten() {
        return overwritten;
    }

    public boolean startsWithUpdate() {
        return startsWithUpdate;
    }

    public void startsWithUpdate(boolean updates) {
        startsWithUpdate = updates;
    }
}

package io.nexusstore.jooq.internal.execute;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.jooq.internal.schema.Companion;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.QueryPlans;
import io.nexusstore.jooq.internal.translate.TableStatements;
import io.nexusstore.value.ValueSource;
import java.sql.ResultSet;
import java.util.List;
import java.util.stream.IntStream;

/** Everything that is kept for an entity whose table is ready. Thread-safe but for {@link #startsWithUpdate}. */
public final class Entity<T, ID> {

    private final MappedTable<T, ID> table;
    private final TableStatements statements;
    private final QueryPlans plans;
    private final StorageClass[] classes;
    private final int[] companions;
    private final int[] overwritten;
    private final SqliteFailures failures;
    private final boolean isStrict;

    /**
     * Whether the last save without a precondition found its row; read and written by the holder of the writer alone.
     */
    private boolean startsWithUpdate;

    public Entity(MappedTable<T, ID> table, boolean isStrict, SqliteFailures failures) {
        this.table = table;
        this.statements = new TableStatements(table);
        this.plans = new QueryPlans(table);
        this.failures = failures;
        this.isStrict = isStrict;
        this.overwritten = statements.overwritten();
        this.companions = companions(table);
        this.classes = IntStream.range(0, table.columns().size())
                .mapToObj(table::storage)
                .toArray(StorageClass[]::new);
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

    public SqliteFailures failures() {
        return failures;
    }

    /** Returns the view of results that hold all fields. */
    public ValueSource row(ResultSet results) {
        return row(results, 1);
    }

    /** Returns the view of results that hold the id alone. */
    public ValueSource idRow(ResultSet results) {
        return row(results, 1 - table.idFields().get(0));
    }

    private ValueSource row(ResultSet results, int offset) {
        return isStrict
                ? new StrictRow(results, offset, classes, companions, failures, name())
                : new CheckedRow(results, offset, companions, failures, name());
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

    private static int[] companions(MappedTable<?, ?> table) {
        int[] companions = new int[table.model().fields().size()];
        for (int field = 0; field < companions.length; field++) {
            List<Integer> positions = table.companionsOf(field);
            companions[field] = positions.isEmpty() ? -1 : positions.get(0);
        }
        return companions;
    }
}

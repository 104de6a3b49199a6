package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.value.ValueSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The codec of SQLite, where a column of a table that is not strict may hold values of any class. */
final class SqliteCodec implements RowCodec {

    private final boolean isStrict;
    private final StorageClass[] classes;
    private final int[] companions;
    private final Failures failures;
    private final String entity;

    SqliteCodec(MappedTable<?, ?> table, boolean isStrict, Failures failures) {
        this(
                isStrict,
                IntStream.range(0, table.columns().size())
                        .mapToObj(table::storage)
                        .toArray(StorageClass[]::new),
                table.companionPlaces(),
                failures,
                table.model().name());
    }

    private SqliteCodec(boolean isStrict, StorageClass[] classes, int[] companions, Failures failures, String entity) {
        this.isStrict = isStrict;
        this.classes = classes;
        this.companions = companions;
        this.failures = failures;
        this.entity = entity;
    }

    @Override
    public ParameterSink sink(PreparedStatement statement) {
        return new SqliteSink(statement, failures, entity);
    }

    @Override
    public ValueSource row(ResultSet results, int offset) {
        return isStrict
                ? new StrictRow(results, offset, classes, companions, failures, entity)
                : new CheckedRow(results, offset, companions, failures, entity);
    }

    @Override
    public String place(Entity<?, ?> of, ResultSet results) throws SQLException {
        return RowPlace.of(of, results);
    }

    @Override
    public RowCodec of(int[] fields) {
        StorageClass[] chosen = IntStream.concat(
                        Arrays.stream(fields),
                        Arrays.stream(fields).map(field -> companions[field]).filter(place -> place >= 0))
                .mapToObj(column -> classes[column])
                .toArray(StorageClass[]::new);
        return new SqliteCodec(isStrict, chosen, RowCodec.places(fields, companions), failures, entity);
    }

    @Override
    public boolean isTyped() {
        return isStrict;
    }
}

package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.value.ValueSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** The codec of an engine that has a type of its own for most types of fields. */
final class NativeCodec implements RowCodec {

    private final int[] companions;
    private final Failures failures;
    private final String entity;

    NativeCodec(MappedTable<?, ?> table, Failures failures) {
        this(table.companionPlaces(), failures, table.model().name());
    }

    private NativeCodec(int[] companions, Failures failures, String entity) {
        this.companions = companions;
        this.failures = failures;
        this.entity = entity;
    }

    @Override
    public ParameterSink sink(PreparedStatement statement) {
        return new NativeSink(statement, failures, entity);
    }

    @Override
    public ValueSource row(ResultSet results, int offset) {
        return new NativeRow(results, offset, companions, failures, entity);
    }

    /** The places that such an engine gives to rows, if any, change with every update. */
    @Override
    public String place(Entity<?, ?> of, ResultSet results) {
        return RowPlace.UNKNOWN;
    }

    @Override
    public RowCodec of(int[] fields) {
        return new NativeCodec(RowCodec.places(fields, companions), failures, entity);
    }

    @Override
    public boolean isTyped() {
        return true;
    }
}

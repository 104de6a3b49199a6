package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: values are stored in its own types, and texts are compared by their bytes. */
public final class PostgresDialect implements Dialect {

    /** The only instance. */
    public static final PostgresDialect INSTANCE = new PostgresDialect();

    /** The names that PostgreSQL takes; it cuts longer ones without a failure. */
    public static final LongNames NAMES = new LongNames(63);

    /**
     * The parser takes some thousand levels in the 2 MB of stack that a server has by default, and jOOQ renders these within the stack of a
     * small thread. A statement has at most 65,535 parameters, of which a place and a window take some.
     */
    private static final Limits LIMITS = new Limits(250, 60_000, 20_000);

    private static final int MICROS = 6;
    private static final DSLContext JOOQ = DSL.using(Rendering.configuration(SQLDialect.POSTGRES));

    private PostgresDialect() {}

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public DSLContext jooq() {
        return JOOQ;
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public DataType<?> type(FieldFacts field) {
        return switch (field.type()) {
            case STRING, ENUM, JSON -> byBytes(SQLDataType.CLOB);
            case CHAR -> byBytes(SQLDataType.VARCHAR(1));
            case BOOLEAN -> SQLDataType.BOOLEAN;
            case BYTE, SHORT -> SQLDataType.SMALLINT;
            case INT -> SQLDataType.INTEGER;
            case LONG, DURATION -> SQLDataType.BIGINT;
            case FLOAT -> SQLDataType.REAL;
            case DOUBLE -> SQLDataType.DOUBLE;
            case INSTANT, OFFSET_DATE_TIME -> SQLDataType.TIMESTAMPWITHTIMEZONE(MICROS);
            case DECIMAL -> SQLDataType.NUMERIC(field.precision(), field.scale());
            case BIG_INTEGER -> SQLDataType.NUMERIC(field.precision(), 0);
            case LOCAL_DATE -> SQLDataType.LOCALDATE;
            case LOCAL_TIME -> SQLDataType.LOCALTIME(MICROS);
            case LOCAL_DATE_TIME -> SQLDataType.LOCALDATETIME(MICROS);
            case UUID -> SQLDataType.UUID;
            case BYTES -> SQLDataType.BLOB;
        };
    }

    @Override
    public DataType<?> offsetType() {
        return SQLDataType.INTEGER;
    }

    @Override
    public Object stored(FieldFacts field, Object value) {
        return NativeValues.stored(field, value);
    }

    @Override
    public long noLimit() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean isNullLeast() {
        return false;
    }

    @Override
    public boolean isInEveryIndex(FieldFacts id) {
        return false;
    }

    @Override
    public String indexName(String name) {
        return NAMES.shortened(name);
    }

    @Override
    public boolean ordersTexts() {
        return true;
    }

    @Override
    public boolean skipsPresentRows() {
        return true;
    }

    @Override
    public @Nullable String sequence(String table, String column) {
        return null;
    }

    @Override
    public String folded(String text) {
        return "lower(" + text + ")";
    }

    @Override
    public String foldedColumn(String name, String source) {
        return Rendering.quoted(name) + " text COLLATE \"C\" GENERATED ALWAYS AS (" + folded(Rendering.quoted(source))
                + ") STORED";
    }

    private static DataType<String> byBytes(DataType<String> type) {
        return type.collation(DSL.collation("C"));
    }
}

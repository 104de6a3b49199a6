package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** H2: values are stored in its own types, and texts are compared by the characters of Java. */
public final class H2Dialect implements Dialect {

    /** The only instance. */
    public static final H2Dialect INSTANCE = new H2Dialect();

    /** The names that H2 takes; it counts characters, which bytes are never fewer than. */
    public static final LongNames NAMES = new LongNames(256);

    /** H2 takes 100,000 parameters, and evaluates chains of conditions by recursion. */
    private static final Limits LIMITS = new Limits(16, 16_384, 2_000);

    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String FOLD = "translate(%s, '" + UPPER + "', 'abcdefghijklmnopqrstuvwxyz')";
    private static final int MICROS = 6;
    private static final DSLContext JOOQ = DSL.using(Rendering.configuration(SQLDialect.H2));

    private H2Dialect() {}

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public DSLContext jooq() {
        return JOOQ;
    }

    @Override
    public DataType<?> type(FieldFacts field) {
        return switch (field.type()) {
            case STRING, ENUM, JSON -> SQLDataType.VARCHAR;
            case CHAR -> SQLDataType.VARCHAR(1);
            case BOOLEAN -> SQLDataType.BOOLEAN;
            case BYTE -> SQLDataType.TINYINT;
            case SHORT -> SQLDataType.SMALLINT;
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
            case BYTES -> SQLDataType.VARBINARY;
        };
    }

    /** Returns the type of an array of values of the field, whose precision would be that of one of them else. */
    public static String arrayOf(FieldFacts field) {
        return INSTANCE.type(field).getCastTypeName(JOOQ.configuration()) + " array";
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
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public long noLimit() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean isNullLeast() {
        return true;
    }

    @Override
    public boolean isInEveryIndex(FieldFacts id) {
        return false;
    }

    @Override
    public boolean ordersTexts() {
        return false;
    }

    /** H2 merges where it should skip, and fails all the same when another transaction was faster. */
    @Override
    public boolean skipsPresentRows() {
        return false;
    }

    @Override
    public String indexName(String name) {
        return NAMES.shortened(name);
    }

    /** The sequence of an identity column has a name that nobody can ask for. */
    @Override
    public @Nullable String sequence(String table, String column) {
        return NAMES.shortened(table + "_" + column + "_seq");
    }

    /** The function lower of H2 folds by Unicode. */
    @Override
    public String folded(String text) {
        return FOLD.formatted(text);
    }

    @Override
    public String foldedColumn(String name, String source) {
        return Rendering.quoted(name) + " character varying GENERATED ALWAYS AS (" + folded(Rendering.quoted(source))
                + ")";
    }
}

package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.value.Canonical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** PostgreSQL: values are stored in its own types, and texts are compared by their bytes. */
public final class PostgresDialect implements Dialect {

    /** The only instance. */
    public static final PostgresDialect INSTANCE = new PostgresDialect();

    /** PostgreSQL cuts longer names, in bytes, without a failure. */
    public static final int LONGEST_NAME = 63;

    /**
     * The parser takes some thousand levels in the 2 MB of stack that a server has by default, and jOOQ renders these within the stack of a
     * small thread. A statement has at most 65,535 parameters, of which a place and a window take some.
     */
    private static final Limits LIMITS = new Limits(250, 60_000, 20_000);

    private static final int HASH_DIGITS = 8;
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
        return switch (field.type()) {
            case STRING, LONG, BOOLEAN, DOUBLE, BYTES, JSON, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, UUID -> value;
            case CHAR -> value.toString();
            case ENUM -> ((Enum<?>) value).name();
            case BYTE, SHORT, INT -> ((Number) value).longValue();
            case FLOAT -> ((Float) value).doubleValue();
            case INSTANT -> ((Instant) value).atOffset(ZoneOffset.UTC);
            case OFFSET_DATE_TIME -> ((OffsetDateTime) value).toInstant().atOffset(ZoneOffset.UTC);
            case DECIMAL -> ((BigDecimal) value).setScale(field.scale());
            case BIG_INTEGER -> new BigDecimal((BigInteger) value);
            case DURATION -> Canonical.micros((Duration) value);
        };
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

    /** What a long name loses at its end a checksum of the whole stands for. */
    @Override
    public String indexName(String name) {
        if (isShortEnough(name)) {
            return name;
        }
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        String hash = String.format(Locale.ROOT, "_%08x", checksum.getValue());
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - HASH_DIGITS - 1) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + hash;
    }

    /** Returns whether PostgreSQL takes the name as it is. */
    public static boolean isShortEnough(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    }

    @Override
    public String foldedColumn(String name, String source) {
        return Rendering.quoted(name) + " text COLLATE \"C\" GENERATED ALWAYS AS (lower(" + Rendering.quoted(source)
                + ")) STORED";
    }

    private static DataType<String> byBytes(DataType<String> type) {
        return type.collation(DSL.collation("C"));
    }
}

package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.value.Canonical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/** SQLite: values are stored as texts, longs, doubles and bytes. */
public final class SqliteDialect implements Dialect {

    /** The only instance. */
    public static final SqliteDialect INSTANCE = new SqliteDialect();

    /**
     * SQLite 3.40 parses about 40 levels, of which wide groups may need two each. It takes 32,766 parameters; lists of doubles are padded to powers of
     * two, and a place and a window come on top.
     */
    private static final Limits LIMITS = new Limits(16, 16_384, 2_000);

    private SqliteDialect() {}

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public DSLContext jooq() {
        return Rendering.sqlite();
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public DataType<?> type(FieldFacts field) {
        return StorageClass.of(field).dataType();
    }

    @Override
    public DataType<?> offsetType() {
        return StorageClass.INTEGER.dataType();
    }

    /** Returns a String, Long, Double or byte array. */
    @Override
    public Object stored(FieldFacts field, Object value) {
        return switch (field.type()) {
            case STRING, LONG, DOUBLE, BYTES, JSON -> value;
            case CHAR -> value.toString();
            case ENUM -> ((Enum<?>) value).name();
            case BOOLEAN -> (Boolean) value ? 1L : 0L;
            case BYTE, SHORT, INT -> ((Number) value).longValue();
            case FLOAT -> ((Float) value).doubleValue();
            case INSTANT -> Canonical.micros((Instant) value);
            case UUID -> bytes((UUID) value);
            case DECIMAL -> number(((BigDecimal) value).setScale(field.scale()).unscaledValue(), field.precision());
            case BIG_INTEGER -> number((BigInteger) value, field.precision());
            case LOCAL_DATE -> IsoText.of((LocalDate) value);
            case LOCAL_TIME -> IsoText.of((LocalTime) value);
            case LOCAL_DATE_TIME -> IsoText.of((LocalDateTime) value);
            case OFFSET_DATE_TIME -> Canonical.micros(((OffsetDateTime) value).toInstant());
            case DURATION -> Canonical.micros((Duration) value);
        };
    }

    /** SQLite reads a negative limit as none. */
    @Override
    public long noLimit() {
        return -1;
    }

    @Override
    public boolean isNullLeast() {
        return true;
    }

    /** Every index ends with the rowid, which an integer id is. */
    @Override
    public boolean isInEveryIndex(FieldFacts id) {
        return StorageClass.of(id) == StorageClass.INTEGER;
    }

    @Override
    public String indexName(String name) {
        return name;
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
        return Rendering.quoted(name) + " TEXT GENERATED ALWAYS AS (" + folded(Rendering.quoted(source)) + ") VIRTUAL";
    }

    /** Returns the sixteen bytes of the UUID. */
    public static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    private static Object number(BigInteger value, int precision) {
        return StoredNumbers.storage(precision) == StorageClass.INTEGER
                ? (Object) value.longValueExact()
                : StoredNumbers.bytes(value, precision);
    }
}

package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.ArrayOperand;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers the values of one column for an array, in the forms in which {@link NativeSink} binds single ones. */
public final class ColumnSink implements ValueSink {

    private static final int FIXED_SIZE = 8;

    private final String type;
    private final List<@Nullable Object> values = new ArrayList<>();
    private long size;

    /**
     * Creates an empty column.
     *
     * @param type the name of the type of the elements in SQL
     */
    public ColumnSink(String type) {
        this.type = type;
    }

    /** Returns the name of the type of the elements in SQL. */
    public String type() {
        return type;
    }

    /** Returns about how many bytes the values have. */
    public long size() {
        return size;
    }

    /** Returns the values as the driver takes them. */
    public @Nullable Object[] toJava() {
        return ArrayOperand.toJava(type, values);
    }

    /** Adds a value as it is bound, or null. */
    public void stored(@Nullable Object value) {
        add(value, FIXED_SIZE);
    }

    @Override
    public void nullValue() {
        add(null, 1);
    }

    @Override
    public void booleanValue(boolean value) {
        add(value, 1);
    }

    @Override
    public void byteValue(byte value) {
        longValue(value);
    }

    @Override
    public void shortValue(short value) {
        longValue(value);
    }

    @Override
    public void intValue(int value) {
        longValue(value);
    }

    @Override
    public void longValue(long value) {
        add(value, FIXED_SIZE);
    }

    @Override
    public void floatValue(float value) {
        doubleValue(value);
    }

    @Override
    public void doubleValue(double value) {
        add(value, FIXED_SIZE);
    }

    @Override
    public void charValue(char value) {
        string(String.valueOf(value));
    }

    @Override
    public void string(@Nullable String value) {
        add(value, value == null ? 1 : value.length());
    }

    @Override
    public void instant(@Nullable Instant value) {
        stored(value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void uuid(@Nullable UUID value) {
        stored(value);
    }

    @Override
    public void bytes(byte @Nullable [] value) {
        add(value, value == null ? 1 : value.length);
    }

    @Override
    public void decimal(@Nullable BigDecimal value, int precision, int scale) {
        add(value, precision);
    }

    @Override
    public void bigInteger(@Nullable BigInteger value, int precision) {
        add(value == null ? null : new BigDecimal(value), precision);
    }

    @Override
    public void localDate(@Nullable LocalDate value) {
        stored(value);
    }

    @Override
    public void localTime(@Nullable LocalTime value) {
        stored(value);
    }

    @Override
    public void localDateTime(@Nullable LocalDateTime value) {
        stored(value);
    }

    @Override
    public void offsetDateTime(@Nullable OffsetDateTime value) {
        instant(value == null ? null : value.toInstant());
    }

    @Override
    public void duration(@Nullable Duration value) {
        stored(value == null ? null : Canonical.micros(value));
    }

    private void add(@Nullable Object value, long bytes) {
        values.add(value);
        size += bytes;
    }
}

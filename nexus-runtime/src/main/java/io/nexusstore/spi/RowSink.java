package io.nexusstore.spi;

import io.nexusstore.value.ValueSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the values of one row, or those of an id, one behind the other, and copies what could change. Serves one row. */
final class RowSink implements ValueSink {

    private final @Nullable Object[] values;
    private int field;

    RowSink(int fields) {
        this.values = new Object[fields];
    }

    /** Returns this sink, which puts the next value into the field, and those behind it into the fields behind. */
    RowSink at(int next) {
        field = next;
        return this;
    }

    /** Returns the values; the sink is of no use afterwards. */
    @Nullable
    Object[] values() {
        return values;
    }

    @Override
    public void nullValue() {
        values[field++] = null;
    }

    @Override
    public void booleanValue(boolean value) {
        values[field++] = value;
    }

    @Override
    public void byteValue(byte value) {
        values[field++] = value;
    }

    @Override
    public void shortValue(short value) {
        values[field++] = value;
    }

    @Override
    public void intValue(int value) {
        values[field++] = value;
    }

    @Override
    public void longValue(long value) {
        values[field++] = value;
    }

    @Override
    public void floatValue(float value) {
        values[field++] = value;
    }

    @Override
    public void doubleValue(double value) {
        values[field++] = value;
    }

    @Override
    public void charValue(char value) {
        values[field++] = value;
    }

    @Override
    public void string(@Nullable String value) {
        values[field++] = value;
    }

    @Override
    public void instant(@Nullable Instant value) {
        values[field++] = value;
    }

    @Override
    public void uuid(@Nullable UUID value) {
        values[field++] = value;
    }

    @Override
    public void bytes(byte @Nullable [] value) {
        values[field++] = value == null ? null : value.clone();
    }

    @Override
    public void decimal(@Nullable BigDecimal value, int precision, int scale) {
        values[field++] = value;
    }

    @Override
    public void bigInteger(@Nullable BigInteger value, int precision) {
        values[field++] = value;
    }

    @Override
    public void localDate(@Nullable LocalDate value) {
        values[field++] = value;
    }

    @Override
    public void localTime(@Nullable LocalTime value) {
        values[field++] = value;
    }

    @Override
    public void localDateTime(@Nullable LocalDateTime value) {
        values[field++] = value;
    }

    @Override
    public void offsetDateTime(@Nullable OffsetDateTime value) {
        values[field++] = value;
    }

    @Override
    public void duration(@Nullable Duration value) {
        values[field++] = value;
    }
}

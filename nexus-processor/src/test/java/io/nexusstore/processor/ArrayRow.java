package io.nexusstore.processor;

import io.nexusstore.value.ValueSink;
import io.nexusstore.value.ValueSource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row in memory that takes and gives each value as what it is. */
public final class ArrayRow implements ValueSource {

    private final @Nullable Object[] values;

    /** Creates a row of nulls. */
    public ArrayRow(int size) {
        values = new Object[size];
    }

    /** Returns a sink whose value goes to the given field. */
    public ValueSink at(int field) {
        return new Cell(values, field);
    }

    /** Replaces a value. */
    public void set(int field, @Nullable Object value) {
        values[field] = value;
    }

    @Override
    public boolean isNull(int field) {
        return values[field] == null;
    }

    @Override
    public boolean booleanValue(int field) {
        return (boolean) present(field);
    }

    @Override
    public byte byteValue(int field) {
        return (byte) present(field);
    }

    @Override
    public short shortValue(int field) {
        return (short) present(field);
    }

    @Override
    public int intValue(int field) {
        return (int) present(field);
    }

    @Override
    public long longValue(int field) {
        return (long) present(field);
    }

    @Override
    public float floatValue(int field) {
        return (float) present(field);
    }

    @Override
    public double doubleValue(int field) {
        return (double) present(field);
    }

    @Override
    public char charValue(int field) {
        return (char) present(field);
    }

    @Override
    public @Nullable String string(int field) {
        return (String) values[field];
    }

    @Override
    public @Nullable Instant instant(int field) {
        return (Instant) values[field];
    }

    @Override
    public @Nullable UUID uuid(int field) {
        return (UUID) values[field];
    }

    @Override
    public byte @Nullable [] bytes(int field) {
        return (byte[]) values[field];
    }

    @Override
    public @Nullable BigDecimal decimal(int field, int precision, int scale) {
        return (BigDecimal) values[field];
    }

    @Override
    public @Nullable BigInteger bigInteger(int field, int precision) {
        return (BigInteger) values[field];
    }

    @Override
    public @Nullable LocalDate localDate(int field) {
        return (LocalDate) values[field];
    }

    @Override
    public @Nullable LocalTime localTime(int field) {
        return (LocalTime) values[field];
    }

    @Override
    public @Nullable LocalDateTime localDateTime(int field) {
        return (LocalDateTime) values[field];
    }

    @Override
    public @Nullable OffsetDateTime offsetDateTime(int field) {
        return (OffsetDateTime) values[field];
    }

    @Override
    public @Nullable Duration duration(int field) {
        return (Duration) values[field];
    }

    private Object present(int field) {
        return Objects.requireNonNull(values[field], "field " + field);
    }

    private record Cell(@Nullable Object[] values, int field) implements ValueSink {

        @Override
        public void nullValue() {
            values[field] = null;
        }

        @Override
        public void booleanValue(boolean value) {
            values[field] = value;
        }

        @Override
        public void byteValue(byte value) {
            values[field] = value;
        }

        @Override
        public void shortValue(short value) {
            values[field] = value;
        }

        @Override
        public void intValue(int value) {
            values[field] = value;
        }

        @Override
        public void longValue(long value) {
            values[field] = value;
        }

        @Override
        public void floatValue(float value) {
            values[field] = value;
        }

        @Override
        public void doubleValue(double value) {
            values[field] = value;
        }

        @Override
        public void charValue(char value) {
            values[field] = value;
        }

        @Override
        public void string(@Nullable String value) {
            values[field] = value;
        }

        @Override
        public void instant(@Nullable Instant value) {
            values[field] = value;
        }

        @Override
        public void uuid(@Nullable UUID value) {
            values[field] = value;
        }

        @Override
        public void bytes(byte @Nullable [] value) {
            values[field] = value == null ? null : value.clone();
        }

        @Override
        public void decimal(@Nullable BigDecimal value, int precision, int scale) {
            values[field] = value;
        }

        @Override
        public void bigInteger(@Nullable BigInteger value, int precision) {
            values[field] = value;
        }

        @Override
        public void localDate(@Nullable LocalDate value) {
            values[field] = value;
        }

        @Override
        public void localTime(@Nullable LocalTime value) {
            values[field] = value;
        }

        @Override
        public void localDateTime(@Nullable LocalDateTime value) {
            values[field] = value;
        }

        @Override
        public void offsetDateTime(@Nullable OffsetDateTime value) {
            values[field] = value;
        }

        @Override
        public void duration(@Nullable Duration value) {
            values[field] = value;
        }
    }
}

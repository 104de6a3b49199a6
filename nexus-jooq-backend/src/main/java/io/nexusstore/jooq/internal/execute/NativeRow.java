package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.NexusException;
import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.value.Canonical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of results whose columns have the types of the fields; only domains are checked. */
final class NativeRow implements LongRow {

    private static final int LEAST_YEAR = 1;
    private static final int GREATEST_YEAR = 9999;

    private final ResultSet results;
    private final int offset;
    private final int[] companions;
    private final Failures failures;
    private final String entity;

    NativeRow(ResultSet results, int offset, int[] companions, Failures failures, String entity) {
        this.results = results;
        this.offset = offset;
        this.companions = companions;
        this.failures = failures;
        this.entity = entity;
    }

    @Override
    public boolean isNull(int field) {
        return read(field, (row, column) -> row.getObject(column)) == null;
    }

    @Override
    public boolean booleanValue(int field) {
        try {
            boolean value = results.getBoolean(field + offset);
            requireValue(field, value);
            return value;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public long longValue(int field) {
        try {
            long value = results.getLong(field + offset);
            requireValue(field, value != 0);
            return value;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public float floatValue(int field) {
        return (float) doubleValue(field);
    }

    @Override
    public double doubleValue(int field) {
        try {
            double value = results.getDouble(field + offset);
            requireValue(field, value != 0);
            return Domains.finite(value, field);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public char charValue(int field) {
        String text = string(field);
        if (text == null) {
            throw Domains.missing(field);
        }
        return Domains.character(text, field);
    }

    @Override
    public @Nullable String string(int field) {
        return read(field, ResultSet::getString);
    }

    @Override
    public @Nullable Instant instant(int field) {
        OffsetDateTime value = read(field, (row, column) -> row.getObject(column, OffsetDateTime.class));
        if (value == null) {
            return null;
        }
        requireYear(value.getYear(), field);
        return value.toInstant();
    }

    @Override
    public @Nullable UUID uuid(int field) {
        return read(field, (row, column) -> row.getObject(column, UUID.class));
    }

    @Override
    public byte @Nullable [] bytes(int field) {
        return read(field, ResultSet::getBytes);
    }

    @Override
    public @Nullable BigDecimal decimal(int field, int precision, int scale) {
        BigDecimal value = number(field);
        if (value == null) {
            return null;
        }
        if (value.stripTrailingZeros().scale() > scale) {
            throw new UnreadableValueException(field, "holds a number of more than " + scale + " decimal places");
        }
        BigDecimal scaled = value.setScale(scale);
        Domains.number(scaled.unscaledValue(), precision, field);
        return scaled;
    }

    @Override
    public @Nullable BigInteger bigInteger(int field, int precision) {
        BigDecimal value = decimal(field, precision, 0);
        return value == null ? null : value.unscaledValue();
    }

    @Override
    public @Nullable LocalDate localDate(int field) {
        LocalDate value = read(field, (row, column) -> row.getObject(column, LocalDate.class));
        if (value != null) {
            requireYear(value.getYear(), field);
        }
        return value;
    }

    @Override
    public @Nullable LocalTime localTime(int field) {
        String text = read(field, ResultSet::getString);
        if (text != null && text.startsWith("24")) {
            throw new UnreadableValueException(field, "holds a time that is not before midnight");
        }
        return read(field, (row, column) -> row.getObject(column, LocalTime.class));
    }

    @Override
    public @Nullable LocalDateTime localDateTime(int field) {
        LocalDateTime value = read(field, (row, column) -> row.getObject(column, LocalDateTime.class));
        if (value != null) {
            requireYear(value.getYear(), field);
        }
        return value;
    }

    @Override
    public @Nullable OffsetDateTime offsetDateTime(int field) {
        Instant instant = instant(field);
        if (instant == null) {
            return null;
        }
        int companion = companions[field];
        Integer seconds = read(companion, (row, column) -> row.getObject(column, Integer.class));
        return instant.atOffset(Domains.offset(seconds == null ? null : Long.valueOf(seconds), field));
    }

    @Override
    public @Nullable Duration duration(int field) {
        try {
            long micros = results.getLong(field + offset);
            return micros == 0 && results.wasNull() ? null : Canonical.duration(micros);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    /** PostgreSQL has numerics that are no numbers, which the driver has no decimal for. */
    private @Nullable BigDecimal number(int field) {
        Object value = read(field, (row, column) -> row.getObject(column));
        if (value == null || value instanceof BigDecimal) {
            return (BigDecimal) value;
        }
        throw new UnreadableValueException(field, "holds a number that is not finite");
    }

    private static void requireYear(int year, int field) {
        if (year < LEAST_YEAR || year > GREATEST_YEAR) {
            throw new UnreadableValueException(field, "holds a time outside the years 1 to 9999");
        }
    }

    private void requireValue(int field, boolean isThere) throws SQLException {
        if (!isThere && results.wasNull()) {
            throw Domains.missing(field);
        }
    }

    private <V> @Nullable V read(int field, Column<V> value) {
        try {
            return value.of(results, field + offset);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private NexusException translated(SQLException failure) {
        return failures.translate(failure, entity);
    }

    /** Takes a value out of a column of results. */
    private interface Column<V> {

        @Nullable
        V of(ResultSet results, int column) throws SQLException;
    }
}

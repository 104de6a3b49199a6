package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.jooq.internal.dialect.StoredNumbers;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueSource;
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

/**
 * The current row of results from a strict table, whose columns hold values of their declared storage class or null.
 *
 * <p>So only domains are checked here, and each value is fetched from the driver once.
 */
final class StrictRow implements ValueSource {

    private final ResultSet results;
    private final int offset;
    private final StorageClass[] classes;
    private final int[] companions;
    private final SqliteFailures failures;
    private final String entity;

    /**
     * Creates the view of the results' current row.
     *
     * @param offset the column of the field with index 0, counted from 1
     * @param classes the storage class of each column
     * @param companions for each field the position of the column that accompanies it, or -1
     */
    StrictRow(
            ResultSet results,
            int offset,
            StorageClass[] classes,
            int[] companions,
            SqliteFailures failures,
            String entity) {
        this.results = results;
        this.offset = offset;
        this.classes = classes;
        this.companions = companions;
        this.failures = failures;
        this.entity = entity;
    }

    @Override
    public boolean isNull(int field) {
        try {
            return switch (classes[field]) {
                case INTEGER -> results.getLong(field + offset) == 0 && results.wasNull();
                case REAL -> results.getDouble(field + offset) == 0 && results.wasNull();
                case TEXT -> results.getString(field + offset) == null;
                case BLOB -> results.getBytes(field + offset) == null;
            };
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public boolean booleanValue(int field) {
        return Domains.bool(longValue(field), field);
    }

    @Override
    public byte byteValue(int field) {
        return (byte) Domains.between(longValue(field), Byte.MIN_VALUE, Byte.MAX_VALUE, field);
    }

    @Override
    public short shortValue(int field) {
        return (short) Domains.between(longValue(field), Short.MIN_VALUE, Short.MAX_VALUE, field);
    }

    @Override
    public int intValue(int field) {
        return (int) Domains.between(longValue(field), Integer.MIN_VALUE, Integer.MAX_VALUE, field);
    }

    @Override
    public long longValue(int field) {
        try {
            long value = results.getLong(field + offset);
            if (value == 0 && results.wasNull()) {
                throw Domains.missing(field);
            }
            return value;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public float floatValue(int field) {
        return Domains.single(doubleValue(field), field);
    }

    @Override
    public double doubleValue(int field) {
        try {
            double value = results.getDouble(field + offset);
            if (value == 0 && results.wasNull()) {
                throw Domains.missing(field);
            }
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
        try {
            String text = results.getString(field + offset);
            return text == null ? null : Texts.checked(text, results, field + offset, field);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public @Nullable Instant instant(int field) {
        try {
            long micros = results.getLong(field + offset);
            return micros == 0 && results.wasNull() ? null : Domains.instant(micros, field);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public @Nullable UUID uuid(int field) {
        byte[] bytes = bytes(field);
        return bytes == null ? null : Domains.uuid(bytes, field);
    }

    @Override
    public byte @Nullable [] bytes(int field) {
        try {
            return results.getBytes(field + offset);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public @Nullable BigDecimal decimal(int field, int precision, int scale) {
        BigInteger unscaled = bigInteger(field, precision);
        return unscaled == null ? null : new BigDecimal(unscaled, scale);
    }

    @Override
    public @Nullable BigInteger bigInteger(int field, int precision) {
        if (StoredNumbers.storage(precision) == StorageClass.INTEGER) {
            Long number = integer(field);
            return number == null ? null : Domains.number(number, precision, field);
        }
        byte[] bytes = bytes(field);
        return bytes == null ? null : Domains.number(bytes, precision, field);
    }

    @Override
    public @Nullable LocalDate localDate(int field) {
        String text = string(field);
        return text == null ? null : Domains.localDate(text, field);
    }

    @Override
    public @Nullable LocalTime localTime(int field) {
        String text = string(field);
        return text == null ? null : Domains.localTime(text, field);
    }

    @Override
    public @Nullable LocalDateTime localDateTime(int field) {
        String text = string(field);
        return text == null ? null : Domains.localDateTime(text, field);
    }

    @Override
    public @Nullable OffsetDateTime offsetDateTime(int field) {
        Instant instant = instant(field);
        return instant == null ? null : instant.atOffset(Domains.offset(integer(companions[field]), field));
    }

    @Override
    public @Nullable Duration duration(int field) {
        Long micros = integer(field);
        return micros == null ? null : Canonical.duration(micros);
    }

    private @Nullable Long integer(int column) {
        try {
            long value = results.getLong(column + offset);
            return value == 0 && results.wasNull() ? null : (Long) value;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private NexusException translated(SQLException failure) {
        return failures.translate(failure, entity);
    }
}

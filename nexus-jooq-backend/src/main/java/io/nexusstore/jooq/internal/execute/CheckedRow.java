package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The current row of results from a table that admits any storage class in any column; each value's is checked. */
final class CheckedRow implements StoredRow {

    private final ResultSet results;
    private final int offset;
    private final int[] companions;
    private final Failures failures;
    private final String entity;

    /**
     * Creates the view of the results' current row.
     *
     * @param offset the column of the field with index 0, counted from 1
     * @param companions for each field the position of the column that accompanies it, or -1
     */
    CheckedRow(ResultSet results, int offset, int[] companions, Failures failures, String entity) {
        this.results = results;
        this.offset = offset;
        this.companions = companions;
        this.failures = failures;
        this.entity = entity;
    }

    @Override
    public boolean isNull(int field) {
        return value(field) == null;
    }

    @Override
    public long longValue(int field) {
        return required(integer(field), field);
    }

    @Override
    public double doubleValue(int field) {
        Object value = required(value(field), field);
        if (value instanceof Double number) {
            return Domains.finite(number, field);
        }
        throw otherClass(value, StorageClass.REAL, field);
    }

    @Override
    public @Nullable String string(int field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw otherClass(value, StorageClass.TEXT, field);
        }
        try {
            return Texts.checked(text, results, field + offset, field);
        } catch (SQLException failure) {
            throw failures.translate(failure, entity);
        }
    }

    @Override
    public @Nullable Instant instant(int field) {
        Long micros = integer(field);
        return micros == null ? null : Domains.instant(micros, field);
    }

    @Override
    public byte @Nullable [] bytes(int field) {
        Object value = value(field);
        if (value == null || value instanceof byte[]) {
            return (byte[]) value;
        }
        throw otherClass(value, StorageClass.BLOB, field);
    }

    @Override
    public int companion(int field) {
        return companions[field];
    }

    /** The driver gives small integers as Integer and others as Long. */
    @Override
    public @Nullable Long integer(int field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        throw otherClass(value, StorageClass.INTEGER, field);
    }

    private @Nullable Object value(int field) {
        try {
            return results.getObject(field + offset);
        } catch (SQLException failure) {
            throw failures.translate(failure, entity);
        }
    }

    private static <V> V required(@Nullable V value, int field) {
        if (value == null) {
            throw Domains.missing(field);
        }
        return value;
    }

    private static UnreadableValueException otherClass(Object value, StorageClass expected, int field) {
        StorageClass found = value instanceof String
                ? StorageClass.TEXT
                : value instanceof Double
                        ? StorageClass.REAL
                        : value instanceof byte[] ? StorageClass.BLOB : StorageClass.INTEGER;
        return new UnreadableValueException(field, "holds " + found + " where " + expected + " is expected");
    }
}
